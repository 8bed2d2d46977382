package org.estafeta.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the fields of nodes when two become one.
 */
final class FieldRules {

	/** Belong to one node and to no other, or only serve the product. */
	private static final Set<String> OWN = Set.of("id", "source", "externalKey", "sortKey", "contentHash", "createdAt",
			"updatedAt", "adoptionsLocked", "locked", "status", "version", "summaryFromTitle", "startYear", "exchange",
			"citedOn", "confidence");

	/** Go with another field. */
	private static final Map<String, List<String>> COMPANIONS = Map.of("name", List.of("sortKey"), "title",
			List.of("sortKey"), "summary", List.of("summaryFromTitle"), "start", List.of("startYear"), "citation",
			List.of("citedOn", "confidence"));

	private static final List<String> FIRST = List.of("title", "name", "shortName", "kind", "kindName");

	private FieldRules() {
	}

	/**
	 * Whether people know a field.
	 * @param name the name of the property
	 * @return false for stamps, keys and what only serves the product
	 */
	static boolean isKnown(String name) {
		return !OWN.contains(name);
	}

	/**
	 * Sets the fields of two nodes side by side.
	 * @param pair the nodes
	 * @return the fields that people know, names first
	 */
	static List<FieldChoice> sideBySide(NodePair pair) {
		Set<String> names = new TreeSet<>(pair.survivor().properties().keySet());
		names.addAll(pair.loser().properties().keySet());
		names.removeAll(OWN);
		List<String> sorted = new ArrayList<>(FIRST);
		sorted.retainAll(names);
		names.removeAll(FIRST);
		sorted.addAll(names);
		return sorted.stream()
			.map((name) -> new FieldChoice(name, value(pair.survivor(), name), value(pair.loser(), name)))
			.toList();
	}

	// An empty list says as little as none.
	private static @Nullable Object value(NodeState node, String name) {
		Object value = node.properties().get(name);
		return (value instanceof Collection<?> list && list.isEmpty()) ? null : value;
	}

	/**
	 * What changes in the node that stays.
	 * @param pair the nodes
	 * @param taken the fields that it takes from the other one, of those to choose from
	 * @return the new values by name; a null takes a field away
	 */
	static Map<String, @Nullable Object> changes(NodePair pair, Set<String> taken) {
		Map<String, @Nullable Object> changes = new HashMap<>();
		for (FieldChoice field : sideBySide(pair)) {
			if (field.filled() || (field.open() && taken.contains(field.name()))) {
				changes.put(field.name(), field.going());
				COMPANIONS.getOrDefault(field.name(), List.of())
					.forEach((name) -> changes.put(name, pair.loser().properties().get(name)));
			}
		}
		return changes;
	}

	/**
	 * What changes in an adoption that stays: where a practice began, it began.
	 * @param pair the adoptions
	 * @return the new values by name
	 */
	static Map<String, @Nullable Object> changesOfAdoption(NodePair pair) {
		Map<String, @Nullable Object> changes = new HashMap<>(changes(pair, Set.of()));
		if ("DEVELOPMENT".equals(pair.loser().properties().get("kind"))) {
			changes.put("kind", "DEVELOPMENT");
		}
		return changes;
	}

}
