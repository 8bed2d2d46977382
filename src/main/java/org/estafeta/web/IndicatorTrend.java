package org.estafeta.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.estafeta.indicator.IndicatorPoint;

/**
 * How an indicator came about within a school year, drawn: a point for the end of each
 * month, and a line for what is planned.
 *
 * @param points the points; those without a number leave a gap
 * @param target what is planned, null for nothing
 * @param most the number at the upper end of the chart, 1 or more
 */
record IndicatorTrend(List<IndicatorPoint> points, @Nullable Double target, int most) {

	private static final int MONTHS = 12;

	static @Nullable IndicatorTrend of(List<IndicatorPoint> points, @Nullable Double target) {
		double most = points.stream()
			.map(IndicatorPoint::value)
			.filter(Objects::nonNull)
			.mapToDouble((value) -> value)
			.max()
			.orElse(-1);
		return (most < 0) ? null : new IndicatorTrend(List.copyOf(points), target,
				(int) Math.ceil(Math.max(1, (target != null) ? Math.max(most, target) : most)));
	}

	/**
	 * The line.
	 * @return a line in the language of SVG paths
	 */
	public String line() {
		StringBuilder path = new StringBuilder();
		boolean drawing = false;
		for (int i = 0; i < this.points.size(); i++) {
			Double value = this.points.get(i).value();
			if (value != null) {
				path.append(ChartArea.point(drawing ? 'L' : 'M', share(i), value / this.most));
			}
			drawing = value != null;
		}
		return path.toString();
	}

	/**
	 * The points.
	 * @return those with a number
	 */
	public List<Dot> dots() {
		return IntStream.range(0, this.points.size()).boxed().flatMap((i) -> {
			Double value = this.points.get(i).value();
			return (value != null)
					? Stream.of(new Dot(ChartArea.x(share(i)), ChartArea.y(value / this.most), this.points.get(i)))
					: Stream.empty();
		}).toList();
	}

	/**
	 * How high the line of what is planned stands.
	 * @return units of the drawing, null when nothing is
	 */
	public @Nullable Double targetAt() {
		return (this.target != null) ? Double.valueOf(ChartArea.y(this.target / this.most)) : null;
	}

	/**
	 * The numbers at the upright axis.
	 * @return numbers from 0 up
	 */
	public List<ChartArea.Tick> levels() {
		return ChartArea.round(this.most)
			.stream()
			.map((number) -> new ChartArea.Tick(ChartArea.y((double) number / this.most), number))
			.toList();
	}

	/**
	 * The months at the lower axis, every second one.
	 * @return where they stand, and which they are
	 */
	public List<Mark> months() {
		YearMonth first = YearMonth.from(this.points.getFirst().day());
		return IntStream.iterate(0, (i) -> i < MONTHS, (i) -> i + 2)
			.mapToObj((i) -> new Mark(ChartArea.x(share(i)), first.plusMonths(i)))
			.toList();
	}

	private static double share(int month) {
		return (month + 0.5) / MONTHS;
	}

	/**
	 * A point of the line.
	 *
	 * @param x units from the left
	 * @param y units from above
	 * @param point what it stands for
	 */
	record Dot(double x, double y, IndicatorPoint point) {
	}

	/**
	 * A month at the axis.
	 *
	 * @param x units from the left
	 * @param month which
	 */
	record Mark(double x, YearMonth month) {
	}

}
