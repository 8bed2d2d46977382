package org.estafeta.mentoring;

import java.util.Arrays;

/**
 * Gives each row at most one column and each column to at most one row, so that as many
 * rows as possible have one and, among all ways to do that, the sum of the values is the
 * greatest. The Hungarian method with potentials (Kuhn 1955, Munkres 1957; one shortest
 * augmenting path for each row), in time rows² × columns. Equal input gives an equal
 * answer.
 */
final class Assignment {

	/** A row cannot have this column. */
	static final int NEVER = -1;

	/** More than any sum of values that is met here. */
	private static final long MISSED = 1L << 32;

	private static final long FAR = Long.MAX_VALUE / 4;

	private Assignment() {
	}

	/**
	 * Finds the best way.
	 * @param values what each column is worth to each row, from 0 to a million, or
	 * {@link #NEVER}
	 * @param columns how many columns there are
	 * @return the column of each row, {@link #NEVER} for none
	 */
	static int[] best(int[][] values, int columns) {
		int rows = values.length;
		// one more column for each row, which means that it has none
		int all = columns + rows;
		long[] rowPotential = new long[rows + 1];
		long[] columnPotential = new long[all + 1];
		int[] rowOf = new int[all + 1];
		int[] before = new int[all + 1];
		for (int row = 1; row <= rows; row++) {
			rowOf[0] = row;
			int column = 0;
			long[] shortest = new long[all + 1];
			Arrays.fill(shortest, FAR);
			boolean[] seen = new boolean[all + 1];
			do {
				seen[column] = true;
				int at = rowOf[column];
				long least = FAR;
				int next = 0;
				for (int one = 1; one <= all; one++) {
					if (!seen[one]) {
						long reduced = cost(values[at - 1], one - 1, columns, at - 1) - rowPotential[at]
								- columnPotential[one];
						if (reduced < shortest[one]) {
							shortest[one] = reduced;
							before[one] = column;
						}
						if (shortest[one] < least) {
							least = shortest[one];
							next = one;
						}
					}
				}
				for (int one = 0; one <= all; one++) {
					if (seen[one]) {
						rowPotential[rowOf[one]] += least;
						columnPotential[one] -= least;
					}
					else {
						shortest[one] -= least;
					}
				}
				column = next;
			}
			while (rowOf[column] != 0);
			while (column != 0) {
				int previous = before[column];
				rowOf[column] = rowOf[previous];
				column = previous;
			}
		}
		int[] chosen = new int[rows];
		Arrays.fill(chosen, NEVER);
		for (int column = 1; column <= columns; column++) {
			if (rowOf[column] != 0) {
				chosen[rowOf[column] - 1] = column - 1;
			}
		}
		return chosen;
	}

	private static long cost(int[] values, int column, int columns, int row) {
		if (column >= columns) {
			return (column - columns == row) ? MISSED : FAR / 8;
		}
		return (values[column] == NEVER) ? FAR / 8 : -values[column];
	}

}
