package org.estafeta.web;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.AdoptionCurve;

/**
 * The curve of users, drawn: each period is a step as high as the number at its end. A
 * band lies between those who certainly and those who possibly belong to the number.
 *
 * @param points the periods
 * @param most the number at the upper end of the chart, 1 or more
 */
record UsersChart(List<AdoptionCurve.Point> points, int most) {

	private static final int MOST_YEARS = 5;

	static @Nullable UsersChart of(AdoptionCurve curve) {
		int most = curve.points().stream().mapToInt(AdoptionCurve.Point::begunPossibly).max().orElse(0);
		return (most > 0) ? new UsersChart(curve.points(), most) : null;
	}

	/**
	 * The line of those who had certainly begun.
	 * @return a line in the language of SVG paths
	 */
	public String begunLine() {
		return line(AdoptionCurve.Point::begunCertainly);
	}

	/**
	 * What lies between those who had certainly and those who had possibly begun.
	 * @return a closed shape in the language of SVG paths
	 */
	public String begunBand() {
		return band(AdoptionCurve.Point::begunCertainly, AdoptionCurve.Point::begunPossibly);
	}

	/**
	 * The line of those who certainly still used it.
	 * @return a line in the language of SVG paths
	 */
	public String aliveLine() {
		return line(AdoptionCurve.Point::aliveCertainly);
	}

	/**
	 * What lies between those who certainly and those who possibly still used it.
	 * @return a closed shape in the language of SVG paths
	 */
	public String aliveBand() {
		return band(AdoptionCurve.Point::aliveCertainly, AdoptionCurve.Point::alivePossibly);
	}

	private String line(ToIntFunction<AdoptionCurve.Point> number) {
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < this.points.size(); i++) {
			double y = share(number, i);
			path.append(ChartArea.point((i == 0) ? 'M' : 'L', x(i), y)).append(ChartArea.point('L', x(i + 1), y));
		}
		return path.toString();
	}

	private String band(ToIntFunction<AdoptionCurve.Point> low, ToIntFunction<AdoptionCurve.Point> high) {
		StringBuilder path = new StringBuilder(line(high));
		for (int i = this.points.size() - 1; i >= 0; i--) {
			double y = share(low, i);
			path.append(ChartArea.point('L', x(i + 1), y)).append(ChartArea.point('L', x(i), y));
		}
		return path.append('Z').toString();
	}

	private double x(int number) {
		return (double) number / this.points.size();
	}

	private double share(ToIntFunction<AdoptionCurve.Point> number, int i) {
		return (double) number.applyAsInt(this.points.get(i)) / this.most;
	}

	/**
	 * The numbers at the upright axis.
	 * @return numbers of users, from 0 up
	 */
	public List<ChartArea.Tick> levels() {
		return ChartArea.round(this.most)
			.stream()
			.map((number) -> new ChartArea.Tick(ChartArea.y((double) number / this.most), number))
			.toList();
	}

	/**
	 * The years at the lower axis, each in the middle of its step.
	 * @return the years in which the named periods begin, five at most
	 */
	public List<ChartArea.Tick> years() {
		int every = (this.points.size() + MOST_YEARS - 1) / MOST_YEARS;
		int first = (this.points.size() - 1) % every;
		return IntStream.iterate(first, (i) -> i < this.points.size(), (i) -> i + every)
			.mapToObj((i) -> new ChartArea.Tick(ChartArea.x((i + 0.5) / this.points.size()),
					this.points.get(i).from().getYear()))
			.toList();
	}

}
