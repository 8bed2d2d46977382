package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;

import org.estafeta.resource.ResourceTotal;

/**
 * How many people used an information resource, a column for each year. Positions are in
 * the units of the drawing, 800 wide and 260 high.
 *
 * @param columns the years, the latest at the right
 */
record ResourceYearChart(List<Column> columns) {

	static final int BASE = 220;

	private static final int HIGHEST = 180;

	private static final int LEFT = 20;

	private static final int WIDTH = 760;

	private static final int MOST = 15;

	/** Of its step a column takes so much. */
	private static final double SHARE = 0.6;

	private static final double WIDEST = 90;

	ResourceYearChart {
		columns = List.copyOf(columns);
	}

	/**
	 * Draws the years from the first to the last; those without a number stay empty.
	 * @param totals the sums in the order of the years
	 * @return the picture, of the last 15 years at most
	 */
	static ResourceYearChart of(List<ResourceTotal> totals) {
		if (totals.isEmpty()) {
			return new ResourceYearChart(List.of());
		}
		int last = totals.getLast().year();
		int first = Math.max(totals.getFirst().year(), last - MOST + 1);
		List<ResourceTotal> shown = totals.stream().filter((one) -> one.year() >= first).toList();
		int most = Math.max(1, shown.stream().mapToInt(ResourceTotal::people).max().orElse(0));
		double step = (double) WIDTH / (last - first + 1);
		double width = Math.min(WIDEST, step * SHARE);
		List<Column> columns = new ArrayList<>();
		for (ResourceTotal one : shown) {
			long height = Math.round((double) HIGHEST * one.people() / most);
			double middle = LEFT + step * (one.year() - first + 0.5);
			columns.add(new Column(one, Math.round(middle - width / 2), Math.round(middle), BASE - height,
					Math.round(width), height));
		}
		return new ResourceYearChart(columns);
	}

	/**
	 * A year.
	 *
	 * @param total its numbers
	 * @param x where the column begins
	 * @param middle where its words stand
	 * @param y where it begins from above
	 * @param width how wide it is
	 * @param height how high it is
	 */
	record Column(ResourceTotal total, long x, long middle, long y, long width, long height) {

	}

}
