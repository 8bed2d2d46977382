package org.estafeta.merging;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of the types of relationships when two nodes become one.
 */
final class TieRules {

	/** Relationships that merges themselves leave. */
	private static final String OWN = "MERGED_";

	/** Stay with the node that goes: they are its own past. */
	private static final Set<String> STAYING = Set.of("VERSION_OF");

	/**
	 * Several of these may lead from one node to another, told apart by what they say.
	 */
	private static final Set<String> REPEATED = Set.of("WORKS_AT", "MEMBER_OF", "TOOK_PART", "COMPLETED",
			"LEARNED_FROM", "FORMERLY_DERIVED_FROM", "FORMERLY_RELATED_STRAND");

	/** A node has one of these at most. */
	private static final Set<String> SINGLE = Set.of("PART_OF", "HOSTED_BY", "DEVELOPED_AT");

	/** Say what an adoption is an adoption of: two of them become one because of it. */
	private static final Set<String> OF_ADOPTION = Set.of("OF", "BY", "AT", "FORMERLY_OF", "FORMERLY_BY",
			"FORMERLY_AT");

	/** What nobody holds to be true any more says nothing between a node and itself. */
	private static final Set<String> OUTLIVED = Set.of("FORMERLY_DERIVED_FROM", "REJECTED_SOURCE");

	/** Say nothing of what a relationship means. */
	private static final Set<String> STAMPS = Set.of("contentHash", "createdAt", "updatedAt", "recordedAt",
			"recordedBy", "note", "since", "at", "by", "accountId");

	private TieRules() {
	}

	static boolean isOwn(String type) {
		return type.startsWith(OWN);
	}

	static boolean stays(String type) {
		return isOwn(type) || STAYING.contains(type);
	}

	static boolean repeats(String type) {
		return REPEATED.contains(type);
	}

	static boolean isSingle(String type) {
		return SINGLE.contains(type);
	}

	static boolean isOfAdoption(String type) {
		return OF_ADOPTION.contains(type);
	}

	static boolean isOutlived(String type) {
		return OUTLIVED.contains(type);
	}

	/**
	 * What tells a relationship from others of its type between the same nodes.
	 * @param type its type
	 * @param properties its properties
	 * @return the times and the other telling properties; empty for types of which there
	 * is one at most between two nodes
	 */
	static Map<String, Object> telling(String type, Map<String, Object> properties) {
		if (!repeats(type)) {
			return Map.of();
		}
		Map<String, Object> telling = new TreeMap<>(properties);
		telling.keySet().removeAll(STAMPS);
		return telling;
	}

}
