package org.estafeta.dissemination.trace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Finds all that can be reached in one pass through the transfers in the order of time,
 * as Dibbelt, Pajor, Strasser and Wagner do with connections of trains (Intriguingly
 * Simple and Fast Transit Routing, 2013).
 *
 * <p>
 * At each day a node knows the least hops over all ways that have come to it by then.
 * What arrives later waits; a transfer whose date leaves several days stays open until
 * its last one. A day is passed through again when something came too late for a transfer
 * of the same day, so that a day may hold a whole chain.
 */
final class Sweep {

	/**
	 * Hops are counted from here, so that in a new array nothing has been reached and
	 * everything is nearer than that.
	 */
	static final int START = Integer.MIN_VALUE / 2;

	private final Timetable table;

	private final TraceWindow window;

	private final boolean certain;

	/** Whether an open transfer may happen later than its first day. */
	private final boolean spreading;

	private final int end;

	private final int nights;

	private final int[] hops;

	/** The hops that a node has or will have the next morning. */
	private final int[] soon;

	private final int[] clock;

	/** What comes to nodes the next morning, in the order of time. */
	private final Arrivals morrow = new Arrivals();

	/** What surely comes to nodes only by a later day. */
	private final PriorityQueue<Arrival> later = new PriorityQueue<>(Comparator.comparingInt(Arrival::clock));

	private int[] news = new int[16];

	private int newsCount;

	/** Whether a day must be passed through again. */
	private boolean again;

	private int reached;

	Sweep(TransferNetwork network, TransferNetwork.Direction direction, TraceWindow window, Certainty certainty,
			int[] hops, int[] clock) {
		this.table = network.timetable(direction);
		this.window = window;
		this.certain = certainty == Certainty.CERTAIN;
		this.spreading = !this.certain && this.table.hasOpen();
		this.end = (direction == TransferNetwork.Direction.DOWNSTREAM) ? window.to() : -window.from();
		this.nights = window.nights();
		this.hops = hops;
		this.clock = clock;
		this.soon = (this.nights > 0) ? new int[hops.length] : hops;
	}

	// Answers how many nodes were reached.
	int run(BitSet starts, int startClock) {
		starts.stream().forEach((node) -> apply(node, START, startClock));
		spreadNews(startClock);
		passThrough(this.table.from(startClock));
		release(Integer.MAX_VALUE);
		return this.reached;
	}

	// Does no more for a transfer that brings nothing than a bare loop over two arrays
	// would.
	private void passThrough(int start) {
		int[] first = this.table.first;
		int[] near = this.table.near;
		int[] far = this.table.far;
		int[] known = this.hops;
		int[] best = this.soon;
		int begin = start;
		while (begin < first.length && first[begin] <= this.end) {
			int day = first[begin];
			release(day);
			int place = begin;
			do {
				if (known[near[place]] + 1 < best[far[place]]) {
					take(place, known[near[place]] + 1, day);
				}
				place++;
			}
			while (place < first.length && first[place] == day);
			spreadNews(day);
			begin = this.again ? begin : place;
			this.again = false;
		}
	}

	// A way goes over a transfer on a day, or surely by its last day.
	private void take(int place, int hops, int day) {
		int arrival = this.certain ? this.table.last[place] : day;
		if (arrival > this.end || !this.window.visible().test(this.table.transfer[place])) {
			return;
		}
		if (arrival > day) {
			this.later.add(new Arrival(this.table.far[place], hops, arrival + this.nights));
		}
		else if (this.nights > 0) {
			this.soon[this.table.far[place]] = hops;
			this.morrow.add(this.table.far[place], hops, day + this.nights);
		}
		else {
			apply(this.table.far[place], hops, day);
			this.again |= this.table.isLate(place) || this.table.first[place] < day;
		}
	}

	private void release(int day) {
		while (!this.later.isEmpty() && this.later.element().clock <= day) {
			Arrival arrival = this.later.remove();
			apply(arrival.node, arrival.hops, arrival.clock);
		}
		while (this.morrow.next() && this.morrow.clock() <= day) {
			apply(this.morrow.node(), this.morrow.hops(), this.morrow.clock());
			spreadNews(this.morrow.clock());
			this.morrow.remove();
		}
		this.again = false;
	}

	private void apply(int node, int hops, int clock) {
		if (this.hops[node] == 0) {
			this.reached++;
			this.clock[node] = clock;
		}
		this.clock[node] = Math.min(this.clock[node], clock);
		if (hops >= this.hops[node]) {
			return;
		}
		this.hops[node] = hops;
		this.soon[node] = Math.min(this.soon[node], hops);
		if (this.spreading && this.table.openFrom(node) < this.table.openFrom(node + 1)) {
			if (this.newsCount == this.news.length) {
				this.news = Arrays.copyOf(this.news, this.newsCount * 2);
			}
			this.news[this.newsCount++] = node;
		}
	}

	// What began before and is still open may happen now that somebody new has it.
	private void spreadNews(int day) {
		while (this.newsCount > 0) {
			int node = this.news[--this.newsCount];
			for (int i = this.table.openFrom(node); i < this.table.openFrom(node + 1); i++) {
				int place = this.table.openAt(i);
				if (this.table.first[place] < day && day <= this.table.last[place]
						&& this.hops[node] + 1 < this.soon[this.table.far[place]]) {
					take(place, this.hops[node] + 1, day);
				}
			}
		}
	}

	/**
	 * A way that will have come to a node.
	 *
	 * @param node the node
	 * @param hops its hops
	 * @param clock from when on it can go on
	 */
	private record Arrival(int node, int hops, int clock) {

	}

	/** Ways that will have come to nodes, first in, first out, without an object each. */
	private static final class Arrivals {

		private static final int FIELDS = 3;

		private int[] fields = new int[16 * FIELDS];

		private int head;

		private int tail;

		private void add(int node, int hops, int clock) {
			if (this.tail + FIELDS > this.fields.length) {
				this.fields = Arrays.copyOf(this.fields, this.fields.length * 2);
			}
			this.fields[this.tail++] = node;
			this.fields[this.tail++] = hops;
			this.fields[this.tail++] = clock;
		}

		private boolean next() {
			return this.head < this.tail;
		}

		private int node() {
			return this.fields[this.head];
		}

		private int hops() {
			return this.fields[this.head + 1];
		}

		private int clock() {
			return this.fields[this.head + 2];
		}

		private void remove() {
			this.head += FIELDS;
			if (this.head == this.tail) {
				this.head = 0;
				this.tail = 0;
			}
		}

	}

}
