package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.estafeta.survey.EffectYears;
import org.estafeta.survey.QuestionFigures;

/**
 * Means from 1 to 5 by year as a line; positions are in the units of the drawing, 640
 * wide. A year of which nothing is told leaves a gap; where only the ends of a mean are
 * known, a stroke goes from one to the other.
 *
 * @param points the years of which something is told
 * @param from the first year
 * @param to the last year
 */
record EffectTrend(List<Point> points, int from, int to) {

	private static final int LEFT = 50;

	private static final int RIGHT = 610;

	private static final int TOP = 20;

	private static final int BOTTOM = 190;

	private static final int MOST_YEARS = 10;

	EffectTrend {
		points = List.copyOf(points);
	}

	static @Nullable EffectTrend of(List<EffectYears.Year> years) {
		if (years.isEmpty()) {
			return null;
		}
		int from = years.getFirst().year();
		int to = years.getLast().year();
		return new EffectTrend(years.stream().map((year) -> point(year, from, to)).toList(), from, to);
	}

	private static Point point(EffectYears.Year year, int from, int to) {
		QuestionFigures.Range mean = year.mean();
		return new Point(year.year(), x(year.year(), from, to), y(mean.middle()), y(mean.low()), y(mean.high()), mean);
	}

	private static double x(int year, int from, int to) {
		double share = (to > from) ? (double) (year - from) / (to - from) : 0.5;
		return Math.round(10 * (LEFT + 30 + share * (RIGHT - LEFT - 60))) / 10.0;
	}

	private static double y(double mean) {
		return Math.round(10 * (BOTTOM - (mean - 1) / 4 * (BOTTOM - TOP))) / 10.0;
	}

	/**
	 * The line through years that follow each other.
	 * @return a path of SVG; empty when no two do
	 */
	public String line() {
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < this.points.size(); i++) {
			Point one = this.points.get(i);
			boolean follows = i > 0 && one.year() == this.points.get(i - 1).year() + 1;
			path.append(String.format(Locale.ROOT, "%c%.1f,%.1f", follows ? 'L' : 'M', one.x(), one.y()));
		}
		return path.toString();
	}

	/**
	 * The marks at the upright axis.
	 * @return from 1 to 5
	 */
	public List<Tick> marks() {
		return IntStream.rangeClosed(1, 5).mapToObj((mark) -> new Tick(mark, y(mark))).toList();
	}

	/**
	 * The years at the lower axis.
	 * @return ten at most, the last one among them
	 */
	public List<Tick> years() {
		int step = (this.to - this.from) / MOST_YEARS + 1;
		List<Tick> ticks = new ArrayList<>();
		for (int year = this.to; year >= this.from; year -= step) {
			ticks.addFirst(new Tick(year, x(year, this.from, this.to)));
		}
		return ticks;
	}

	/**
	 * A year.
	 *
	 * @param year the year
	 * @param x where it stands
	 * @param y how high the mean is; halfway where only its ends are known
	 * @param low where the lower end is
	 * @param high where the upper end is
	 * @param mean the mean
	 */
	record Point(int year, double x, double y, double low, double high, QuestionFigures.Range mean) {

	}

	/**
	 * A number at an axis.
	 *
	 * @param number the number
	 * @param at where it stands
	 */
	record Tick(int number, double at) {

	}

}
