package org.estafeta.practice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps a genealogy free of circles: no practice is adapted from itself, through however
 * many others.
 */
final class DerivationRules {

	private final Map<String, Set<String>> origins = new HashMap<>();

	void add(String practice, String origin) {
		this.origins.computeIfAbsent(practice, (id) -> new LinkedHashSet<>()).add(origin);
	}

	void remove(String practice, String origin) {
		this.origins.getOrDefault(practice, new HashSet<>()).remove(origin);
	}

	/**
	 * Whether a derivation would close a circle.
	 * @param practice the adapted practice
	 * @param origin what it would be adapted from
	 * @return true when both are one, or the origin comes from the practice itself
	 */
	boolean closes(String practice, String origin) {
		Set<String> seen = new HashSet<>(List.of(origin));
		Deque<String> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			String next = open.remove();
			if (next.equals(practice)) {
				return true;
			}
			this.origins.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
		}
		return false;
	}

}
