package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says how likely each candidate is the source, and how likely none of them is.
 *
 * <p>
 * The weights of the cues are learned by {@link ConditionalLogit} from declared links, if
 * there are at least ten of them for each weight (Peter Peduzzi and others, A simulation
 * study of the number of events per variable in logistic regression analysis, 1996);
 * otherwise those that stand with {@link Cue} hold.
 *
 * <p>
 * That none of the candidates is the source is one more alternative with a weight of its
 * own. A declared link always names a source, so links cannot teach this weight; it is
 * set so that over the adoptions without a source the probability of «none» is on average
 * the share that methodists found by their decisions, as market shares set the constants
 * of alternatives with Steven Berry (Estimating Discrete-Choice Models of Product
 * Differentiation, 1994). Until they have decided, half is taken.
 */
public final class SourceModel {

	/** So many declared links are needed to learn from. */
	public static final int MIN_LINKS = 10 * Cue.values().length;

	/** So many adoptions without a source are needed to set the weight of «none». */
	public static final int MIN_OPEN = 30;

	/**
	 * The weight of «none» when it was not set: as much as a candidate has who presented
	 * the practice and nothing else.
	 */
	static final double PRIOR_NONE = 3;

	/** The weights are thought to be right give or take one. */
	private static final double PENALTY = 1;

	/** The share of «none» is at first one half, with the force of four decisions. */
	private static final double PRIOR_DECISIONS = 4;

	private final double[] weights;

	private final double none;

	private final boolean learned;

	private final int links;

	private SourceModel(double[] weights, double none, boolean learned, int links) {
		this.weights = weights;
		this.none = none;
		this.learned = learned;
		this.links = links;
	}

	/**
	 * The model of which nothing was learned.
	 * @return the weights that stand with the cues
	 */
	public static SourceModel prior() {
		return new SourceModel(Cue.priorWeights(), PRIOR_NONE, false, 0);
	}

	/**
	 * Learns a model.
	 * @param lessons what was chosen from what; those whose source is no candidate teach
	 * nothing and are passed over
	 * @param open the candidates of adoptions without a source
	 * @param decisions what methodists decided about such adoptions
	 * @return the model; {@link #prior()} when there are too few lessons
	 */
	public static SourceModel learn(List<Lesson> lessons, List<ChoiceSet> open, Decisions decisions) {
		List<ConditionalLogit.Choice> choices = new ArrayList<>();
		for (Lesson lesson : lessons) {
			int chosen = lesson.set().indexOf(lesson.source());
			if (chosen >= 0 && lesson.set().candidates().size() > 1) {
				choices.add(new ConditionalLogit.Choice(lesson.set(), chosen));
			}
		}
		if (choices.size() < MIN_LINKS) {
			return new SourceModel(Cue.priorWeights(), PRIOR_NONE, false, choices.size());
		}
		ConditionalLogit.Fit fit = new ConditionalLogit(choices, Cue.priorWeights(), PENALTY).fit();
		if (!fit.converged()) {
			throw new IllegalStateException("The weights were not found in " + fit.rounds() + " rounds");
		}
		double[] weights = fit.weights().toArray();
		return new SourceModel(weights, none(weights, open, decisions.share()), true, choices.size());
	}

	private static double none(double[] weights, List<ChoiceSet> open, double share) {
		double[] logSums = open.stream()
			.filter((set) -> !set.candidates().isEmpty())
			.mapToDouble((set) -> LogSum.of(set.candidates(), weights))
			.toArray();
		if (logSums.length < MIN_OPEN) {
			return PRIOR_NONE;
		}
		double low = -100;
		double high = 100;
		while (high - low > 1e-9) {
			double middle = (low + high) / 2;
			double sum = 0;
			for (double logSum : logSums) {
				sum += 1 / (1 + Math.exp(logSum - middle));
			}
			if (sum < share * logSums.length) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * Ranks candidates.
	 * @param set the candidates
	 * @return the candidates with their probabilities, the most likely first, then by
	 * number
	 */
	public Ranking rank(ChoiceSet set) {
		double logSum = LogSum.of(LogSum.of(set.candidates(), this.weights), this.none);
		List<Ranked> ranked = new ArrayList<>();
		for (ChoiceSet.Candidate candidate : set.candidates()) {
			ranked.add(new Ranked(candidate, Math.exp(candidate.utility(this.weights) - logSum)));
		}
		ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.probability())
			.thenComparingInt((one) -> one.candidate().adopter()));
		return new Ranking(set.learner(), ranked, Math.exp(this.none - logSum), set.leftOut());
	}

	/**
	 * How much a cue weighs.
	 * @param cue the cue
	 * @return by how much one unit of it raises the logarithm of the odds
	 */
	public double weight(Cue cue) {
		return this.weights[cue.place()];
	}

	/**
	 * How much weighs that none of the candidates is the source.
	 * @return the logarithm of the odds against a candidate for whom nothing speaks
	 */
	public double noneWeight() {
		return this.none;
	}

	/**
	 * Whether the weights were learned.
	 * @return false when those that stand with the cues hold
	 */
	public boolean learned() {
		return this.learned;
	}

	/**
	 * From how many links it was learned, or could not be.
	 * @return the number of declared links whose source is among the candidates
	 */
	public int links() {
		return this.links;
	}

	/**
	 * A known source.
	 *
	 * @param set the candidates of the learner
	 * @param source the number of the adopter it learned from
	 */
	public record Lesson(ChoiceSet set, int source) {

	}

	/**
	 * What methodists decided about adoptions without a source.
	 *
	 * @param found how many came from one of the candidates
	 * @param none how many came from none of them
	 */
	public record Decisions(long found, long none) {

		/** Nothing was decided. */
		public static final Decisions NONE = new Decisions(0, 0);

		// The mean of a beta distribution.
		double share() {
			return (this.none + PRIOR_DECISIONS / 2) / (this.found + this.none + PRIOR_DECISIONS);
		}

	}

	/**
	 * The candidates of an adopter in the order of their probabilities.
	 *
	 * @param learner the number of the adopter
	 * @param candidates the candidates
	 * @param none the probability that none of them is the source
	 * @param leftOut how many more there were beyond the bound
	 */
	public record Ranking(int learner, List<Ranked> candidates, double none, int leftOut) {

		public Ranking {
			candidates = List.copyOf(candidates);
		}

	}

	/**
	 * A candidate with its probability.
	 *
	 * @param candidate the candidate
	 * @param probability how likely it is the source
	 */
	public record Ranked(ChoiceSet.Candidate candidate, double probability) {

	}

}
