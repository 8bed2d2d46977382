package org.estafeta.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A node that may be the same as another of its kind.
 *
 * @param <T> the type of such nodes
 */
interface Candidate<T extends Candidate<T>> {

	/** Pairs with a lower score are not worth a look. */
	int LEAST = 60;

	/** No sum of hints is certainty. */
	int MOST = 99;

	/**
	 * The id of the node.
	 * @return the id
	 */
	String id();

	/**
	 * How the node is shown.
	 * @return its name, with what tells it from its namesakes
	 */
	Suggestion.Side side();

	/**
	 * What two nodes have to share so that anybody compares them. Keys that very many
	 * share are passed over.
	 * @return the keys
	 */
	List<String> keys();

	/**
	 * Compares two nodes.
	 * @param other the other one
	 * @return what speaks for and against their being the same; null when they are
	 * certainly two
	 */
	@Nullable List<MatchReason> compare(T other);

	/**
	 * Sums up what was found.
	 * @param reasons the reasons, null for certainly two
	 * @return the score; empty below {@link #LEAST}
	 */
	static Optional<Integer> score(@Nullable List<MatchReason> reasons) {
		if (reasons == null) {
			return Optional.empty();
		}
		boolean certain = reasons.stream().anyMatch((reason) -> reason.points() == 100);
		int sum = reasons.stream().mapToInt(MatchReason::points).sum();
		int score = certain ? 100 : Math.min(MOST, sum);
		return (score >= LEAST) ? Optional.of(score) : Optional.empty();
	}

	/**
	 * Puts the weightiest in front.
	 * @param reasons the reasons
	 * @return the same, sorted
	 */
	static List<MatchReason> sorted(List<MatchReason> reasons) {
		List<MatchReason> sorted = new ArrayList<>(reasons);
		sorted.sort(Comparator.comparingInt((MatchReason reason) -> -Math.abs(reason.points())));
		return sorted;
	}

}
