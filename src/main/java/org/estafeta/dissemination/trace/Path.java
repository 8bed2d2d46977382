package org.estafeta.dissemination.trace;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A way along transfers in the order of time.
 *
 * @param hops its transfers in the order of time, each with the days that the others
 * leave it
 * @param certainty whether its dates put it in order for sure
 * @param probability the product of the confidences of its transfers
 */
public record Path(List<Hop> hops, Certainty certainty, double probability) {

	public Path {
		hops = List.copyOf(hops);
	}

	static Path of(TransferNetwork network, int[] transfers, TraceWindow window) {
		int count = transfers.length;
		int[] first = new int[count];
		int[] last = new int[count];
		boolean certain = true;
		double probability = 1;
		int ready = window.from();
		int surelyReady = window.from();
		for (int i = 0; i < count; i++) {
			int transfer = transfers[i];
			first[i] = Math.max(ready, network.earliest(transfer));
			ready = first[i] + window.nights();
			certain = certain && surelyReady <= network.earliest(transfer);
			surelyReady = network.latest(transfer) + window.nights();
			probability *= network.confidence(transfer);
		}
		int due = window.to();
		for (int i = count - 1; i >= 0; i--) {
			last[i] = Math.min(due, network.latest(transfers[i]));
			due = last[i] - window.nights();
		}
		certain = certain && (count == 0 || network.latest(transfers[count - 1]) <= window.to());
		return new Path(IntStream.range(0, count).mapToObj((i) -> new Hop(transfers[i], first[i], last[i])).toList(),
				certain ? Certainty.CERTAIN : Certainty.POSSIBLE, probability);
	}

	/**
	 * One transfer of a way.
	 *
	 * @param transfer its number
	 * @param first the first day it may have happened on this way, in days since
	 * 1970-01-01
	 * @param last the last day
	 */
	public record Hop(int transfer, int first, int last) {

	}

}
