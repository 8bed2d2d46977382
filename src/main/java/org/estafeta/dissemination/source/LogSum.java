package org.estafeta.dissemination.source;

import java.util.List;

/**
 * The logarithm of a sum of exponentials, taken so that none of them overflows.
 */
final class LogSum {

	private LogSum() {
	}

	static double of(List<ChoiceSet.Candidate> candidates, double[] weights) {
		return of(candidates.stream().mapToDouble((candidate) -> candidate.utility(weights)).toArray());
	}

	static double of(double... utilities) {
		double greatest = Double.NEGATIVE_INFINITY;
		for (double utility : utilities) {
			greatest = Math.max(greatest, utility);
		}
		if (greatest == Double.NEGATIVE_INFINITY) {
			return greatest;
		}
		double sum = 0;
		for (double utility : utilities) {
			sum += Math.exp(utility - greatest);
		}
		return greatest + Math.log(sum);
	}

}
