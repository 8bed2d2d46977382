package org.estafeta.dissemination.trace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bounds of the median equal those over all choices of concrete days.
 */
class TimeToNextTests {

	private static final int TREES = 10_000;

	@Test
	void theBoundsEqualThoseOfAllChoicesOfDays() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int wide = 0;
		for (int round = 0; round < TREES; round++) {
			SameDay sameDay = SameDay.values()[random.nextInt(2)];
			int nodes = 2 + random.nextInt(5);
			int[] parent = new int[nodes];
			int[] first = new int[nodes];
			int[] last = new int[nodes];
			TransferNetwork.Builder builder = new TransferNetwork.Builder(nodes);
			last[0] = random.nextInt(4);
			for (int node = 1; node < nodes; node++) {
				parent[node] = random.nextInt(node);
				first[node] = random.nextInt(5) + first[parent[node]];
				last[node] = first[node] + random.nextInt(5);
				builder.transfer(parent[node], node, first[node], last[node], 1);
			}
			TraceWindow window = new TraceWindow(TransferNetwork.UNBOUNDED_BELOW, TransferNetwork.UNBOUNDED_ABOVE,
					sameDay, (transfer) -> true);
			DayBounds start = new DayBounds(first[0], last[0]);
			Cascade cascade = Cascade.from(builder.build(), only(0), window, (node) -> start);
			if (cascade.size() < nodes) {
				continue;
			}
			Choices choices = new Choices(parent, first, last, sameDay.nights());
			choices.choose(0, new int[nodes]);
			TimeToNext time = TimeToNext.of(List.of(cascade));
			String as = "seed " + seed + ", round " + round + ", " + Arrays.toString(parent) + ' '
					+ Arrays.toString(first) + ' ' + Arrays.toString(last);
			if (choices.found == 0) {
				// The start's own date contradicts what it passed on.
				assertThat(cascade.reachedOn(0).isBounded()).as(as).isFalse();
				continue;
			}
			assertThat(time).as(as).isEqualTo(new TimeToNext(choices.least, choices.greatest, nodes - 1, 0));
			for (int node = 0; node < nodes; node++) {
				assertThat(cascade.reachedOn(node)).as(as)
					.isEqualTo(new DayBounds(choices.firstSeen[node], choices.lastSeen[node]));
			}
			wide += (choices.greatest > choices.least) ? 1 : 0;
		}
		assertThat(wide).isGreaterThan(TREES / 2);
	}

	/** Tries all days of all nodes. */
	private static final class Choices {

		private final int[] parent;

		private final int[] first;

		private final int[] last;

		private final int nights;

		private final int[] firstSeen;

		private final int[] lastSeen;

		private int least = Integer.MAX_VALUE;

		private int greatest = Integer.MIN_VALUE;

		private int found;

		private Choices(int[] parent, int[] first, int[] last, int nights) {
			this.parent = parent;
			this.first = first;
			this.last = last;
			this.nights = nights;
			this.firstSeen = new int[parent.length];
			Arrays.fill(this.firstSeen, Integer.MAX_VALUE);
			this.lastSeen = new int[parent.length];
			Arrays.fill(this.lastSeen, Integer.MIN_VALUE);
		}

		private void choose(int node, int[] days) {
			if (node == days.length) {
				this.found++;
				int[] times = IntStream.range(1, node).map((i) -> days[i] - days[this.parent[i]]).sorted().toArray();
				int median = times[(times.length - 1) / 2];
				this.least = Math.min(this.least, median);
				this.greatest = Math.max(this.greatest, median);
				for (int i = 0; i < node; i++) {
					this.firstSeen[i] = Math.min(this.firstSeen[i], days[i]);
					this.lastSeen[i] = Math.max(this.lastSeen[i], days[i]);
				}
				return;
			}
			for (int day = this.first[node]; day <= this.last[node]; day++) {
				if (node == 0 || day >= days[this.parent[node]] + this.nights) {
					days[node] = day;
					choose(node + 1, days);
				}
			}
		}

	}

	@Test
	void severalCascadesShareOneMedian() {
		TransferNetwork network = new TransferNetwork.Builder(6).transfer(0, 1, 10, 10, 1)
			.transfer(1, 2, 13, 13, 1)
			.transfer(2, 3, 20, 20, 1)
			.transfer(3, 4, 21, 21, 1)
			.transfer(3, 5, TransferNetwork.UNBOUNDED_BELOW, TransferNetwork.UNBOUNDED_ABOVE, 1)
			.build();
		Cascade cascade = Cascade.from(network, only(0), TraceWindow.ALL, (node) -> DayBounds.UNKNOWN);
		// 3, 7 and 1 days; the start and the last have no date.
		assertThat(TimeToNext.of(List.of(cascade))).isEqualTo(new TimeToNext(3, 3, 3, 2));
		assertThat(TimeToNext.of(List.of(cascade, cascade))).isEqualTo(new TimeToNext(3, 3, 6, 4));
		assertThat(TimeToNext.of(List.of())).isEqualTo(new TimeToNext(null, null, 0, 0));
	}

	@Test
	void theDayOfAParentIsOneDay() {
		// Learned from 0 in a year and passed on to two within it: not both can take
		// long.
		TransferNetwork network = new TransferNetwork.Builder(4).transfer(0, 1, 0, 100, 1)
			.transfer(1, 2, 100, 100, 1)
			.transfer(1, 3, 100, 100, 1)
			.build();
		Cascade cascade = Cascade.from(network, only(0), TraceWindow.ALL, (node) -> new DayBounds(0, 0));
		// Of x, 100-x and 100-x days the middle one is 100-x, whatever x.
		assertThat(TimeToNext.of(List.of(cascade))).isEqualTo(new TimeToNext(0, 100, 3, 0));
		TransferNetwork chain = new TransferNetwork.Builder(3).transfer(0, 1, 0, 100, 1)
			.transfer(1, 2, 100, 100, 1)
			.build();
		// Of x and 100-x the smaller is never more than 50, though each alone may be 100.
		assertThat(TimeToNext.of(List.of(Cascade.from(chain, only(0), TraceWindow.ALL, (node) -> new DayBounds(0, 0)))))
			.isEqualTo(new TimeToNext(0, 50, 2, 0));
	}

	private static BitSet only(int node) {
		BitSet nodes = new BitSet();
		nodes.set(node);
		return nodes;
	}

}
