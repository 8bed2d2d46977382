package org.estafeta.dissemination.trace;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How many had begun to use something by the end of each period, and how many of them
 * still used it. Dates are imprecise, so that each number is told twice: who certainly
 * belongs to it and who possibly does.
 *
 * @param points the periods in the order of time, without gaps
 * @param undated for how many of the users nothing bounds the first or the last day on
 * which they may have begun
 */
public record AdoptionCurve(List<Point> points, int undated) {

	/** The most periods; what is older is in the first of them. */
	public static final int MAX_POINTS = 240;

	public AdoptionCurve {
		points = List.copyOf(points);
	}

	/**
	 * Counts users by periods.
	 * @param uses the uses
	 * @param period how long a period is
	 * @param today the last day that counts, in days since 1970-01-01; the last period
	 * ends on it
	 * @return the curve, from the period in which somebody may have begun first; without
	 * periods when no date has a bound up to today
	 */
	public static AdoptionCurve of(List<Use> uses, Period period, int today) {
		int undated = (int) uses.stream().filter((use) -> !use.begun().isBounded()).count();
		int first = uses.stream()
			.flatMapToInt((use) -> IntStream.of(use.begun().earliest(), use.begun().latest()))
			.filter((day) -> day > TransferNetwork.UNBOUNDED_BELOW && day <= today)
			.min()
			.orElse(Integer.MAX_VALUE);
		List<Point> points = new ArrayList<>();
		if (first <= today) {
			LocalDate end = LocalDate.ofEpochDay(today);
			LocalDate begin = later(period.begin(LocalDate.ofEpochDay(first)),
					period.plus(period.begin(end), 1 - MAX_POINTS));
			for (; !begin.isAfter(end); begin = period.plus(begin, 1)) {
				LocalDate last = period.plus(begin, 1).minusDays(1);
				points.add(point(uses, begin, last.isBefore(end) ? last : end));
			}
		}
		return new AdoptionCurve(points, undated);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static Point point(List<Use> uses, LocalDate begin, LocalDate end) {
		int day = (int) end.toEpochDay();
		int certain = 0;
		int possible = 0;
		int aliveCertain = 0;
		int alivePossible = 0;
		for (Use use : uses) {
			boolean certainly = use.begun().latest() <= day;
			boolean possibly = use.begun().earliest() <= day;
			certain += certainly ? 1 : 0;
			possible += possibly ? 1 : 0;
			aliveCertain += (certainly && stays(use.left(), day)) ? 1 : 0;
			alivePossible += (possibly && mayStay(use.left(), day)) ? 1 : 0;
		}
		return new Point(begin, end, certain, possible, aliveCertain, alivePossible);
	}

	private static boolean stays(@Nullable DayBounds left, int day) {
		return left == null || left.earliest() > day;
	}

	private static boolean mayStay(@Nullable DayBounds left, int day) {
		return left == null || left.latest() > day;
	}

	/**
	 * How long a period is.
	 */
	public enum Period {

		/** A calendar month. */
		MONTH {
			@Override
			LocalDate begin(LocalDate day) {
				return day.withDayOfMonth(1);
			}

			@Override
			LocalDate plus(LocalDate begin, int periods) {
				return begin.plusMonths(periods);
			}
		},
		/** A school year, 1 September to 31 August. */
		SCHOOL_YEAR {
			@Override
			LocalDate begin(LocalDate day) {
				int year = (day.getMonthValue() >= Month.SEPTEMBER.getValue()) ? day.getYear() : day.getYear() - 1;
				return LocalDate.of(year, Month.SEPTEMBER, 1);
			}

			@Override
			LocalDate plus(LocalDate begin, int periods) {
				return begin.plusYears(periods);
			}
		};

		abstract LocalDate begin(LocalDate day);

		abstract LocalDate plus(LocalDate begin, int periods);

	}

	/**
	 * The state at the end of a period.
	 *
	 * @param from the first day of the period
	 * @param to its last day, on which it was counted
	 * @param begunCertainly how many had certainly begun by then
	 * @param begunPossibly how many had possibly begun
	 * @param aliveCertainly how many certainly used it then
	 * @param alivePossibly how many possibly used it then
	 */
	public record Point(LocalDate from, LocalDate to, int begunCertainly, int begunPossibly, int aliveCertainly,
			int alivePossibly) {

	}

}
