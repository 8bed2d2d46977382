package org.estafeta.savedsearch;

import java.time.Period;

/**
 * How often a saved search tells what is new.
 */
public enum Pace {

	/** Every day. */
	DAILY(Period.ofDays(1)),
	/** Every seven days. */
	WEEKLY(Period.ofDays(7));

	private final Period period;

	Pace(Period period) {
		this.period = period;
	}

	Period period() {
		return this.period;
	}

}
