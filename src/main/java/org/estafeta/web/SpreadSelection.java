package org.estafeta.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which part of a forest is drawn: all of a small one; of a large one the first steps,
 * with the rest in folds that tell how much they hold.
 */
final class SpreadSelection {

	/** No more boxes are drawn, whatever is opened. */
	static final int MAX_DRAWN = 300;

	/** The root of roots, in the parameters that open and shut. */
	static final String ROOTS = "roots";

	private static final int DRAWN_AT_FIRST = 40;

	private static final int CHILDREN_AT_FIRST = 8;

	private static final int CHILDREN_WHEN_OPEN = 60;

	private final Map<String, Family> families = new HashMap<>();

	private int drawn;

	private SpreadSelection() {
	}

	static SpreadSelection of(SpreadForest forest, Set<String> open, Set<String> shut) {
		SpreadSelection selection = new SpreadSelection();
		boolean small = forest.size() <= DRAWN_AT_FIRST;
		Deque<String> waiting = new ArrayDeque<>(List.of(ROOTS));
		Map<String, List<SpreadForest.Tree>> below = new HashMap<>(Map.of(ROOTS, forest.roots()));
		while (!waiting.isEmpty()) {
			String id = waiting.remove();
			List<SpreadForest.Tree> children = below.getOrDefault(id, List.of());
			int wanted = shut.contains(id) ? 0 : (open.contains(id) ? CHILDREN_WHEN_OPEN
					: (small ? children.size() : ((selection.drawn < DRAWN_AT_FIRST) ? CHILDREN_AT_FIRST : 0)));
			int shown = Math.min(Math.min(wanted, children.size()), MAX_DRAWN - selection.drawn);
			selection.families.put(id, new Family(List.copyOf(children.subList(0, shown)),
					List.copyOf(children.subList(shown, children.size())), open.contains(id)));
			selection.drawn += shown;
			for (SpreadForest.Tree child : children.subList(0, shown)) {
				if (!child.children.isEmpty()) {
					below.put(child.id(), child.children);
					waiting.add(child.id());
				}
			}
		}
		return selection;
	}

	int drawn() {
		return this.drawn;
	}

	Family family(String id) {
		return this.families.getOrDefault(id, new Family(List.of(), List.of(), false));
	}

	/**
	 * What hangs directly below one.
	 *
	 * @param shown what is drawn
	 * @param folded what is not
	 * @param open whether the reader opened it
	 */
	record Family(List<SpreadForest.Tree> shown, List<SpreadForest.Tree> folded, boolean open) {

		int foldedInAll() {
			return this.folded.stream().mapToInt(SpreadForest.Tree::size).sum();
		}

		List<SpreadForest.Tree> all() {
			List<SpreadForest.Tree> all = new ArrayList<>(this.shown);
			all.addAll(this.folded);
			return all;
		}

	}

}
