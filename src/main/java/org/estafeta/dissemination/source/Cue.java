package org.estafeta.dissemination.source;

import java.util.Arrays;

/**
 * What speaks for or against a candidate being the source. Each is a figure of the order
 * of one; its weight says by how much it raises the logarithm of the candidate's odds.
 * The weights that stand here hold where there are too few declared links to learn from:
 * they are our judgement, no measurement. A tie in which the candidate taught counts most
 * (times 20), then work side by side, then mere acquaintance.
 *
 * <p>
 * Of the ties between two the strongest stands with its figure; the others are counted
 * together as {@link #FURTHER}. Otherwise whoever is at once colleague, neighbour and
 * member of a community would be worth the product of the three, while three ways to meet
 * are worth no more than their sum.
 */
public enum Cue {

	/** The candidate presented the practice at an event where the learner was. */
	EVENT_PRESENTED(3),
	/** Both were at an event where the practice was presented. */
	EVENT_SHARED(1),
	/** Both were members of a community. */
	COMMUNITY(1.5),
	/** The candidate was the learner's mentor. */
	MENTOR(3),
	/** The learner was the candidate's mentor. */
	MENTEE(1),
	/** Both are of one organisation. */
	COLLEAGUE(2),
	/** Both completed a programme. */
	PROGRAMME(1),
	/** Both are in one district, or in one city where there are no districts. */
	DISTRICT(0.7),
	/** There are further ties beside the strongest one: the logarithm of one more. */
	FURTHER(0.5),
	/** The candidate used the practice by then and did not only know of it. */
	USES(0.5),
	/** The practice began with the candidate. */
	ORIGIN(1),
	/** How many the candidate had passed it on to: the logarithm of one more. */
	PASSED_ON(0.7),
	/**
	 * How long the candidate had had it: the logarithm of one day more, 1 for a year.
	 */
	ELAPSED(-0.5);

	private final double priorWeight;

	Cue(double priorWeight) {
		this.priorWeight = priorWeight;
	}

	/**
	 * The weight that holds as long as nothing was learned.
	 * @return the change of the logarithm of the odds
	 */
	public double priorWeight() {
		return this.priorWeight;
	}

	/**
	 * Whether it is a tie between the two, that a person can look up.
	 * @return false for what is known of the candidate alone
	 */
	public boolean isTie() {
		return compareTo(DISTRICT) <= 0;
	}

	// Where its figure and weight stand in arrays, which never leave the memory.
	@SuppressWarnings("EnumOrdinal")
	int place() {
		return ordinal();
	}

	static double[] priorWeights() {
		return Arrays.stream(values()).mapToDouble(Cue::priorWeight).toArray();
	}

}
