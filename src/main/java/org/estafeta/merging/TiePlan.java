package org.estafeta.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out what becomes of the relationships of nodes that are merged into others: they
 * lead to those, those that say the same twice are folded, those with other times stand
 * side by side.
 *
 * @param moves what becomes of each
 * @param loops the relationships that would lead from a node to itself; while there are
 * any, the nodes cannot be merged
 */
record TiePlan(List<TieMove> moves, List<Bond> loops) {

	private static final Comparator<Bond> ORDER = Comparator.comparing(Bond::type)
		.thenComparing((bond) -> bond.start().id())
		.thenComparing((bond) -> bond.end().id())
		.thenComparing((bond) -> bond.properties().toString());

	TiePlan {
		moves = List.copyOf(moves);
		loops = List.copyOf(loops);
	}

	/**
	 * Makes the plan.
	 * @param bonds all relationships of the nodes that go and of those that stay
	 * @param into the place of the node that stays by the place of the one that goes
	 * @return the plan
	 */
	static TiePlan of(Collection<Bond> bonds, Map<String, String> into) {
		Set<Object> said = new HashSet<>();
		Set<Object> single = new HashSet<>();
		Map<Object, Integer> beside = new HashMap<>();
		List<Bond> going = new ArrayList<>();
		for (Bond bond : bonds) {
			if (into.containsKey(bond.start().place()) || into.containsKey(bond.end().place())) {
				going.add(bond);
			}
			else {
				note(bond, bond.start().place(), bond.end().place(), said, single, beside);
			}
		}
		going.sort(ORDER);
		List<TieMove> moves = new ArrayList<>();
		List<Bond> loops = new ArrayList<>();
		for (Bond bond : going) {
			if (TieRules.stays(bond.type())) {
				continue;
			}
			String from = into.getOrDefault(bond.start().place(), bond.start().place());
			String to = into.getOrDefault(bond.end().place(), bond.end().place());
			TieMove.As as = TieMove.As.MOVED;
			if (from.equals(to)) {
				if (!TieRules.isOutlived(bond.type())) {
					loops.add(bond);
				}
				as = TieMove.As.KEPT;
			}
			else if (TieRules.isOfAdoption(bond.type()) && bond.start().label().equals("Adoption")
					&& into.containsKey(bond.start().place())) {
				as = TieMove.As.KEPT;
			}
			else if (said.contains(key(bond, from, to))) {
				as = TieMove.As.FOLDED;
			}
			else if (TieRules.isSingle(bond.type()) && into.containsKey(bond.start().place())
					&& single.contains(List.of(bond.type(), from))) {
				as = TieMove.As.KEPT;
			}
			if (as == TieMove.As.MOVED) {
				note(bond, from, to, said, single, beside);
			}
			moves.add(new TieMove(bond, as, from, to, false));
		}
		return new TiePlan(moves.stream()
			.map((move) -> new TieMove(move.bond(), move.as(), move.from(), move.to(),
					beside.getOrDefault(between(move.bond(), move.from(), move.to()), 0) == 1))
			.toList(), loops);
	}

	private static void note(Bond bond, String from, String to, Set<Object> said, Set<Object> single,
			Map<Object, Integer> beside) {
		said.add(key(bond, from, to));
		single.add(List.of(bond.type(), from));
		beside.merge(between(bond, from, to), 1, Integer::sum);
	}

	private static Object between(Bond bond, String from, String to) {
		return List.of(bond.type(), from, to);
	}

	private static Object key(Bond bond, String from, String to) {
		return List.of(bond.type(), from, to, TieRules.telling(bond.type(), bond.properties()));
	}

}
