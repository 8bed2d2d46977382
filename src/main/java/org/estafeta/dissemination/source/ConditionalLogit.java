package org.estafeta.dissemination.source;

import java.util.List;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Learns how much each cue weighs from choices that are known: the conditional logit of
 * Daniel McFadden (Conditional logit analysis of qualitative choice behavior, in:
 * Frontiers in Econometrics, 1974), used for whom a newcomer to a growing network ties
 * itself to as Jan Overgoor, Austin Benson and Johan Ugander do (Choosing to Grow a
 * Graph, WWW 2019). A candidate is chosen with a probability proportional to its
 * availability times the exponential of the weighted sum of its cues.
 *
 * <p>
 * The weights are those that make the known choices most likely, each held back by a
 * normal distribution around what is thought without any: with few choices the weights
 * stay near that, and no weight runs away when a cue always or never goes with being
 * chosen. That sum is strictly concave, so there is one best answer, and Newton's method
 * with halved steps finds it; nothing is random.
 */
final class ConditionalLogit {

	private static final int MAX_ROUNDS = 100;

	/** Newton's decrement: twice what the next step would gain. */
	private static final double TOLERANCE = 1e-10;

	private final List<Choice> choices;

	private final double[] prior;

	private final double penalty;

	/**
	 * Prepares to learn.
	 * @param choices what was chosen from what
	 * @param prior the weights that are thought without any choice
	 * @param penalty the inverse of the variance of that thought, more than 0
	 */
	ConditionalLogit(List<Choice> choices, double[] prior, double penalty) {
		this.choices = List.copyOf(choices);
		this.prior = prior.clone();
		this.penalty = penalty;
	}

	/**
	 * Finds the weights.
	 * @return the weights and how they were found
	 */
	Fit fit() {
		double[] weights = this.prior.clone();
		double value = value(weights);
		for (int round = 1; round <= MAX_ROUNDS; round++) {
			Slope slope = slope(weights);
			RealVector step = new CholeskyDecomposition(slope.information).getSolver().solve(slope.gradient);
			double decrement = step.dotProduct(slope.gradient);
			if (decrement < TOLERANCE) {
				return new Fit(new ArrayRealVector(weights), value, round, true);
			}
			double size = 1;
			double[] next = moved(weights, step, size);
			double reached = value(next);
			// Armijo's rule: a fair part of what the slope promises must come true.
			while (reached < value + 1e-4 * size * decrement && size > 1e-8) {
				size /= 2;
				next = moved(weights, step, size);
				reached = value(next);
			}
			weights = next;
			value = reached;
		}
		return new Fit(new ArrayRealVector(weights), value, MAX_ROUNDS, false);
	}

	private static double[] moved(double[] weights, RealVector step, double size) {
		double[] moved = weights.clone();
		for (int i = 0; i < moved.length; i++) {
			moved[i] += size * step.getEntry(i);
		}
		return moved;
	}

	/**
	 * The logarithm of the likelihood of the choices, less the penalty.
	 * @param weights the weights
	 * @return the value that is to be greatest
	 */
	double value(double[] weights) {
		double value = 0;
		for (Choice choice : this.choices) {
			List<ChoiceSet.Candidate> candidates = choice.set().candidates();
			value += candidates.get(choice.chosen()).utility(weights) - LogSum.of(candidates, weights);
		}
		for (int i = 0; i < weights.length; i++) {
			double off = weights[i] - this.prior[i];
			value -= this.penalty * off * off / 2;
		}
		return value;
	}

	/**
	 * How the value changes with the weights.
	 * @param weights the weights
	 * @return its first derivatives, and the negated second ones
	 */
	Slope slope(double[] weights) {
		int size = weights.length;
		double[] gradient = new double[size];
		double[][] information = new double[size][size];
		for (int i = 0; i < size; i++) {
			gradient[i] = -this.penalty * (weights[i] - this.prior[i]);
			information[i][i] = this.penalty;
		}
		for (Choice choice : this.choices) {
			add(choice, weights, gradient, information);
		}
		return new Slope(new ArrayRealVector(gradient, false), new Array2DRowRealMatrix(information, false));
	}

	// The chosen figures less their mean, and the variance of the figures, both under
	// the probabilities of the candidates.
	private static void add(Choice choice, double[] weights, double[] gradient, double[][] information) {
		List<ChoiceSet.Candidate> candidates = choice.set().candidates();
		double logSum = LogSum.of(candidates, weights);
		int size = weights.length;
		double[] mean = new double[size];
		double[][] square = new double[size][size];
		for (ChoiceSet.Candidate candidate : candidates) {
			double[] values = candidate.values();
			double probability = Math.exp(candidate.utility(weights) - logSum);
			for (int i = 0; i < size; i++) {
				double weighted = probability * values[i];
				mean[i] += weighted;
				for (int j = 0; j <= i; j++) {
					square[i][j] += weighted * values[j];
				}
			}
		}
		double[] chosen = candidates.get(choice.chosen()).values();
		for (int i = 0; i < size; i++) {
			gradient[i] += chosen[i] - mean[i];
			for (int j = 0; j <= i; j++) {
				double variance = square[i][j] - mean[i] * mean[j];
				information[i][j] += variance;
				information[j][i] += (i != j) ? variance : 0;
			}
		}
	}

	/**
	 * What was chosen from what.
	 *
	 * @param set the candidates
	 * @param chosen the place of the chosen one among them
	 */
	record Choice(ChoiceSet set, int chosen) {

	}

	/**
	 * The slope of the value at some weights.
	 *
	 * @param gradient the first derivatives
	 * @param information the second derivatives, negated: a positive definite matrix
	 */
	record Slope(RealVector gradient, RealMatrix information) {

	}

	/**
	 * Weights that were found.
	 *
	 * @param weights the weights
	 * @param value what they reach
	 * @param rounds after how many rounds
	 * @param converged whether a further round would gain nothing
	 */
	record Fit(RealVector weights, double value, int rounds, boolean converged) {

	}

}
