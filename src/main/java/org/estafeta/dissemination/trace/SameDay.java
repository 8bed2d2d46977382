package org.estafeta.dissemination.trace;

/**
 * Whether what was learned on a day can be passed on the same day.
 */
public enum SameDay {

	/** It can: a day may hold a whole chain. */
	COUNTS(0),
	/** It takes a night at least. */
	DOES_NOT_COUNT(1);

	private final int nights;

	SameDay(int nights) {
		this.nights = nights;
	}

	int nights() {
		return this.nights;
	}

}
