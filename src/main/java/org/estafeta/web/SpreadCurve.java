package org.estafeta.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Trace;

/**
 * How many adopters there were by the end of each month: surely, and possibly, because
 * dates are imprecise. The ground that the player runs over.
 */
final class SpreadCurve {

	static final int WIDTH = 960;

	static final int HEIGHT = 96;

	/** A date of long ago must not make a curve of thousands of months. */
	private static final int MOST_MONTHS = 600;

	private final YearMonth first;

	private final YearMonth last;

	private final int[] surely;

	private final int[] possibly;

	private final int undated;

	private SpreadCurve(YearMonth first, YearMonth last, int[] surely, int[] possibly, int undated) {
		this.first = first;
		this.last = last;
		this.surely = surely;
		this.possibly = possibly;
		this.undated = undated;
	}

	static @Nullable SpreadCurve of(Trace trace) {
		List<Trace.Step> steps = trace.steps();
		YearMonth last = months(steps, true).max(YearMonth::compareTo).orElse(null);
		if (last == null) {
			return null;
		}
		YearMonth least = months(steps, false).min(YearMonth::compareTo).orElse(last);
		YearMonth first = least.isBefore(last.minusMonths(MOST_MONTHS)) ? last.minusMonths(MOST_MONTHS) : least;
		int count = (int) ChronoUnit.MONTHS.between(first, last) + 1;
		int[] surely = new int[count];
		int[] possibly = new int[count];
		int undated = 0;
		for (Trace.Step step : steps) {
			LocalDate latest = step.stageDate().latest();
			LocalDate earliest = step.stageDate().earliest();
			if (latest == null && earliest == null) {
				undated++;
			}
			else {
				note(possibly, first, earliest);
				if (latest != null) {
					note(surely, first, latest);
				}
			}
		}
		for (int month = 1; month < count; month++) {
			surely[month] += surely[month - 1];
			possibly[month] += possibly[month - 1];
		}
		return new SpreadCurve(first, last, surely, possibly, undated);
	}

	private static Stream<YearMonth> months(List<Trace.Step> steps, boolean latest) {
		return steps.stream()
			.flatMap((step) -> latest ? Stream.of(step.stageDate().latest())
					: Stream.of(step.stageDate().earliest(), step.stageDate().latest()))
			.filter(Objects::nonNull)
			.map(YearMonth::from);
	}

	private static void note(int[] counts, YearMonth first, @Nullable LocalDate day) {
		int month = (day != null) ? (int) ChronoUnit.MONTHS.between(first, YearMonth.from(day)) : 0;
		counts[Math.min(counts.length - 1, Math.max(0, month))]++;
	}

	/**
	 * The first month with a date.
	 * @return the month
	 */
	public YearMonth first() {
		return this.first;
	}

	/**
	 * The last month with a date.
	 * @return the month
	 */
	public YearMonth last() {
		return this.last;
	}

	/**
	 * How many months there are.
	 * @return the number, 1 or more
	 */
	public int months() {
		return this.surely.length;
	}

	/**
	 * How many adopters surely were there.
	 * @param month the number of the month, 0 for the first
	 * @return the number by the end of the month
	 */
	int surely(int month) {
		return this.surely[month];
	}

	/**
	 * How many adopters may have been there.
	 * @param month the number of the month, 0 for the first
	 * @return the number by the end of the month
	 */
	int possibly(int month) {
		return this.possibly[month];
	}

	/**
	 * How many adopters have no date and are in no month.
	 * @return the number
	 */
	public int undated() {
		return this.undated;
	}

	/**
	 * The curve of those who surely were there.
	 * @return a shape closed along the ground, in the language of SVG paths
	 */
	public String surelyArea() {
		return area(this.surely);
	}

	/**
	 * The curve of those who may have been there.
	 * @return a shape closed along the ground, in the language of SVG paths
	 */
	public String possiblyArea() {
		return area(this.possibly);
	}

	private String area(int[] counts) {
		double step = (double) WIDTH / counts.length;
		int most = Math.max(1, this.possibly[this.possibly.length - 1]);
		StringBuilder path = new StringBuilder("M0," + HEIGHT);
		for (int month = 0; month < counts.length; month++) {
			double y = HEIGHT - (HEIGHT - 4.0) * counts[month] / most;
			path.append(String.format(Locale.ROOT, "L%.1f,%.1fL%.1f,%.1f", month * step, y, (month + 1) * step, y));
		}
		return path.append("L" + WIDTH + ',' + HEIGHT + 'Z').toString();
	}

}
