package org.estafeta.cyclogram;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How an item of the cyclogram stands on a day. Never stored: it follows from the mark,
 * the dates and the day.
 */
public enum ItemState {

	/** Its time is over and it is not done. */
	OVERDUE,
	/** It is to be done within this month. */
	DUE,
	/** Its time has begun; it is due in a later month. */
	RUNNING,
	/** Its time has not begun. */
	WAITING,
	/** It was done. */
	DONE,
	/** It will not be done this year. */
	CANCELLED;

	/**
	 * How an item stands.
	 * @param mark what was said of it
	 * @param opens the first day of its time
	 * @param due the last day of its time
	 * @param today the day
	 * @return the state; an item is in time on its last day still
	 */
	public static ItemState of(Mark mark, LocalDate opens, LocalDate due, LocalDate today) {
		return switch (mark) {
			case DONE -> DONE;
			case CANCELLED -> CANCELLED;
			case PLANNED -> ofPlanned(opens, due, today);
		};
	}

	private static ItemState ofPlanned(LocalDate opens, LocalDate due, LocalDate today) {
		if (today.isAfter(due)) {
			return OVERDUE;
		}
		if (YearMonth.from(today).equals(YearMonth.from(due))) {
			return DUE;
		}
		return today.isBefore(opens) ? WAITING : RUNNING;
	}

	/**
	 * Whether something is still to be done.
	 * @return false for what is done or cancelled
	 */
	public boolean isOpen() {
		return this != DONE && this != CANCELLED;
	}

}
