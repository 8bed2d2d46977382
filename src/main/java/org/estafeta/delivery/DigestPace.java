package org.estafeta.delivery;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * How often somebody gets letters.
 */
public enum DigestPace {

	/** Every morning. */
	DAILY,
	/** On Monday mornings. */
	WEEKLY;

	private static final LocalTime MORNING = LocalTime.of(7, 0);

	/**
	 * When the next letter is due.
	 * @param now the present time
	 * @return a morning after it, in its zone
	 */
	ZonedDateTime next(ZonedDateTime now) {
		ZonedDateTime morning = now.with(MORNING);
		return switch (this) {
			case DAILY -> morning.isAfter(now) ? morning : morning.plusDays(1);
			case WEEKLY -> {
				ZonedDateTime monday = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
				yield monday.isAfter(now) ? monday : monday.plusWeeks(1);
			}
		};
	}

}
