package org.estafeta.dissemination.trace;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The transfers of a network in the order of the first day on which each may happen, as
 * one direction sees time: upstream it runs backwards, so that both searches are one. On
 * one day a transfer to a node stands before those from it, unless they close a cycle.
 */
final class Timetable {

	/** The end that a search comes from, by place in the order. */
	final int[] near;

	/** The end that it goes to. */
	final int[] far;

	/** The first day. */
	final int[] first;

	/** The last day. */
	final int[] last;

	/** The number of the transfer. */
	final int[] transfer;

	/** The places to which a transfer from the same far end stands before on one day. */
	private final BitSet late = new BitSet();

	private final int[] openStart;

	private final int[] open;

	Timetable(TransferNetwork network, TransferNetwork.Direction direction) {
		boolean down = direction == TransferNetwork.Direction.DOWNSTREAM;
		int[] chained = network.chained(direction);
		int size = chained.length;
		long[] order = new long[size];
		for (int i = 0; i < size; i++) {
			order[i] = ((long) (down ? network.earliest(chained[i]) : -network.latest(chained[i])) << 32) | i;
		}
		Arrays.sort(order);
		this.near = new int[size];
		this.far = new int[size];
		this.first = new int[size];
		this.last = new int[size];
		this.transfer = new int[size];
		int[] openBefore = new int[network.nodes() + 1];
		for (int place = 0; place < size; place++) {
			int i = chained[(int) order[place]];
			this.transfer[place] = i;
			this.near[place] = down ? network.teacher(i) : network.learner(i);
			this.far[place] = down ? network.learner(i) : network.teacher(i);
			this.first[place] = (int) (order[place] >> 32);
			this.last[place] = down ? network.latest(i) : -network.earliest(i);
			openBefore[this.near[place] + 1] += isOpen(place) ? 1 : 0;
		}
		markLate(network.nodes());
		Arrays.parallelPrefix(openBefore, Integer::sum);
		this.openStart = openBefore;
		this.open = new int[openBefore[network.nodes()]];
		int[] next = openBefore.clone();
		for (int place = 0; place < size; place++) {
			if (isOpen(place)) {
				this.open[next[this.near[place]]++] = place;
			}
		}
	}

	private void markLate(int nodes) {
		int[] seen = new int[nodes];
		Arrays.fill(seen, Integer.MIN_VALUE);
		for (int place = 0; place < this.first.length; place++) {
			seen[this.near[place]] = this.first[place];
			if (seen[this.far[place]] == this.first[place]) {
				this.late.set(place);
			}
		}
	}

	// Whether what a transfer brings on its day may be passed on by one that stands
	// before it.
	boolean isLate(int place) {
		return this.late.get(place);
	}

	// Whether a transfer may also happen later than on its first day.
	private boolean isOpen(int place) {
		return this.first[place] < this.last[place];
	}

	int size() {
		return this.near.length;
	}

	boolean hasOpen() {
		return this.open.length > 0;
	}

	// The open transfers of a node are openAt(i) for i from openFrom(node) to
	// openFrom(node + 1).
	int openFrom(int node) {
		return this.openStart[node];
	}

	int openAt(int position) {
		return this.open[position];
	}

	// The first place of a transfer that does not begin before a day.
	int from(int day) {
		int place = Arrays.binarySearch(this.first, day);
		place = (place < 0) ? -place - 1 : place;
		while (place > 0 && this.first[place - 1] == day) {
			place--;
		}
		return place;
	}

}
