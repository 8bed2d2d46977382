package org.estafeta.dissemination.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Finds the best ways between nodes along transfers in the order of time, the best first,
 * no node twice on one way.
 *
 * <p>
 * Best first over partial ways. A partial way that can no longer arrive in time is
 * dropped by the latest departures towards the goal, which are known beforehand. Where
 * transfers close no cycle, a partial way that k others to the same node beat in every
 * respect is dropped too: whatever continues it would be beaten k times.
 */
public final class PathSearch {

	private final TransferNetwork network;

	private final TransferNetwork.Direction direction;

	private final Wish wish;

	private final TraceWindow window;

	private final int wanted;

	private PathSearch(TransferNetwork network, Wish wish, TraceWindow window, int wanted) {
		this.network = network;
		this.direction = (wish == Wish.LATEST_DEPARTURE) ? TransferNetwork.Direction.UPSTREAM
				: TransferNetwork.Direction.DOWNSTREAM;
		this.wish = wish;
		this.window = window;
		this.wanted = wanted;
	}

	/**
	 * Finds ways. Among equal ones the one of fewer hops comes first, then the one of
	 * smaller numbers of transfers, so that the order is the same at every call.
	 * @param network the transfers
	 * @param starts where a way may start; it goes through no other one
	 * @param goals where it may arrive, none of them a start; it ends at the first
	 * @param wish what makes one way better than another
	 * @param wanted how many ways at most, 1 or more
	 * @param window what counts
	 * @param budget how many transfers may be looked at
	 * @return the ways, at most as many as wanted
	 */
	public static Answer find(TransferNetwork network, BitSet starts, BitSet goals, Wish wish, int wanted,
			TraceWindow window, long budget) {
		PathSearch search = new PathSearch(network, wish, window, wanted);
		return (wish == Wish.LATEST_DEPARTURE) ? search.run(goals, starts, budget) : search.run(starts, goals, budget);
	}

	private Answer run(BitSet starts, BitSet goals, long budget) {
		Reach towards = (this.direction == TransferNetwork.Direction.DOWNSTREAM)
				? Reach.upstream(this.network, goals, Reach.Limits.NONE, this.window, Certainty.POSSIBLE)
				: Reach.downstream(this.network, goals, Reach.Limits.NONE, this.window, Certainty.POSSIBLE);
		List<Path> found = new ArrayList<>();
		PriorityQueue<Partial> open = new PriorityQueue<>();
		Map<Integer, List<Partial>> settled = new HashMap<>();
		starts.stream()
			.forEach((start) -> open
				.add(new Partial(null, start, 0, 0, this.window.startClock(this.direction), new int[0])));
		boolean dropped = false;
		long steps = 0;
		while (!open.isEmpty()) {
			Partial partial = open.remove();
			if (goals.get(partial.node)) {
				found.add(path(partial));
				if (found.size() == this.wanted) {
					return new Answer(found, true, open.isEmpty() && !dropped);
				}
				continue;
			}
			if (this.network.acyclic() && isBeaten(partial, settled)) {
				dropped = true;
				continue;
			}
			int end = this.network.from(this.direction, partial.node + 1);
			for (int i = this.network.from(this.direction, partial.node); i < end; i++) {
				if (++steps > budget) {
					return new Answer(found, false, false);
				}
				int transfer = this.network.transferAt(this.direction, i);
				Partial next = starts.get(this.network.far(this.direction, transfer)) ? null
						: next(partial, transfer, goals, towards);
				if (next != null) {
					open.add(next);
				}
			}
		}
		return new Answer(found, true, !dropped);
	}

	private boolean isBeaten(Partial partial, Map<Integer, List<Partial>> settled) {
		List<Partial> others = settled.computeIfAbsent(partial.node, (node) -> new ArrayList<>());
		int better = 0;
		for (Partial other : others) {
			if (other.beats(partial) && ++better == this.wanted) {
				return true;
			}
		}
		others.add(partial);
		return false;
	}

	private @Nullable Partial next(Partial partial, int transfer, BitSet goals, Reach towards) {
		int far = this.network.far(this.direction, transfer);
		if (!this.window.visible().test(transfer) || partial.visits(far)) {
			return null;
		}
		int day = this.window.step(this.network, this.direction, transfer, partial.clock, Certainty.POSSIBLE);
		if (day == TraceWindow.NEVER || (!goals.get(far) && !canGoOn(far, day + this.window.nights(), towards))) {
			return null;
		}
		double cost = switch (this.wish) {
			case FEWEST_HOPS -> partial.hops + 1;
			case EARLIEST_ARRIVAL, LATEST_DEPARTURE -> day;
			case MOST_PROBABLE -> partial.cost - Math.log(this.network.confidence(transfer));
		};
		int[] transfers = Arrays.copyOf(partial.transfers, partial.hops + 1);
		transfers[partial.hops] = transfer;
		return new Partial(partial, far, cost, partial.hops + 1, day + this.window.nights(), transfers);
	}

	// Whether something ready on a day can still get from a node to the goal.
	private boolean canGoOn(int node, int clock, Reach towards) {
		return towards.hops(node) != Reach.NOT_REACHED && clock <= TraceWindow.day(this.direction, towards.day(node));
	}

	private Path path(Partial partial) {
		int[] transfers = partial.transfers.clone();
		if (this.direction == TransferNetwork.Direction.UPSTREAM) {
			for (int i = 0; i < transfers.length / 2; i++) {
				int swapped = transfers[i];
				transfers[i] = transfers[transfers.length - 1 - i];
				transfers[transfers.length - 1 - i] = swapped;
			}
		}
		return Path.of(this.network, transfers, this.window);
	}

	/**
	 * What makes one way better than another.
	 */
	public enum Wish {

		/** As few hops as can be. */
		FEWEST_HOPS,
		/** The first day on which the goal can have been reached. */
		EARLIEST_ARRIVAL,
		/** The last day on which the start can have been left. */
		LATEST_DEPARTURE,
		/** The greatest product of the confidences of its transfers. */
		MOST_PROBABLE

	}

	/**
	 * The ways that were found.
	 *
	 * @param paths the ways, the best first
	 * @param exact whether these are surely the best ones; false when the budget ran out
	 * @param complete whether there are surely no others
	 */
	public record Answer(List<Path> paths, boolean exact, boolean complete) {

		public Answer {
			paths = List.copyOf(paths);
		}

	}

	/** A way that has not arrived yet. */
	private static final class Partial implements Comparable<Partial> {

		private static final Comparator<Partial> ORDER = Comparator.<Partial>comparingDouble((partial) -> partial.cost)
			.thenComparingInt((partial) -> partial.hops)
			.thenComparing((partial) -> partial.transfers, Arrays::compare);

		private final @Nullable Partial before;

		private final int node;

		private final double cost;

		private final int hops;

		private final int clock;

		private final int[] transfers;

		private Partial(@Nullable Partial before, int node, double cost, int hops, int clock, int[] transfers) {
			this.before = before;
			this.node = node;
			this.cost = cost;
			this.hops = hops;
			this.clock = clock;
			this.transfers = transfers;
		}

		private boolean visits(int other) {
			for (Partial partial = this; partial != null; partial = partial.before) {
				if (partial.node == other) {
					return true;
				}
			}
			return false;
		}

		private boolean beats(Partial other) {
			return this.cost <= other.cost && this.hops <= other.hops && this.clock <= other.clock
					&& Arrays.compare(this.transfers, other.transfers) < 0;
		}

		@Override
		public int compareTo(Partial other) {
			return ORDER.compare(this, other);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

}
