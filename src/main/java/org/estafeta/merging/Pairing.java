package org.estafeta.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.estafeta.shared.NodeKind;

/**
 * Finds the pairs that may be the same, without comparing each with each: only those are
 * compared that share a key.
 */
final class Pairing {

	/** A key that more share than these tells nobody from anybody. */
	private static final int MOST = 60;

	private Pairing() {
	}

	/**
	 * Finds the pairs.
	 * @param <T> the type of the nodes
	 * @param kind their kind
	 * @param candidates the nodes, the oldest first
	 * @param told whether somebody said of two ids that they are two
	 * @return the pairs, the likeliest first
	 */
	static <T extends Candidate<T>> List<Suggestion> pairs(NodeKind kind, List<T> candidates,
			BiPredicate<String, String> told) {
		Map<String, List<Integer>> blocks = new HashMap<>();
		for (int i = 0; i < candidates.size(); i++) {
			for (String key : Set.copyOf(candidates.get(i).keys())) {
				blocks.computeIfAbsent(key, (any) -> new ArrayList<>()).add(i);
			}
		}
		Set<Long> compared = new HashSet<>();
		List<Suggestion> suggestions = new ArrayList<>();
		for (List<Integer> block : blocks.values()) {
			for (int i = 1; i < block.size() && block.size() <= MOST; i++) {
				for (int j = 0; j < i; j++) {
					int older = block.get(j);
					int younger = block.get(i);
					if (compared.add(((long) older << Integer.SIZE) | younger)) {
						compare(kind, candidates.get(older), candidates.get(younger), told, suggestions);
					}
				}
			}
		}
		suggestions.sort((one, other) -> one.position().compareTo(other.position()));
		return List.copyOf(suggestions);
	}

	private static <T extends Candidate<T>> void compare(NodeKind kind, T older, T younger,
			BiPredicate<String, String> told, List<Suggestion> suggestions) {
		List<MatchReason> reasons = older.compare(younger);
		if (reasons != null) {
			Candidate.score(reasons)
				.filter((score) -> !told.test(older.id(), younger.id()))
				.ifPresent((score) -> suggestions
					.add(new Suggestion(kind, younger.side(), older.side(), score, Candidate.sorted(reasons))));
		}
	}

}
