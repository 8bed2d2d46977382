package org.estafeta.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Trace;

/**
 * How many adopters there were by the end of each month: surely, and possibly, because
 * dates are imprecise. The ground that the player runs over.
 *
 * @param first the first month with a date
 * @param last the last month with a date
 * @param surely the number of adopters who surely were there by the end of each month
 * @param possibly the number of those who may have been
 * @param undated how many adopters have no date and are in no month
 */
record SpreadCurve(YearMonth first, YearMonth last, List<Integer> surely, List<Integer> possibly, int undated) {

	static final int WIDTH = 960;

	static final int HEIGHT = 96;

	/** A date of long ago must not make a curve of thousands of months. */
	private static final int MOST_MONTHS = 600;

	SpreadCurve {
		surely = List.copyOf(surely);
		possibly = List.copyOf(possibly);
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
		return new SpreadCurve(first, last, Arrays.stream(surely).boxed().toList(),
				Arrays.stream(possibly).boxed().toList(), undated);
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
	 * How many months there are.
	 * @return the number, 1 or more
	 */
	public int months() {
		return this.surely.size();
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

	private String area(List<Integer> counts) {
		double step = (double) WIDTH / counts.size();
		int most = Math.max(1, this.possibly.getLast());
		StringBuilder path = new StringBuilder("M0," + HEIGHT);
		for (int month = 0; month < counts.size(); month++) {
			double y = HEIGHT - (HEIGHT - 4.0) * counts.get(month) / most;
			path.append(String.format(Locale.ROOT, "L%.1f,%.1fL%.1f,%.1f", month * step, y, (month + 1) * step, y));
		}
		return path.append("L" + WIDTH + ',' + HEIGHT + 'Z').toString();
	}

}
