package org.estafeta.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Works out which relationships go back when merged nodes are parted, whatever was
 * written since. One that was moved goes back as it is now; one that was removed since
 * stays removed, and so does its twin; what came since stays where it came to.
 *
 * @param returns what becomes of each relationship that the merge has kept
 * @param unclear those of which nobody can tell which of several they are by now
 */
record TiePart(List<TieReturn> returns, List<Bond> unclear) {

	private static final Set<String> OWN = Set.of("mergedType", "mergedBy", "mergedAs", "mergedAlone");

	TiePart {
		returns = List.copyOf(returns);
		unclear = List.copyOf(unclear);
	}

	/**
	 * The type that a kept relationship had.
	 * @param kept what the merge has kept of it
	 * @return the type
	 */
	static String type(Bond kept) {
		return (String) Objects.requireNonNull(kept.properties().get("mergedType"));
	}

	private static TieMove.As as(Bond kept) {
		return TieMove.As.valueOf((String) Objects.requireNonNull(kept.properties().get("mergedAs")));
	}

	private static NavigableMap<String, Object> properties(Bond kept) {
		NavigableMap<String, Object> properties = new TreeMap<>(kept.properties());
		properties.keySet().removeAll(OWN);
		return properties;
	}

	/**
	 * Makes the plan.
	 * @param kept what the merge has kept
	 * @param present the relationships of the nodes that stand for both
	 * @param into the place of the node that stands for both by the place of the one that
	 * was merged away
	 * @return the plan
	 */
	static TiePart of(Collection<Bond> kept, Collection<Bond> present, Map<String, String> into) {
		Map<Object, Set<Bond>> unused = new HashMap<>();
		Map<Object, Integer> there = new HashMap<>();
		for (Bond bond : present) {
			Object between = List.of(bond.type(), bond.start().place(), bond.end().place());
			unused.computeIfAbsent(between, (any) -> new LinkedHashSet<>()).add(bond);
			there.merge(between, 1, Integer::sum);
		}
		List<TieReturn> returns = new ArrayList<>();
		List<Bond> open = new ArrayList<>();
		for (Bond bond : kept) {
			Object between = between(bond, into);
			switch (as(bond)) {
				case KEPT -> returns.add(new TieReturn(bond, true, null, properties(bond)));
				case FOLDED -> returns.add(new TieReturn(bond, there.containsKey(between), null, properties(bond)));
				case MOVED -> {
					Bond same = same(bond, unused.getOrDefault(between, Set.of()));
					if (same != null) {
						unused.getOrDefault(between, Set.of()).remove(same);
						returns.add(new TieReturn(bond, true, same.place(), same.properties()));
					}
					else {
						open.add(bond);
					}
				}
			}
		}
		List<Bond> unclear = new ArrayList<>();
		for (Bond bond : open) {
			Set<Bond> candidates = unused.getOrDefault(between(bond, into), Set.of());
			boolean alone = Boolean.TRUE.equals(bond.properties().get("mergedAlone"));
			if (alone && candidates.size() == 1) {
				Bond changed = candidates.iterator().next();
				candidates.remove(changed);
				returns.add(new TieReturn(bond, true, changed.place(), changed.properties()));
			}
			else if (candidates.isEmpty()) {
				returns.add(new TieReturn(bond, false, null, properties(bond)));
			}
			else {
				unclear.add(bond);
			}
		}
		return new TiePart(returns, unclear);
	}

	private static Object between(Bond kept, Map<String, String> into) {
		return List.of(type(kept), into.getOrDefault(kept.start().place(), kept.start().place()),
				into.getOrDefault(kept.end().place(), kept.end().place()));
	}

	private static @Nullable Bond same(Bond kept, Collection<Bond> candidates) {
		NavigableMap<String, Object> properties = properties(kept);
		return candidates.stream()
			.filter((bond) -> bond.properties().equals(properties))
			.findFirst()
			.or(() -> candidates.stream().filter((bond) -> !TieRules.repeats(bond.type())).findFirst())
			.orElse(null);
	}

}
