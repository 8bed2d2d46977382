package org.estafeta.access;

import java.util.List;

/**
 * What a methodist looks after.
 *
 * @param limited whether it is less than everything; it stays so when what was named is
 * gone from the catalogue, and then nothing is left
 * @param things organisations, territories and communities
 * @param subjects subjects, as they were named
 */
public record Scope(boolean limited, List<Responsibilities.Responsibility> things, List<String> subjects) {

	static final Scope EVERYTHING = new Scope(false, List.of(), List.of());

	private static final String COMMUNITY = "Community";

	public Scope {
		things = List.copyOf(things);
		subjects = List.copyOf(subjects);
	}

	/**
	 * The organisations and territories.
	 * @return those among the things
	 */
	public List<Responsibilities.Responsibility> places() {
		return this.things.stream().filter((one) -> !one.label().equals(COMMUNITY)).toList();
	}

	/**
	 * The communities.
	 * @return those among the things
	 */
	public List<Responsibilities.Responsibility> communities() {
		return this.things.stream().filter((one) -> one.label().equals(COMMUNITY)).toList();
	}

	/**
	 * Whether taking one thing away leaves none, and with that gives everything again.
	 * @return true when exactly one thing is named
	 */
	public boolean isLastLeft() {
		return this.things.size() + this.subjects.size() == 1;
	}

	/**
	 * Whether nothing is left.
	 * @return true for somebody who is limited to what is gone
	 */
	public boolean isNothing() {
		return this.limited && this.things.isEmpty() && this.subjects.isEmpty();
	}

}
