package org.estafeta.cyclogram;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A school year of the cyclogram: it runs from 1 August to 31 July, since the planning of
 * a year is done in the August before its lessons begin.
 *
 * <p>
 * An activity that goes on in certain months belongs to the year in which these months
 * begin, even when they end after it: «май–август» of 2026/27 is May to August 2027 (the
 * look back at the year that ends), «август» of 2026/27 is August 2026 (the plan for the
 * year that begins), and an activity of all twelve months goes from August to July. So
 * each activity is due exactly once for each year.
 *
 * @param start the calendar year in which it begins, for example 2026
 */
public record SchoolYear(int start) {

	/** The earliest year that can be asked for. */
	public static final int EARLIEST = 2000;

	/** The latest year that can be asked for. */
	public static final int LATEST = 2100;

	private static final Month FIRST = Month.AUGUST;

	/**
	 * The year that a day lies in.
	 * @param day the day
	 * @return the year
	 */
	public static SchoolYear of(LocalDate day) {
		return new SchoolYear((day.getMonth().compareTo(FIRST) >= 0) ? day.getYear() : day.getYear() - 1);
	}

	/**
	 * The first month.
	 * @return an August
	 */
	public YearMonth firstMonth() {
		return YearMonth.of(this.start, FIRST);
	}

	/**
	 * The last month.
	 * @return a July
	 */
	public YearMonth lastMonth() {
		return firstMonth().plusMonths(Month.values().length - 1L);
	}

	/**
	 * When an activity of certain months goes on for this year.
	 * @param numbers the numbers of the months, 1 to 12; one at least
	 * @return from the first day of the first month to the last day of the last one
	 * @throws IllegalArgumentException when there are no months
	 */
	public Window window(Collection<Integer> numbers) {
		Set<Month> months = EnumSet.noneOf(Month.class);
		numbers.forEach((number) -> months.add(Month.of(number)));
		TreeSet<YearMonth> filled = new TreeSet<>();
		boolean whole = months.size() == Month.values().length;
		for (YearMonth month = firstMonth(); !month.isAfter(lastMonth()); month = month.plusMonths(1)) {
			if (whole) {
				filled.add(month);
			}
			else if (months.contains(month.getMonth()) && !months.contains(month.getMonth().minus(1))) {
				// months that follow one another stay together, also over the end of the
				// year
				for (YearMonth next = month; months.contains(next.getMonth()); next = next.plusMonths(1)) {
					filled.add(next);
				}
			}
		}
		if (filled.isEmpty()) {
			throw new IllegalArgumentException("An activity without months");
		}
		return new Window(List.copyOf(filled));
	}

}
