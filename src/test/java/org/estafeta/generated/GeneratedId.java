package org.estafeta.generated;

import java.util.UUID;

import org.estafeta.generated.GeneratedChance.About;

/**
 * Makes ids and keys of generated nodes: the id has the form of a UUID of version 7,
 * grows with the number of the node, and is the same for the same seed.
 *
 * @param chance what the random bits come from
 */
record GeneratedId(GeneratedChance chance) {

	/** 2026-09-01T00:00:00Z. */
	private static final long FIRST_MILLIS = 1_788_220_800_000L;

	/**
	 * Which nodes have numbers of their own.
	 */
	enum Of {

		ORGANISATION("o"), TEACHER("t"), COMMUNITY("c"), MENTORSHIP("m"), PROGRAMME("r"), EVENT("e"), PRACTICE("p"),
		ADOPTION("a"), FACT("f");

		private final String letter;

		Of(String letter) {
			this.letter = letter;
		}

	}

	String id(Of of, long number) {
		long bits = this.chance.bits(About.ID, number * Of.values().length + of.ordinal());
		long high = ((FIRST_MILLIS + number) << 16) | 0x7000L | (of.ordinal() << 8);
		return new UUID(high, (bits & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L).toString();
	}

	static String key(Of of, long number) {
		return of.letter + '-' + number;
	}

}
