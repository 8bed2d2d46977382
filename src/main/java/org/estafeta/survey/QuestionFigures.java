package org.estafeta.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What may be told of the answers to a question. Where cells are hidden, the figures are
 * the ends between which they lie for all tables that look the same.
 *
 * @param answers how many have answered it
 * @param cells how many have chosen what, in the order of the choices; empty when none of
 * it may be told, and for words
 * @param mean the mean; null when there is none or it may not be told
 * @param median the median, also halfway between two numbers; null likewise
 * @param good the share of those who chose a good number, from 0 to 1: 4 or 5 of 5, 9 or
 * 10 of 10; null likewise
 */
public record QuestionFigures(int answers, List<Cell> cells, @Nullable Range mean, @Nullable Range median,
		@Nullable Range good) {

	public QuestionFigures {
		cells = List.copyOf(cells);
	}

	/**
	 * The share of those who chose something.
	 * @param cell the cell
	 * @return the share of those who answered, from 0 to 1; null when it is not told
	 */
	public @Nullable Double share(Cell cell) {
		Integer count = cell.count();
		return (count != null) ? Double.valueOf((double) count / this.answers) : null;
	}

	/**
	 * How much of a cell is told.
	 */
	public enum Shown {

		/** The number. */
		NUMBER,
		/** That fewer than five chose it, but somebody. */
		FEW,
		/** That fewer than five did not choose it, but somebody. */
		NEARLY_ALL,
		/** That five or more chose it: their number would tell another one. */
		MANY

	}

	/**
	 * How many have chosen something.
	 *
	 * @param shown how much of it is told
	 * @param count how many; null when that is not told
	 */
	public record Cell(Shown shown, @Nullable Integer count) {
	}

	/**
	 * Where a figure lies.
	 *
	 * @param low the lower end
	 * @param high the upper end; the same as the lower one when the figure is known
	 */
	public record Range(double low, double high) {

		/**
		 * Whether the figure is known.
		 * @return true when both ends are the same
		 */
		public boolean isExact() {
			return this.low == this.high;
		}

		/**
		 * What lies halfway.
		 * @return the middle
		 */
		public double middle() {
			return (this.low + this.high) / 2;
		}

	}

}
