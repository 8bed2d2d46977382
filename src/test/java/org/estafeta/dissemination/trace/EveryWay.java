package org.estafeta.dissemination.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * The slow truth about a small network: walks every way that visits no node twice, and
 * for each tries every choice of concrete days.
 */
final class EveryWay {

	private final TransferNetwork network;

	private final TraceWindow window;

	EveryWay(TransferNetwork network, TraceWindow window) {
		this.network = network;
		this.window = window;
	}

	/** All ways from a node that at least one choice of days puts in order. */
	List<Way> from(int start) {
		List<Way> ways = new ArrayList<>();
		BitSet seen = new BitSet();
		seen.set(start);
		walk(start, seen, new ArrayList<>(), ways);
		return ways;
	}

	private void walk(int node, BitSet seen, List<Integer> transfers, List<Way> ways) {
		for (int transfer = 0; transfer < this.network.transfers(); transfer++) {
			int learner = this.network.learner(transfer);
			if (this.network.teacher(transfer) == node && this.window.visible().test(transfer) && !seen.get(learner)) {
				transfers.add(transfer);
				Way way = tried(List.copyOf(transfers));
				if (way.possible) {
					ways.add(way);
					seen.set(learner);
					walk(learner, seen, transfers, ways);
					seen.clear(learner);
				}
				transfers.removeLast();
			}
		}
	}

	private Way tried(List<Integer> transfers) {
		Way way = new Way(transfers, this.network);
		tryDays(transfers, new int[transfers.size()], 0, way);
		return way;
	}

	private void tryDays(List<Integer> transfers, int[] days, int position, Way way) {
		if (position == days.length) {
			way.note(days, inOrder(days));
			return;
		}
		int transfer = transfers.get(position);
		for (int day = this.network.earliest(transfer); day <= this.network.latest(transfer); day++) {
			days[position] = day;
			tryDays(transfers, days, position + 1, way);
		}
	}

	private boolean inOrder(int[] days) {
		boolean strict = this.window.sameDay() == SameDay.DOES_NOT_COUNT;
		for (int i = 1; i < days.length; i++) {
			if (days[i] < days[i - 1] || (strict && days[i] == days[i - 1])) {
				return false;
			}
		}
		return days[0] >= this.window.from() && days[days.length - 1] <= this.window.to();
	}

	static OptionalInt least(List<Way> ways, ToIntFunction<Way> measure) {
		return ways.stream().mapToInt(measure).min();
	}

	/** A way and what all choices of days say of it. */
	static final class Way {

		static final Comparator<Way> BY_HOPS = Comparator.comparingInt((way) -> way.transfers.size());

		final List<Integer> transfers;

		final int start;

		final int goal;

		boolean possible;

		boolean certain = true;

		int firstArrival = Integer.MAX_VALUE;

		int lastArrival = Integer.MIN_VALUE;

		int lastDeparture = Integer.MIN_VALUE;

		int firstDeparture = Integer.MAX_VALUE;

		double cost;

		private Way(List<Integer> transfers, TransferNetwork network) {
			this.transfers = transfers;
			this.start = network.teacher(transfers.getFirst());
			this.goal = network.learner(transfers.getLast());
			transfers.forEach((transfer) -> this.cost -= Math.log(network.confidence(transfer)));
		}

		private void note(int[] days, boolean inOrder) {
			this.certain &= inOrder;
			if (inOrder) {
				this.possible = true;
				this.firstArrival = Math.min(this.firstArrival, days[days.length - 1]);
				this.lastArrival = Math.max(this.lastArrival, days[days.length - 1]);
				this.firstDeparture = Math.min(this.firstDeparture, days[0]);
				this.lastDeparture = Math.max(this.lastDeparture, days[0]);
			}
		}

		int hops() {
			return this.transfers.size();
		}

	}

}
