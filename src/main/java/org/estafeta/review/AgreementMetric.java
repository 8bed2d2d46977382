package org.estafeta.review;

/**
 * How far apart two marks are.
 */
public enum AgreementMetric {

	/** Different is different. */
	NOMINAL {

		@Override
		double distance(double[] values, double[] counts, int first, int second) {
			return 1;
		}

	},
	/** As far apart as there are marks between them. */
	ORDINAL {

		@Override
		double distance(double[] values, double[] counts, int first, int second) {
			double between = -(counts[first] + counts[second]) / 2;
			for (int i = Math.min(first, second); i <= Math.max(first, second); i++) {
				between += counts[i];
			}
			return between * between;
		}

	},
	/** By their difference. */
	INTERVAL {

		@Override
		double distance(double[] values, double[] counts, int first, int second) {
			double difference = values[first] - values[second];
			return difference * difference;
		}

	},
	/** By their difference beside their sum. */
	RATIO {

		@Override
		double distance(double[] values, double[] counts, int first, int second) {
			double share = (values[first] - values[second]) / (values[first] + values[second]);
			return share * share;
		}

	};

	/**
	 * The squared distance of two different values.
	 * @param values all values that occur, in ascending order
	 * @param counts how often each of them can be compared with another one
	 * @param first the index of a value
	 * @param second the index of another one
	 * @return the square of the distance
	 */
	abstract double distance(double[] values, double[] counts, int first, int second);

}
