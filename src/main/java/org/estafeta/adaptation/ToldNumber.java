package org.estafeta.adaptation;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a number of people.
 *
 * @param shown how
 * @param number the number; null unless it is told
 */
public record ToldNumber(ToldAs shown, @Nullable Integer number) {

	/** Fewer than five, none among them. */
	static final ToldNumber FEW = new ToldNumber(ToldAs.FEW, null);

	/** All or all but fewer than five. */
	static final ToldNumber NEARLY_ALL = new ToldNumber(ToldAs.NEARLY_ALL, null);

	/** Nothing. */
	static final ToldNumber HIDDEN = new ToldNumber(ToldAs.HIDDEN, null);

	static ToldNumber of(int number) {
		return new ToldNumber(ToldAs.NUMBER, number);
	}

	static ToldNumber about(@Nullable Integer number) {
		return (number != null) ? new ToldNumber(ToldAs.ABOUT, number) : HIDDEN;
	}

	boolean isNumber() {
		return this.shown == ToldAs.NUMBER;
	}

	/** How a number of people is told. */
	public enum ToldAs {

		/** As it is. */
		NUMBER,
		/** About, as statistics of deficits are shown: a multiple of five, with noise. */
		ABOUT,
		/** Fewer than five, none among them. */
		FEW,
		/** All, or all but fewer than five. */
		NEARLY_ALL,
		/** Not at all: it would tell of a few, alone or with another number. */
		HIDDEN

	}

}
