package org.estafeta.dissemination.trace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Chooses for every reached node the one transfer by which it hangs in a forest.
 *
 * <p>
 * The rule: of the transfers to a node the most probable; of equally probable ones the
 * one that can have carried it the earliest; of those the one of the smallest number. But
 * every way down the forest must be in the order of time: a transfer that comes too late
 * for what the node itself passed on in the forest is passed over, and so is one that
 * would close a circle. In the end no node could hang by a more probable transfer while
 * all others stay where they are. The forest from which this starts is that of the
 * earliest arrivals (Dijkstra, A Note on Two Problems in Connexion with Graphs, 1959), in
 * which every way is in the order of time; nodes choose in the order of these arrivals.
 */
final class ParentChoice {

	static final int NONE = -1;

	private static final TransferNetwork.Direction DOWN = TransferNetwork.Direction.DOWNSTREAM;

	private final TransferNetwork network;

	private final TraceWindow window;

	private final BitSet reached = new BitSet();

	/** The transfer by which a node hangs. */
	private final int[] parent;

	/** From which day on a node can pass on, by its way in the forest. */
	private final int[] clock;

	private final int[] firstChild;

	private final int[] nextSibling;

	private final int[] order;

	private int size;

	ParentChoice(TransferNetwork network, BitSet starts, TraceWindow window) {
		this.network = network;
		this.window = window;
		this.parent = filled(network.nodes());
		this.clock = new int[network.nodes()];
		this.firstChild = filled(network.nodes());
		this.nextSibling = filled(network.nodes());
		this.order = new int[network.nodes()];
		arriveEarliest(starts);
		preferProbable();
	}

	private static int[] filled(int length) {
		int[] array = new int[length];
		Arrays.fill(array, NONE);
		return array;
	}

	int parent(int node) {
		return this.parent[node];
	}

	int firstChild(int node) {
		return this.firstChild[node];
	}

	int nextSibling(int child) {
		return this.nextSibling[child];
	}

	int size() {
		return this.size;
	}

	private void arriveEarliest(BitSet starts) {
		PriorityQueue<Arrival> open = new PriorityQueue<>();
		starts.stream().forEach((start) -> this.clock[start] = this.window.startClock(DOWN));
		this.reached.or(starts);
		starts.stream().forEach((start) -> settle(start, 0, open));
		while (!open.isEmpty()) {
			Arrival arrival = open.remove();
			int node = this.network.learner(arrival.transfer);
			if (!this.reached.get(node)) {
				this.reached.set(node);
				this.clock[node] = arrival.clock;
				hang(node, arrival.transfer);
				settle(node, arrival.hops, open);
			}
		}
	}

	private void settle(int node, int hops, PriorityQueue<Arrival> open) {
		this.order[this.size++] = node;
		int end = this.network.from(DOWN, node + 1);
		for (int i = this.network.from(DOWN, node); i < end; i++) {
			int transfer = this.network.transferAt(DOWN, i);
			int day = step(transfer, this.clock[node]);
			if (day != TraceWindow.NEVER && !this.reached.get(this.network.learner(transfer))) {
				open.add(new Arrival(day + this.window.nights(), hops + 1, transfer));
			}
		}
	}

	private int step(int transfer, int ready) {
		return this.window.visible().test(transfer)
				? this.window.step(this.network, DOWN, transfer, ready, Certainty.POSSIBLE) : TraceWindow.NEVER;
	}

	// A move may make room for another one, so that nodes are asked until none moves.
	// From
	// the second time on only what is more probable counts, which must come to an end.
	private void preferProbable() {
		boolean moved = false;
		for (int i = 0; i < this.size; i++) {
			moved |= prefer(this.order[i], false);
		}
		while (moved) {
			moved = false;
			for (int i = 0; i < this.size; i++) {
				moved |= prefer(this.order[i], true);
			}
		}
	}

	private boolean prefer(int node, boolean moreProbableOnly) {
		int before = this.parent[node];
		if (before == NONE) {
			return false;
		}
		double least = this.network.confidence(before);
		return sources(node).stream()
			.takeWhile((source) -> source.transfer != before && !(moreProbableOnly && source.confidence <= least))
			.anyMatch((source) -> take(node, source));
	}

	private List<Source> sources(int node) {
		TransferNetwork.Direction up = TransferNetwork.Direction.UPSTREAM;
		return IntStream.range(this.network.from(up, node), this.network.from(up, node + 1))
			.map((position) -> this.network.transferAt(up, position))
			.filter((transfer) -> this.reached.get(this.network.teacher(transfer)))
			.mapToObj((transfer) -> new Source(transfer, this.network.confidence(transfer),
					step(transfer, this.clock[this.network.teacher(transfer)])))
			.filter((source) -> source.day != TraceWindow.NEVER)
			.sorted()
			.toList();
	}

	private boolean take(int node, Source source) {
		for (int above = this.network.teacher(source.transfer); above != node;) {
			if (this.parent[above] == NONE) {
				return move(node, source);
			}
			above = this.network.teacher(this.parent[above]);
		}
		return false;
	}

	// Hangs a node elsewhere, unless something below it would then come too late.
	private boolean move(int node, Source source) {
		int[] changed = new int[16];
		int[] clocks = new int[16];
		changed[0] = node;
		clocks[0] = source.day + this.window.nights();
		int count = 1;
		for (int i = 0; i < count; i++) {
			for (int child = this.firstChild[changed[i]]; child != NONE; child = this.nextSibling[child]) {
				int day = step(this.parent[child], clocks[i]);
				if (day == TraceWindow.NEVER) {
					return false;
				}
				if (day + this.window.nights() != this.clock[child]) {
					if (count == changed.length) {
						changed = Arrays.copyOf(changed, count * 2);
						clocks = Arrays.copyOf(clocks, count * 2);
					}
					changed[count] = child;
					clocks[count++] = day + this.window.nights();
				}
			}
		}
		for (int i = 0; i < count; i++) {
			this.clock[changed[i]] = clocks[i];
		}
		unhang(node);
		hang(node, source.transfer);
		return true;
	}

	private void hang(int node, int transfer) {
		int teacher = this.network.teacher(transfer);
		this.parent[node] = transfer;
		this.nextSibling[node] = this.firstChild[teacher];
		this.firstChild[teacher] = node;
	}

	private void unhang(int node) {
		int teacher = this.network.teacher(this.parent[node]);
		if (this.firstChild[teacher] == node) {
			this.firstChild[teacher] = this.nextSibling[node];
			return;
		}
		int before = this.firstChild[teacher];
		while (this.nextSibling[before] != node) {
			before = this.nextSibling[before];
		}
		this.nextSibling[before] = this.nextSibling[node];
	}

	/** A way to a node that is not settled yet. */
	private record Arrival(int clock, int hops, int transfer) implements Comparable<Arrival> {

		private static final Comparator<Arrival> ORDER = Comparator.comparingInt(Arrival::clock)
			.thenComparingInt(Arrival::hops)
			.thenComparingInt(Arrival::transfer);

		@Override
		public int compareTo(Arrival other) {
			return ORDER.compare(this, other);
		}

	}

	/** A transfer by which a node may hang, the better one first. */
	private record Source(int transfer, double confidence, int day) implements Comparable<Source> {

		private static final Comparator<Source> ORDER = Comparator.comparingDouble(Source::confidence)
			.reversed()
			.thenComparingInt(Source::day)
			.thenComparingInt(Source::transfer);

		@Override
		public int compareTo(Source other) {
			return ORDER.compare(this, other);
		}

	}

}
