package org.estafeta.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.estafeta.cyclogram.CycleYear;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.event.Event;
import org.estafeta.shared.ImpreciseDate;

/**
 * A month of the calendar: what is due and which events there are, day by day.
 *
 * @param month the month
 * @param weeks its weeks, each from Monday to Sunday; the days of other months are
 * missing
 * @param days what there is on the days that have anything, in their order
 * @param someDay the events of which only the month is known
 */
record CycleMonth(YearMonth month, List<List<Day>> weeks, Map<LocalDate, Day> days, List<Event> someDay) {

	static CycleMonth of(YearMonth month, LocalDate today, List<CycleYear.Item> due,
			List<Cyclogram.DatedEvent> events) {
		Map<LocalDate, Day> days = new TreeMap<>();
		due.forEach((item) -> day(days, item.item().due(), today).due.add(item));
		List<Event> someDay = new ArrayList<>();
		for (Cyclogram.DatedEvent one : events) {
			ImpreciseDate start = one.event().start();
			LocalDate first = (start != null && start.precision() == ImpreciseDate.Precision.DAY) ? start.earliest()
					: null;
			if (first == null) {
				someDay.add(one.event());
			}
			else {
				// what began before stands on the first day
				LocalDate shown = first.isBefore(month.atDay(1)) ? month.atDay(1) : first;
				day(days, shown, today).events.add(one.event());
			}
		}
		days.values().forEach((day) -> day.events.sort(Comparator.comparing(Event::title)));
		return new CycleMonth(month, weeks(month, days, today), new LinkedHashMap<>(days), someDay);
	}

	private static Day day(Map<LocalDate, Day> days, LocalDate day, LocalDate today) {
		return days.computeIfAbsent(day,
				(any) -> new Day(day, day.equals(today), new ArrayList<>(), new ArrayList<>()));
	}

	private static List<List<Day>> weeks(YearMonth month, Map<LocalDate, Day> days, LocalDate today) {
		List<List<Day>> weeks = new ArrayList<>();
		LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
		for (LocalDate first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusWeeks(1)) {
			List<Day> week = new ArrayList<>();
			for (int i = 0; i < DayOfWeek.values().length; i++) {
				LocalDate day = first.plusDays(i);
				Day known = days.get(day);
				boolean here = YearMonth.from(day).equals(month);
				week.add((known != null) ? known : new Day(here ? day : null, day.equals(today), List.of(), List.of()));
			}
			weeks.add(week);
		}
		return weeks;
	}

	/**
	 * A day.
	 *
	 * @param date the day; null when it lies in another month
	 * @param today whether it is today
	 * @param due what is due
	 * @param events the events
	 */
	record Day(@Nullable LocalDate date, boolean today, List<CycleYear.Item> due, List<Event> events) {

		/**
		 * How much there is.
		 * @return the number
		 */
		public int size() {
			return this.due.size() + this.events.size();
		}

	}

}
