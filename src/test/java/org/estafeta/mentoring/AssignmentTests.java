package org.estafeta.mentoring;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assignments against all ways that there are.
 */
class AssignmentTests {

	@Test
	void asManyAsPossibleAndThenTheMostPoints() {
		Random random = new Random(26);
		for (int round = 0; round < 2000; round++) {
			int rows = random.nextInt(6);
			int columns = random.nextInt(6);
			int[][] values = new int[rows][columns];
			for (int[] row : values) {
				for (int column = 0; column < columns; column++) {
					row[column] = (random.nextInt(3) == 0) ? Assignment.NEVER : random.nextInt(101);
				}
			}
			int[] chosen = Assignment.best(values, columns);
			assertThat(worth(values, chosen)).as("round %s: %s", round, Arrays.deepToString(values))
				.isEqualTo(exhaustive(values, columns, 0, 0));
			assertThat(Assignment.best(values, columns)).isEqualTo(chosen);
		}
	}

	// A thousand times the number of rows that have one, and the sum.
	private static long worth(int[][] values, int[] chosen) {
		long worth = 0;
		long used = 0;
		for (int row = 0; row < chosen.length; row++) {
			if (chosen[row] != Assignment.NEVER) {
				assertThat(used & 1L << chosen[row]).as("column %s twice", chosen[row]).isZero();
				used |= 1L << chosen[row];
				assertThat(values[row][chosen[row]]).isNotEqualTo(Assignment.NEVER);
				worth += 1000 + values[row][chosen[row]];
			}
		}
		return worth;
	}

	private static long exhaustive(int[][] values, int columns, int row, long used) {
		if (row == values.length) {
			return 0;
		}
		long best = exhaustive(values, columns, row + 1, used);
		for (int column = 0; column < columns; column++) {
			if ((used & 1L << column) == 0 && values[row][column] != Assignment.NEVER) {
				best = Math.max(best,
						1000 + values[row][column] + exhaustive(values, columns, row + 1, used | 1L << column));
			}
		}
		return best;
	}

}
