package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.indicator.IndicatorFigure;

/**
 * An indicator year by year, drawn: a bar for each school year, with a mark for what was
 * planned.
 *
 * @param bars the years, the first one first
 * @param levels the numbers at the upright axis
 */
record IndicatorYears(List<Bar> bars, List<ChartArea.Tick> levels) {

	private static final double WIDTH = 0.6;

	static @Nullable IndicatorYears of(List<IndicatorFigure> figures) {
		double most = 0;
		boolean any = false;
		for (IndicatorFigure figure : figures) {
			Double value = figure.value();
			any |= value != null;
			most = Math.max(most,
					Math.max((value != null) ? value : 0, (figure.target() != null) ? figure.target().value() : 0));
		}
		if (!any) {
			return null;
		}
		int top = (int) Math.ceil(Math.max(1, most));
		List<Bar> bars = new ArrayList<>();
		for (int i = 0; i < figures.size(); i++) {
			IndicatorFigure figure = figures.get(i);
			double from = (i + (1 - WIDTH) / 2) / figures.size();
			double to = (i + (1 + WIDTH) / 2) / figures.size();
			double y = ChartArea.y(((figure.value() != null) ? figure.value() : 0) / top);
			bars.add(new Bar(figure, ChartArea.x(from), ChartArea.x(to) - ChartArea.x(from), y, ChartArea.BOTTOM - y,
					(figure.target() != null) ? Double.valueOf(ChartArea.y(figure.target().value() / top)) : null));
		}
		return new IndicatorYears(bars,
				ChartArea.round(top)
					.stream()
					.map((number) -> new ChartArea.Tick(ChartArea.y((double) number / top), number))
					.toList());
	}

	/**
	 * A bar.
	 *
	 * @param figure what it stands for
	 * @param x its left end, in units of the drawing
	 * @param width its width
	 * @param y its upper end
	 * @param height its height, 0 without a number
	 * @param target where the mark of what was planned stands, null for nothing
	 */
	record Bar(IndicatorFigure figure, double x, double width, double y, double height, @Nullable Double target) {

		/**
		 * The middle of the bar.
		 * @return units from the left
		 */
		public double middle() {
			return this.x + this.width / 2;
		}

	}

}
