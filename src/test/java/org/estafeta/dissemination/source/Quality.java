package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures guesses of sources against the truth. A guess is a probability for each
 * candidate and for «none of them»; what is proposed is the most likely candidate.
 */
final class Quality {

	private static final int BINS = 10;

	private final List<Guess> guesses = new ArrayList<>();

	void add(double[] candidates, double none, int truth) {
		this.guesses.add(new Guess(candidates, none, truth));
	}

	void addAll(Quality other) {
		this.guesses.addAll(other.guesses);
	}

	int size() {
		return this.guesses.size();
	}

	/**
	 * The share of adoptions with a source in the graph for which it is among the first.
	 */
	double hits(int first) {
		long hits = this.guesses.stream().filter((guess) -> guess.truth >= 0 && guess.place() < first).count();
		return (double) hits / withSource();
	}

	long withSource() {
		return this.guesses.stream().filter((guess) -> guess.truth != Guess.NONE).count();
	}

	/** How many of what is proposed at a threshold are right. */
	double precision(double threshold) {
		List<Guess> proposed = proposed(threshold);
		return (double) proposed.stream().filter(Guess::right).count() / Math.max(1, proposed.size());
	}

	/** How many of the sources in the graph are rightly proposed at a threshold. */
	double recall(double threshold) {
		return (double) proposed(threshold).stream().filter(Guess::right).count() / withSource();
	}

	private List<Guess> proposed(double threshold) {
		return this.guesses.stream().filter((guess) -> guess.best() >= 0 && guess.top() >= threshold).toList();
	}

	/** Glenn Brier's score over all alternatives: 0 is best, 2 is worst. */
	double brier() {
		return this.guesses.stream().mapToDouble((guess) -> {
			double sum = 0;
			for (int i = 0; i < guess.candidates.length; i++) {
				double miss = guess.candidates[i] - ((guess.truth == i) ? 1 : 0);
				sum += miss * miss;
			}
			double miss = guess.none - ((guess.truth < 0) ? 1 : 0);
			return sum + miss * miss;
		}).average().orElseThrow();
	}

	/** The mean negative logarithm of the probability of what is true. */
	double logLoss() {
		return this.guesses.stream()
			.mapToDouble((
					guess) -> -Math.log(Math.max(1e-6, (guess.truth < 0) ? guess.none : guess.candidates[guess.truth])))
			.average()
			.orElseThrow();
	}

	/**
	 * The expected calibration error of what is proposed: how far, on average, the
	 * probability of a proposal is from the share of right ones among its like.
	 */
	double calibrationError() {
		return reliability().stream().mapToDouble((bin) -> bin.count * Math.abs(bin.said - bin.right)).sum()
				/ this.guesses.size();
	}

	List<Bin> reliability() {
		List<Bin> bins = new ArrayList<>();
		for (int i = 0; i < BINS; i++) {
			int bin = i;
			List<Guess> inside = this.guesses.stream()
				.filter((guess) -> guess.best() >= 0 && Math.min(BINS - 1, (int) (guess.top() * BINS)) == bin)
				.toList();
			if (!inside.isEmpty()) {
				bins.add(new Bin(bin / (double) BINS, inside.size(),
						inside.stream().mapToDouble(Guess::top).average().orElseThrow(),
						inside.stream().filter(Guess::right).count() / (double) inside.size()));
			}
		}
		return bins;
	}

	String row(String name) {
		return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %s | %s | %s | %.2f | %.2f | %.3f |", name,
				hits(1), hits(3), precision(0), both(.3), both(.5), both(.7), brier(), logLoss(), calibrationError());
	}

	private String both(double threshold) {
		return proposed(threshold).isEmpty() ? "– / 0"
				: String.format(Locale.ROOT, "%.2f / %.2f", precision(threshold), recall(threshold));
	}

	/** Proposals of about the same probability. */
	record Bin(double from, int count, double said, double right) {

		String row() {
			return String.format(Locale.ROOT, "| %.1f–%.1f | %d | %.2f | %.2f |", this.from, this.from + .1, this.count,
					this.said, this.right);
		}

	}

	/**
	 * The truth is a place among the candidates, or NONE, or MISSED: a source in the
	 * graph that is no candidate.
	 */
	record Guess(double[] candidates, double none, int truth) {

		static final int NONE = -1;

		static final int MISSED = -2;

		private int best() {
			int best = -1;
			for (int i = 0; i < this.candidates.length; i++) {
				best = (best < 0 || this.candidates[i] > this.candidates[best]) ? i : best;
			}
			return best;
		}

		private double top() {
			return this.candidates[best()];
		}

		private boolean right() {
			return best() >= 0 && best() == this.truth;
		}

		private int place() {
			int place = 0;
			for (int i = 0; i < this.candidates.length; i++) {
				boolean before = this.candidates[i] > this.candidates[this.truth]
						|| (this.candidates[i] == this.candidates[this.truth] && i < this.truth);
				place += before ? 1 : 0;
			}
			return place;
		}

	}

}
