package org.estafeta.dissemination.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The candidates that an adopter may have learned from.
 *
 * @param learner the number of the adopter
 * @param candidates the candidates
 * @param leftOut how many more there were beyond the bound
 */
public record ChoiceSet(int learner, List<Candidate> candidates, int leftOut) {

	public ChoiceSet {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Finds a candidate.
	 * @param adopter the number of the adopter
	 * @return the place among the candidates, -1 when it is none of them
	 */
	public int indexOf(int adopter) {
		for (int i = 0; i < this.candidates.size(); i++) {
			if (this.candidates.get(i).adopter() == adopter) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * One who may have been the source.
	 */
	public static final class Candidate {

		private final int adopter;

		private final double available;

		private final double[] values;

		private final List<Reason> reasons;

		/**
		 * Creates a candidate.
		 * @param adopter the number of the adopter
		 * @param available the probability that they had the practice by then, more than
		 * 0
		 * @param values the figure of each {@link Cue}, at its place
		 * @param reasons the ties behind the figures
		 */
		Candidate(int adopter, double available, double[] values, List<Reason> reasons) {
			this.adopter = adopter;
			this.available = available;
			this.values = values;
			this.reasons = List.copyOf(reasons);
		}

		/**
		 * Who it is.
		 * @return the number of the adopter
		 */
		public int adopter() {
			return this.adopter;
		}

		/**
		 * How likely they had the practice by then.
		 * @return a probability, more than 0
		 */
		public double available() {
			return this.available;
		}

		/**
		 * The figure of a cue.
		 * @param cue the cue
		 * @return the figure, of the order of one; 0 when the cue says nothing
		 */
		public double value(Cue cue) {
			return this.values[cue.place()];
		}

		/**
		 * The ties behind the figures.
		 * @return the ties by kind, the strongest of a kind first
		 */
		public List<Reason> reasons() {
			return this.reasons;
		}

		double[] values() {
			return this.values;
		}

		double utility(double[] weights) {
			double utility = Math.log(this.available);
			for (int i = 0; i < weights.length; i++) {
				utility += weights[i] * this.values[i];
			}
			return utility;
		}

	}

	/**
	 * A tie that speaks for a candidate.
	 *
	 * @param cue which kind of tie
	 * @param placeId the id of the place where they met, null when the tie has none
	 * @param strength how sure and how fresh it was, more than 0 and at most 1
	 */
	public record Reason(Cue cue, @Nullable String placeId, double strength) {

	}

}
