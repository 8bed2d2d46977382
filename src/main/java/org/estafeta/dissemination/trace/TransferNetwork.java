package org.estafeta.dissemination.trace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dated transfers between nodes, in primitive arrays: immutable, so that any number of
 * readers may share it. Nodes and transfers are numbered from 0. A date is a pair of
 * bounds, the first and the last day it may be, as days since 1970-01-01.
 */
public final class TransferNetwork {

	/** The bound of a date that has none below. */
	public static final int UNBOUNDED_BELOW = -1_000_000_000;

	/** The bound of a date that has none above. */
	public static final int UNBOUNDED_ABOVE = 1_000_000_000;

	private final int nodes;

	private final int[] teacher;

	private final int[] learner;

	private final int[] earliest;

	private final int[] latest;

	private final double[] confidence;

	private final int[] outStart;

	private final int[] out;

	private final int[] inStart;

	private final int[] in;

	private final int[] chain;

	private final boolean acyclic;

	/** Made when they are first asked for. */
	private final Map<Direction, Timetable> timetables = new ConcurrentHashMap<>();

	private TransferNetwork(Builder builder) {
		this.nodes = builder.nodes;
		this.teacher = Arrays.copyOf(builder.teacher, builder.size);
		this.learner = Arrays.copyOf(builder.learner, builder.size);
		this.earliest = Arrays.copyOf(builder.earliest, builder.size);
		this.latest = Arrays.copyOf(builder.latest, builder.size);
		this.confidence = Arrays.copyOf(builder.confidence, builder.size);
		this.outStart = new int[this.nodes + 1];
		this.out = grouped(this.teacher, this.outStart);
		this.inStart = new int[this.nodes + 1];
		this.in = grouped(this.learner, this.inStart);
		this.chain = chain();
		this.acyclic = this.chain.length == this.nodes;
	}

	// Transfers grouped by one of their ends; start[n] to start[n + 1] are those of n.
	private static int[] grouped(int[] end, int[] start) {
		for (int node : end) {
			start[node + 1]++;
		}
		for (int node = 1; node < start.length; node++) {
			start[node] += start[node - 1];
		}
		int[] next = start.clone();
		int[] transfers = new int[end.length];
		for (int transfer = 0; transfer < end.length; transfer++) {
			transfers[next[end[transfer]]++] = transfer;
		}
		return transfers;
	}

	// Nodes, each after those it learned from; those on a cycle and behind one are
	// missing.
	private int[] chain() {
		int[] chain = new int[this.nodes];
		int[] waiting = new int[this.nodes];
		int size = 0;
		for (int node = 0; node < this.nodes; node++) {
			waiting[node] = this.inStart[node + 1] - this.inStart[node];
			if (waiting[node] == 0) {
				chain[size++] = node;
			}
		}
		for (int i = 0; i < size; i++) {
			for (int j = this.outStart[chain[i]]; j < this.outStart[chain[i] + 1]; j++) {
				int next = this.learner[this.out[j]];
				if (--waiting[next] == 0) {
					chain[size++] = next;
				}
			}
		}
		return Arrays.copyOf(chain, size);
	}

	// Transfers, each after those that lead to it, when there is no cycle.
	int[] chained(Direction direction) {
		boolean down = direction == Direction.DOWNSTREAM;
		int[] chained = new int[transfers()];
		int size = 0;
		for (int i = 0; i < this.nodes; i++) {
			int node = !this.acyclic ? i : this.chain[down ? i : this.nodes - 1 - i];
			for (int j = from(direction, node); j < from(direction, node + 1); j++) {
				chained[size++] = transferAt(direction, j);
			}
		}
		return chained;
	}

	/**
	 * How many nodes there are.
	 * @return the number; nodes are 0 to this less 1
	 */
	public int nodes() {
		return this.nodes;
	}

	/**
	 * How many transfers there are.
	 * @return the number; transfers are 0 to this less 1
	 */
	public int transfers() {
		return this.teacher.length;
	}

	/**
	 * Who passed on.
	 * @param transfer the transfer
	 * @return the node
	 */
	public int teacher(int transfer) {
		return this.teacher[transfer];
	}

	/**
	 * Who learned.
	 * @param transfer the transfer
	 * @return the node
	 */
	public int learner(int transfer) {
		return this.learner[transfer];
	}

	/**
	 * The first day a transfer may have happened.
	 * @param transfer the transfer
	 * @return days since 1970-01-01, or {@link #UNBOUNDED_BELOW}
	 */
	public int earliest(int transfer) {
		return this.earliest[transfer];
	}

	/**
	 * The last day a transfer may have happened.
	 * @param transfer the transfer
	 * @return days since 1970-01-01, or {@link #UNBOUNDED_ABOVE}
	 */
	public int latest(int transfer) {
		return this.latest[transfer];
	}

	/**
	 * How sure it is that a transfer happened.
	 * @param transfer the transfer
	 * @return a probability, more than 0 and at most 1
	 */
	public double confidence(int transfer) {
		return this.confidence[transfer];
	}

	boolean acyclic() {
		return this.acyclic;
	}

	Timetable timetable(Direction direction) {
		return this.timetables.computeIfAbsent(direction, (way) -> new Timetable(this, way));
	}

	/**
	 * Follows transfers from one of their ends.
	 */
	enum Direction {

		/** From the teacher to the learner. */
		DOWNSTREAM,
		/** From the learner to the teacher. */
		UPSTREAM

	}

	int from(Direction direction, int node) {
		return ((direction == Direction.DOWNSTREAM) ? this.outStart : this.inStart)[node];
	}

	int transferAt(Direction direction, int position) {
		return ((direction == Direction.DOWNSTREAM) ? this.out : this.in)[position];
	}

	int far(Direction direction, int transfer) {
		return (direction == Direction.DOWNSTREAM) ? this.learner[transfer] : this.teacher[transfer];
	}

	/**
	 * The nodes that no visible transfer leads to.
	 * @param window which transfers are visible
	 * @return the nodes
	 */
	public BitSet origins(TraceWindow window) {
		BitSet origins = new BitSet(this.nodes);
		origins.set(0, this.nodes);
		for (int transfer = 0; transfer < transfers(); transfer++) {
			if (window.visible().test(transfer)) {
				origins.clear(this.learner[transfer]);
			}
		}
		return origins;
	}

	/**
	 * Collects transfers for a network.
	 */
	public static final class Builder {

		private final int nodes;

		private int size;

		private int[] teacher = new int[16];

		private int[] learner = new int[16];

		private int[] earliest = new int[16];

		private int[] latest = new int[16];

		private double[] confidence = new double[16];

		/**
		 * Begins a network.
		 * @param nodes how many nodes it has
		 */
		public Builder(int nodes) {
			this.nodes = nodes;
		}

		/**
		 * Adds a transfer; it gets the next number.
		 * @param teacher who passed on
		 * @param learner who learned, not the same
		 * @param earliest the first day it may have happened, in days since 1970-01-01,
		 * or {@link #UNBOUNDED_BELOW}
		 * @param latest the last day, not before the first, or {@link #UNBOUNDED_ABOVE}
		 * @param confidence how sure it is, more than 0 and at most 1
		 * @return this builder
		 */
		public Builder transfer(int teacher, int learner, int earliest, int latest, double confidence) {
			if (teacher == learner || earliest > latest || !(confidence > 0 && confidence <= 1)) {
				throw new IllegalArgumentException("Not a transfer: " + teacher + " to " + learner + " from " + earliest
						+ " to " + latest + " with confidence " + confidence);
			}
			if (this.size == this.teacher.length) {
				int room = this.size * 2;
				this.teacher = Arrays.copyOf(this.teacher, room);
				this.learner = Arrays.copyOf(this.learner, room);
				this.earliest = Arrays.copyOf(this.earliest, room);
				this.latest = Arrays.copyOf(this.latest, room);
				this.confidence = Arrays.copyOf(this.confidence, room);
			}
			this.teacher[this.size] = teacher;
			this.learner[this.size] = learner;
			this.earliest[this.size] = earliest;
			this.latest[this.size] = latest;
			this.confidence[this.size++] = confidence;
			return this;
		}

		/**
		 * Ends the collection.
		 * @return the network
		 */
		public TransferNetwork build() {
			return new TransferNetwork(this);
		}

	}

}
