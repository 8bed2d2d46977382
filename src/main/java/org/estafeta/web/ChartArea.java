package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ground of a chart that is drawn on the server: where shares of its width and height
 * lie, and which round numbers stand at its axes. Lengths are units of the drawing.
 */
final class ChartArea {

	static final int WIDTH = 640;

	static final int HEIGHT = 280;

	static final int LEFT = 84;

	static final int RIGHT = 620;

	static final int TOP = 18;

	static final int BOTTOM = 236;

	private static final int MOST_TICKS = 5;

	private ChartArea() {
	}

	static double x(double share) {
		return LEFT + share * (RIGHT - LEFT);
	}

	static double y(double share) {
		return BOTTOM - share * (BOTTOM - TOP);
	}

	/**
	 * A point of a path.
	 * @param command the letter of the language of SVG paths
	 * @param x its share of the width, 0 to 1
	 * @param y its share of the height, 0 to 1
	 * @return the point, to a hundredth of a unit
	 */
	static String point(char command, double x, double y) {
		return String.format(Locale.ROOT, "%c%.2f,%.2f", command, x(x), y(y));
	}

	/**
	 * Round numbers from 0 to a greatest one.
	 * @param most the greatest number, 1 or more
	 * @return six at most, at equal distances of 1, 2 or 5 times a power of ten
	 */
	static List<Integer> round(int most) {
		int step = 1;
		for (int power = 1; most / step > MOST_TICKS; power *= 10) {
			for (int times : new int[] { 1, 2, 5 }) {
				step = times * power;
				if (most / step <= MOST_TICKS) {
					break;
				}
			}
		}
		List<Integer> numbers = new ArrayList<>();
		for (int number = 0; number <= most; number += step) {
			numbers.add(number);
		}
		return numbers;
	}

	/**
	 * A number at an axis.
	 *
	 * @param at where it stands, in units of the drawing
	 * @param number the number
	 */
	record Tick(double at, int number) {

	}

}
