package org.estafeta.dissemination.trace;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * What can be reached from some nodes along transfers in the order of time: how many hops
 * away each node is at least, and on which day it can have been reached at the earliest
 * (against time: left at the latest).
 *
 * <p>
 * Without limits it takes one pass through time ({@link Sweep}). With limits it works in
 * rounds, as Bellman and Ford do: the round h knows the best day over all ways of at most
 * h hops. That is needed because the way of fewest hops and the way of the earliest day
 * to one node may differ, and a limit on hops must not hide a node whose only way goes
 * through another's later day.
 */
public final class Reach {

	/** The number of hops of a node that was not reached. */
	public static final int NOT_REACHED = -1;

	private final TransferNetwork network;

	private final TransferNetwork.Direction direction;

	private final TraceWindow window;

	private final Certainty certainty;

	/** The hops of each node, counted from {@link Sweep#START}; 0 when not reached. */
	private final int[] hops;

	private final int[] clock;

	private final BitSet frontier = new BitSet();

	private int reached;

	private int missing;

	private @Nullable Stop stop;

	private Reach(TransferNetwork network, TransferNetwork.Direction direction, TraceWindow window,
			Certainty certainty) {
		this.network = network;
		this.direction = direction;
		this.window = window;
		this.certainty = certainty;
		this.hops = new int[network.nodes()];
		this.clock = new int[network.nodes()];
	}

	/**
	 * Who learned, directly or through others.
	 * @param network the transfers
	 * @param starts where to start
	 * @param limits how far to go
	 * @param window what counts
	 * @param certainty how sure the order of time must be
	 * @return what was reached, the starts with 0 hops
	 */
	public static Reach downstream(TransferNetwork network, BitSet starts, Limits limits, TraceWindow window,
			Certainty certainty) {
		return new Reach(network, TransferNetwork.Direction.DOWNSTREAM, window, certainty).run(starts, limits);
	}

	/**
	 * From whom it came, directly or through others.
	 * @param network the transfers
	 * @param starts where to start
	 * @param limits how far to go
	 * @param window what counts
	 * @param certainty how sure the order of time must be
	 * @return what was reached, the starts with 0 hops
	 */
	public static Reach upstream(TransferNetwork network, BitSet starts, Limits limits, TraceWindow window,
			Certainty certainty) {
		return new Reach(network, TransferNetwork.Direction.UPSTREAM, window, certainty).run(starts, limits);
	}

	private Reach run(BitSet starts, Limits limits) {
		return limits.admitAll(this.network) ? sweep(starts) : rounds(starts, limits);
	}

	private Reach sweep(BitSet starts) {
		Sweep sweep = new Sweep(this.network, this.direction, this.window, this.certainty, this.hops, this.clock);
		this.reached = sweep.run(starts, this.window.startClock(this.direction));
		return this;
	}

	private Reach rounds(BitSet starts, Limits limits) {
		Arrays.fill(this.clock, TraceWindow.NEVER);
		starts.stream().forEach((node) -> {
			this.hops[node] = Sweep.START;
			this.clock[node] = this.window.startClock(this.direction);
		});
		this.reached = starts.cardinality();
		int[] pending = this.clock.clone();
		BitSet active = (BitSet) starts.clone();
		long steps = 0;
		for (int round = 1; !active.isEmpty(); round++) {
			if (round > limits.depth()) {
				stopAt(active, Stop.DEPTH);
				return this;
			}
			BitSet changed = new BitSet();
			for (int node = active.nextSetBit(0); node >= 0; node = active.nextSetBit(node + 1)) {
				int end = this.network.from(this.direction, node + 1);
				for (int i = this.network.from(this.direction, node); i < end; i++) {
					if (++steps > limits.budget()) {
						commit(changed, pending, round);
						active.clear(0, node);
						active.or(changed);
						stopAt(active, Stop.BUDGET);
						return this;
					}
					int transfer = this.network.transferAt(this.direction, i);
					int far = this.network.far(this.direction, transfer);
					int day = step(transfer, this.clock[node]);
					if (day != TraceWindow.NEVER && day + nights() < pending[far]) {
						pending[far] = day + nights();
						changed.set(far);
					}
				}
			}
			commit(changed, pending, round);
			active = changed;
		}
		return this;
	}

	private void commit(BitSet changed, int[] pending, int round) {
		for (int node = changed.nextSetBit(0); node >= 0; node = changed.nextSetBit(node + 1)) {
			this.clock[node] = pending[node];
			if (!isReached(node)) {
				this.hops[node] = Sweep.START + round;
				this.reached++;
			}
		}
	}

	// A node belongs to the frontier when a next step leads from it to a node that was
	// not reached, or to one earlier than before: that may open further ways.
	private void stopAt(BitSet active, Stop reason) {
		BitSet next = new BitSet();
		for (int node = active.nextSetBit(0); node >= 0; node = active.nextSetBit(node + 1)) {
			int end = this.network.from(this.direction, node + 1);
			for (int i = this.network.from(this.direction, node); i < end; i++) {
				int transfer = this.network.transferAt(this.direction, i);
				int far = this.network.far(this.direction, transfer);
				int day = step(transfer, this.clock[node]);
				if (day != TraceWindow.NEVER && day + nights() < this.clock[far]) {
					this.frontier.set(node);
					if (!isReached(far)) {
						next.set(far);
					}
				}
			}
		}
		this.missing = next.cardinality();
		if (!this.frontier.isEmpty()) {
			this.stop = reason;
		}
	}

	private int step(int transfer, int clock) {
		return this.window.visible().test(transfer)
				? this.window.step(this.network, this.direction, transfer, clock, this.certainty) : TraceWindow.NEVER;
	}

	private int nights() {
		return this.window.nights();
	}

	/**
	 * How many nodes were reached, the starts among them.
	 * @return the number
	 */
	public int reached() {
		return this.reached;
	}

	/**
	 * How many hops away a node is at least.
	 * @param node the node
	 * @return the number, or {@link #NOT_REACHED}
	 */
	public int hops(int node) {
		return isReached(node) ? this.hops[node] - Sweep.START : NOT_REACHED;
	}

	private boolean isReached(int node) {
		return this.hops[node] != 0;
	}

	/**
	 * When a node can have been reached at the earliest; against time, left at the
	 * latest. Of a certain trace: the day by which it surely was.
	 * @param node a node that was reached and is no start
	 * @return days since 1970-01-01; one of the bounds without end when dates are unknown
	 */
	public int day(int node) {
		return TraceWindow.day(this.direction, this.clock[node] - nights());
	}

	/**
	 * Whether a way over this transfer belongs to what was reached.
	 * @param transfer the transfer
	 * @return true when both of its ends were reached and time allows the step
	 */
	public boolean uses(int transfer) {
		int near = (this.direction == TransferNetwork.Direction.DOWNSTREAM) ? this.network.teacher(transfer)
				: this.network.learner(transfer);
		return isReached(near) && isReached(this.network.far(this.direction, transfer))
				&& step(transfer, this.clock[near]) != TraceWindow.NEVER;
	}

	/**
	 * Why the search stopped early.
	 * @return the reason, null when everything was reached that can be
	 */
	public @Nullable Stop stop() {
		return this.stop;
	}

	/**
	 * The reached nodes from which further ones can be reached.
	 * @return the nodes; empty when the search is complete
	 */
	public BitSet frontier() {
		return (BitSet) this.frontier.clone();
	}

	/**
	 * How many nodes are missing at least: those one step beyond the frontier.
	 * @return the number, 0 when the search is complete
	 */
	public int missingAtLeast() {
		return this.missing;
	}

	/**
	 * How many nodes are missing at most: all that were not reached.
	 * @return the number, 0 when the search is complete
	 */
	public int missingAtMost() {
		return (this.stop == null) ? 0 : this.network.nodes() - this.reached;
	}

	/**
	 * Why a search stops early.
	 */
	public enum Stop {

		/** The number of hops was reached. */
		DEPTH,
		/** The number of steps was reached. */
		BUDGET

	}

	/**
	 * How far a search may go.
	 *
	 * @param depth how many hops at most, 1 or more
	 * @param budget how many transfers may be looked at
	 */
	public record Limits(int depth, long budget) {

		/** As far as it goes. */
		public static final Limits NONE = new Limits(Integer.MAX_VALUE, Long.MAX_VALUE);

		// A way visits no node twice, and each transfer needs to be looked at once.
		private boolean admitAll(TransferNetwork network) {
			return this.depth >= network.nodes() && this.budget >= network.transfers();
		}

	}

}
