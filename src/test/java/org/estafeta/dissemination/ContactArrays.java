package org.estafeta.dissemination;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.dissemination.trace.Reach;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.dissemination.trace.TraceWindow;
import org.estafeta.dissemination.trace.TransferNetwork;

/**
 * Contacts in bare arrays, sorted by day, and the barest loop over them: what tracing in
 * the order of time costs at least.
 *
 * @param nodes how many nodes there are
 * @param from who passes on, by contact
 * @param to who learns
 * @param day when
 */
record ContactArrays(int nodes, int[] from, int[] to, int[] day) {

	static final int DAYS = 2_557;

	// The first days of the transfers of a network.
	static ContactArrays of(TransferNetwork network) {
		int[] order = IntStream.range(0, network.transfers())
			.boxed()
			.sorted(Comparator.comparingInt(network::earliest))
			.mapToInt(Integer::intValue)
			.toArray();
		return new ContactArrays(network.nodes(), Arrays.stream(order).map(network::teacher).toArray(),
				Arrays.stream(order).map(network::learner).toArray(),
				Arrays.stream(order).map(network::earliest).toArray());
	}

	// Anybody meets anybody: most contacts bring nothing.
	static ContactArrays ofMeetings(int nodes, int contacts, Random random) {
		int[] from = new int[contacts];
		int[] to = new int[contacts];
		for (int i = 0; i < contacts; i++) {
			from[i] = random.nextInt(nodes);
			to[i] = (from[i] + 1 + random.nextInt(nodes - 1)) % nodes;
		}
		return new ContactArrays(nodes, from, to, days(contacts));
	}

	// As a practice spreads: most contacts bring it to somebody new, few to one who has
	// it already; the first adopters pass it on most.
	static ContactArrays ofSpread(int nodes, int contacts, Random random) {
		int[] from = new int[contacts];
		int[] to = new int[contacts];
		for (int i = 0; i < contacts; i++) {
			to[i] = 1 + (int) ((long) i * (nodes - 1) / contacts);
			from[i] = (int) (to[i] * Math.pow(random.nextDouble(), 2));
		}
		return new ContactArrays(nodes, from, to, days(contacts));
	}

	private static int[] days(int contacts) {
		return IntStream.range(0, contacts).map((i) -> (int) ((long) i * DAYS / contacts)).toArray();
	}

	TransferNetwork network() {
		TransferNetwork.Builder builder = new TransferNetwork.Builder(this.nodes);
		for (int i = 0; i < this.from.length; i++) {
			builder.transfer(this.from[i], this.to[i], this.day[i], this.day[i], 1);
		}
		return builder.build();
	}

	// The day on which each node is reached at the earliest; a day may hold a chain only
	// in the order of the contacts.
	int[] arrivals(int start) {
		int[] arrival = new int[this.nodes];
		Arrays.fill(arrival, Integer.MAX_VALUE);
		arrival[start] = Integer.MIN_VALUE;
		for (int i = 0; i < this.from.length; i++) {
			if (arrival[this.from[i]] <= this.day[i] && this.day[i] < arrival[this.to[i]]) {
				arrival[this.to[i]] = this.day[i];
			}
		}
		return arrival;
	}

	// Least times: on a machine with other work they are what can be compared.
	void measure(BenchmarkFigures figures, String name, SameDay sameDay) throws Exception {
		TransferNetwork network = network();
		BitSet start = new BitSet();
		start.set(this.from[0]);
		TraceWindow window = new TraceWindow(TransferNetwork.UNBOUNDED_BELOW, TransferNetwork.UNBOUNDED_ABOVE, sameDay,
				(transfer) -> true);
		BenchmarkFigures.Times loop = BenchmarkFigures.Times.of(30, 60, () -> arrivals(this.from[0]));
		BenchmarkFigures.Times reach = BenchmarkFigures.Times.of(30, 60,
				() -> Reach.downstream(network, start, Reach.Limits.NONE, window, Certainty.POSSIBLE));
		figures.add(
				"earliest arrival and least hops over %,d contacts, %s, same day %s".formatted(this.from.length, name,
						sameDay),
				"≤ 10 ms, ≤ 2 ×", "least %.1f ms against a bare loop of %.1f ms: %.1f ×", reach.least(), loop.least(),
				reach.least() / loop.least());
	}

}
