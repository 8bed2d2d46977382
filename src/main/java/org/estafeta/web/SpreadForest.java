package org.estafeta.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Trace;

/**
 * A trace as trees: each adoption hangs below one of those through which it belongs to
 * the trace, the one of fewest hops, then the most probable. What has no such neighbour
 * among the wanted ones is a root.
 */
final class SpreadForest {

	private final Map<String, Tree> trees = new LinkedHashMap<>();

	private final List<Tree> roots = new ArrayList<>();

	private final List<Trace.Transfer> transfers = new ArrayList<>();

	private SpreadForest() {
	}

	static SpreadForest of(Trace trace, boolean upstream) {
		SpreadForest forest = new SpreadForest();
		trace.steps().forEach((step) -> forest.trees.put(step.adopter().adoptionId(), new Tree(step)));
		Map<String, List<Trace.Transfer>> towards = new HashMap<>();
		for (Trace.Step step : trace.steps()) {
			for (Trace.Transfer transfer : step.sources()) {
				String near = (upstream ? transfer.learner() : transfer.teacher()).adoptionId();
				String far = (upstream ? transfer.teacher() : transfer.learner()).adoptionId();
				if (forest.trees.containsKey(near) && forest.trees.containsKey(far)) {
					forest.transfers.add(transfer);
					towards.computeIfAbsent(far, (id) -> new ArrayList<>()).add(transfer);
				}
			}
		}
		forest.trees.values()
			.forEach((tree) -> forest.hang(tree, towards.getOrDefault(tree.id(), List.of()), upstream));
		List<Tree> leavesFirst = new ArrayList<>(forest.trees.values()).reversed();
		leavesFirst.forEach(Tree::count);
		return forest;
	}

	private void hang(Tree tree, List<Trace.Transfer> transfers, boolean upstream) {
		Tree parent = transfers.stream()
			.sorted(Comparator.comparingDouble((Trace.Transfer transfer) -> -transfer.fact().probability()))
			.map((transfer) -> this.trees.get((upstream ? transfer.learner() : transfer.teacher()).adoptionId()))
			.filter((near) -> near != null && near.step.hops() < tree.step.hops())
			.min(Comparator.comparingInt((near) -> near.step.hops()))
			.orElse(null);
		tree.parent = parent;
		((parent != null) ? parent.children : this.roots).add(tree);
	}

	int size() {
		return this.trees.size();
	}

	List<Tree> roots() {
		return this.roots;
	}

	/**
	 * All transfers whose two ends are in the trace, those that hold no tree together
	 * too.
	 * @return the transfers
	 */
	List<Trace.Transfer> transfers() {
		return this.transfers;
	}

	/** An adoption with what hangs below it. */
	static final class Tree {

		final Trace.Step step;

		final List<Tree> children = new ArrayList<>();

		private @Nullable Tree parent;

		private int size = 1;

		private Tree(Trace.Step step) {
			this.step = step;
		}

		private void count() {
			if (this.parent != null) {
				this.parent.size += this.size;
			}
		}

		String id() {
			return this.step.adopter().adoptionId();
		}

		// How many adoptions it holds, itself included.
		int size() {
			return this.size;
		}

	}

}
