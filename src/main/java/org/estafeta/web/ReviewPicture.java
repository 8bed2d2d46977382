package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.review.ReviewResult;

/**
 * The results of criteria as bars, one or two for each; positions are in the units of the
 * drawing, 800 wide.
 *
 * @param rows the criteria from top to bottom
 * @param height how high it is
 */
record ReviewPicture(List<Row> rows, int height) {

	private static final int LEFT = 40;

	private static final int WIDTH = 700;

	private static final int HEAD = 26;

	private static final int STEP = 30;

	ReviewPicture {
		rows = List.copyOf(rows);
	}

	static ReviewPicture of(ReviewResult result, @Nullable ReviewResult beside) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < result.criteria().size(); i++) {
			Double other = (beside != null) ? beside.criteria().get(i).share() : null;
			rows.add(new Row(i + 1, HEAD + i * STEP, width(result.criteria().get(i).share()), width(other),
					result.criteria().get(i).criterion().health()));
		}
		return new ReviewPicture(rows, HEAD + rows.size() * STEP + 4);
	}

	private static long width(@Nullable Double share) {
		return (share != null) ? Math.round(WIDTH * share) : 0;
	}

	/**
	 * The lines of the scale.
	 * @return where each of them stands
	 */
	public List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		for (int percent = 0; percent <= 100; percent += 25) {
			ticks.add(new Tick(LEFT + WIDTH * percent / 100, percent));
		}
		return ticks;
	}

	/**
	 * The bars of a criterion.
	 *
	 * @param number which one it is, from 1
	 * @param y where it begins
	 * @param first the length of the first bar
	 * @param second the length of the second one; 0 when there is none
	 * @param health whether it belongs to the health-forming potential
	 */
	record Row(int number, int y, long first, long second, boolean health) {

	}

	/**
	 * A line of the scale.
	 *
	 * @param x where it stands
	 * @param percent what it means
	 */
	record Tick(int x, int percent) {

	}

}
