package org.estafeta.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days stand in a drawing that is {@value #WIDTH} units wide.
 *
 * @param first the day at the left
 * @param last the day at the right
 */
record DayScale(LocalDate first, LocalDate last) {

	static final int WIDTH = 800;

	private static final int MARGIN = 24;

	private static final int MOST = 10;

	/** Half of the widest words, «сент. 2026», and some. */
	private static final int ROOM = 40;

	/**
	 * Where a day stands.
	 * @param day the day
	 * @return units from the left
	 */
	long x(LocalDate day) {
		double all = Math.max(1, ChronoUnit.DAYS.between(this.first, this.last));
		return Math.round(MARGIN + (WIDTH - 2 * MARGIN) * ChronoUnit.DAYS.between(this.first, day) / all);
	}

	/**
	 * Where a line ends that has no end.
	 * @return units from the left
	 */
	static long border() {
		return WIDTH - MARGIN;
	}

	/**
	 * The first days of years.
	 * @return at most {@value #MOST} of them and some
	 */
	List<Mark> years() {
		List<Mark> years = new ArrayList<>();
		int step = 1 + (this.last.getYear() - this.first.getYear()) / MOST;
		for (int year = this.first.getYear() + 1; year <= this.last.getYear(); year += step) {
			LocalDate day = LocalDate.of(year, 1, 1);
			years.add(new Mark(x(day), day));
		}
		return years;
	}

	/**
	 * The first days of months.
	 * @return at most {@value #MOST} of them and some
	 */
	List<Mark> months() {
		List<Mark> months = new ArrayList<>();
		YearMonth next = YearMonth.from(this.first).plusMonths(1);
		long step = 1 + ChronoUnit.MONTHS.between(next, YearMonth.from(this.last)) / MOST;
		for (YearMonth month = next; !month.atDay(1).isAfter(this.last); month = month.plusMonths(step)) {
			months.add(new Mark(x(month.atDay(1)), month.atDay(1)));
		}
		return months;
	}

	/**
	 * A day on the scale.
	 *
	 * @param x where it stands
	 * @param day the day
	 */
	record Mark(long x, LocalDate day) {

		/**
		 * The month that begins there.
		 * @return the month of the day
		 */
		public YearMonth month() {
			return YearMonth.from(this.day);
		}

		/**
		 * How its words stand to it, so that none is cut off at a border.
		 * @return a value of the attribute text-anchor of SVG
		 */
		public String anchor() {
			if (this.x < ROOM) {
				return "start";
			}
			return (this.x > WIDTH - ROOM) ? "end" : "middle";
		}

	}

}
