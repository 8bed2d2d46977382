package org.estafeta.cyclogram;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The months of an activity for one school year.
 *
 * @param months the months in their order, one at least
 */
public record Window(List<YearMonth> months) {

	public Window {
		months = List.copyOf(months);
	}

	/**
	 * When it may begin.
	 * @return the first day of the first month
	 */
	public LocalDate opens() {
		return this.months.getFirst().atDay(1);
	}

	/**
	 * By when it is to be done.
	 * @return the last day of the last month
	 */
	public LocalDate closes() {
		return this.months.getLast().atEndOfMonth();
	}

	/**
	 * Whether a day lies between the beginning and the end.
	 * @param day the day
	 * @return true when it does, the first and the last day included
	 */
	public boolean holds(LocalDate day) {
		return !day.isBefore(opens()) && !day.isAfter(closes());
	}

	/**
	 * Whether it goes on in a month.
	 * @param month the month
	 * @return true when it does
	 */
	public boolean has(YearMonth month) {
		return this.months.contains(month);
	}

}
