package org.estafeta.web;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.Survival;

/**
 * The curve of survival, drawn: it falls where somebody left, with the band of the 95 %
 * interval, which ends where nobody is left.
 *
 * @param survival what is drawn
 */
record SurvivalChart(Survival survival) {

	static final int DAYS_OF_YEAR = 365;

	static @Nullable SurvivalChart of(Survival survival) {
		return (!survival.tooFew() && survival.watchedDays() > 0) ? new SurvivalChart(survival) : null;
	}

	/**
	 * The line of the share that is still in use.
	 * @return a line in the language of SVG paths
	 */
	public String line() {
		StringBuilder path = new StringBuilder(ChartArea.point('M', 0, 1));
		double share = 1;
		for (Survival.Step step : this.survival.steps()) {
			path.append(ChartArea.point('L', x(step.days()), share))
				.append(ChartArea.point('L', x(step.days()), step.share()));
			share = step.share();
		}
		return path.append(ChartArea.point('L', 1, share)).toString();
	}

	/**
	 * The interval around the share, from the first fall on.
	 * @return a closed shape in the language of SVG paths; empty when nobody left
	 */
	public String band() {
		StringBuilder upper = new StringBuilder();
		StringBuilder lower = new StringBuilder();
		List<Survival.Step> steps = this.survival.steps();
		for (int i = 0; i < steps.size(); i++) {
			Double low = steps.get(i).low();
			Double high = steps.get(i).high();
			if (low != null && high != null) {
				double from = x(steps.get(i).days());
				double to = (i + 1 < steps.size()) ? x(steps.get(i + 1).days()) : 1;
				upper.append(ChartArea.point(upper.isEmpty() ? 'M' : 'L', from, high))
					.append(ChartArea.point('L', to, high));
				lower.insert(0, ChartArea.point('L', to, low) + ChartArea.point('L', from, low));
			}
		}
		return upper.isEmpty() ? "" : upper.append(lower).append('Z').toString();
	}

	private double x(int days) {
		return (double) days / this.survival.watchedDays();
	}

	/**
	 * The shares at the upright axis.
	 * @return 0 to 100 %
	 */
	public List<ChartArea.Tick> levels() {
		return IntStream.rangeClosed(0, 4)
			.map((quarter) -> quarter * 25)
			.mapToObj((percent) -> new ChartArea.Tick(ChartArea.y(percent / 100.0), percent))
			.toList();
	}

	/**
	 * Whether the lower axis counts years of 365 days; otherwise it counts days.
	 * @return true when use was watched for two years or longer
	 */
	public boolean inYears() {
		return this.survival.watchedDays() >= 2 * DAYS_OF_YEAR;
	}

	/**
	 * The times at the lower axis.
	 * @return years or days of use
	 */
	public List<ChartArea.Tick> times() {
		int unit = inYears() ? DAYS_OF_YEAR : 1;
		return ChartArea.round(this.survival.watchedDays() / unit)
			.stream()
			.map((number) -> new ChartArea.Tick(ChartArea.x(x(number * unit)), number))
			.toList();
	}

}
