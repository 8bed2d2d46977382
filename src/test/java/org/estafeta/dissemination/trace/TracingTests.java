package org.estafeta.dissemination.trace;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Traces equal the slow truth on many small random networks, and hold on the traps that
 * other tools fall into.
 */
class TracingTests {

	private static final int NETWORKS = 10_000;

	private static final Comparator<List<Integer>> BY_NUMBERS = (one, other) -> java.util.Arrays
		.compare(one.stream().mapToInt((n) -> n).toArray(), other.stream().mapToInt((n) -> n).toArray());

	@Test
	void reachEqualsTheSlowTruth() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		long reached = 0;
		long certain = 0;
		for (int round = 0; round < NETWORKS; round++) {
			TransferNetwork network = network(random, random.nextInt(4) == 0);
			TraceWindow window = window(random, network);
			int start = random.nextInt(network.nodes());
			int depth = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4);
			String as = "seed " + seed + ", round " + round;
			List<EveryWay.Way> ways = new EveryWay(network, window).from(start)
				.stream()
				.filter((way) -> way.hops() <= depth)
				.toList();
			List<EveryWay.Way> arriving = IntStream.range(0, network.nodes())
				.filter((node) -> node != start)
				.mapToObj((node) -> new EveryWay(network, window).from(node))
				.flatMap(List::stream)
				.filter((way) -> way.goal == start && way.hops() <= depth)
				.toList();
			Reach.Limits limits = new Reach.Limits(depth, Long.MAX_VALUE);
			for (Certainty certainty : Certainty.values()) {
				Predicate<EveryWay.Way> counts = (way) -> certainty == Certainty.POSSIBLE || way.certain;
				Reach down = Reach.downstream(network, only(start), limits, window, certainty);
				reached += compare(as + " downstream " + certainty, down, network, start,
						ways.stream().filter(counts).toList(), (way) -> way.goal,
						(way) -> (certainty == Certainty.CERTAIN) ? way.lastArrival : way.firstArrival);
				Reach up = Reach.upstream(network, only(start), limits, window, certainty);
				certain += compare(as + " upstream " + certainty, up, network, start,
						arriving.stream().filter(counts).toList(), (way) -> way.start,
						(way) -> -((certainty == Certainty.CERTAIN) ? way.firstDeparture : way.lastDeparture));
			}
		}
		assertThat(reached).as("the networks are no trivial ones").isGreaterThan(NETWORKS);
		assertThat(certain).isGreaterThan(NETWORKS);
	}

	// The day measure is negative against time, so that the least is the best.
	private static int compare(String as, Reach reach, TransferNetwork network, int start, List<EveryWay.Way> ways,
			ToIntFunction<EveryWay.Way> end, ToIntFunction<EveryWay.Way> day) {
		int reached = 0;
		for (int node = 0; node < network.nodes(); node++) {
			int at = node;
			List<EveryWay.Way> there = ways.stream().filter((way) -> end.applyAsInt(way) == at).toList();
			if (node == start) {
				assertThat(reach.hops(node)).as(as).isZero();
			}
			else if (there.isEmpty()) {
				assertThat(reach.hops(node)).as("%s, node %d", as, node).isEqualTo(Reach.NOT_REACHED);
			}
			else {
				reached++;
				assertThat(reach.hops(node)).as("%s, hops to %d", as, node)
					.isEqualTo(EveryWay.least(there, EveryWay.Way::hops).getAsInt());
				assertThat(reach.day(node)).as("%s, day of %d", as, node)
					.isEqualTo(Math.abs(EveryWay.least(there, day).getAsInt()));
			}
		}
		assertThat(reach.reached()).as(as).isEqualTo(reached + 1);
		return reached;
	}

	@Test
	void theBestWaysEqualTheSlowTruth() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		long several = 0;
		for (int round = 0; round < NETWORKS; round++) {
			TransferNetwork network = network(random, random.nextInt(4) == 0);
			TraceWindow window = window(random, network);
			int start = random.nextInt(network.nodes());
			int goal = (start + 1 + random.nextInt(network.nodes() - 1)) % network.nodes();
			int wanted = 1 + random.nextInt(5);
			List<EveryWay.Way> ways = new EveryWay(network, window).from(start)
				.stream()
				.filter((way) -> way.goal == goal)
				.toList();
			for (PathSearch.Wish wish : PathSearch.Wish.values()) {
				String as = "seed " + seed + ", round " + round + ", " + wish;
				List<EveryWay.Way> best = ways.stream().sorted(order(wish)).limit(wanted).toList();
				PathSearch.Answer answer = PathSearch.find(network, only(start), only(goal), wish, wanted, window,
						Long.MAX_VALUE);
				assertThat(answer.paths().stream().map(TracingTests::transfers).toList()).as(as)
					.isEqualTo(best.stream().map((way) -> way.transfers).toList());
				for (int i = 0; i < best.size(); i++) {
					EveryWay.Way way = best.get(i);
					Path path = answer.paths().get(i);
					assertThat(path.certainty()).as(as).isEqualTo(way.certain ? Certainty.CERTAIN : Certainty.POSSIBLE);
					assertThat(path.hops().getFirst().first()).as(as).isEqualTo(way.firstDeparture);
					assertThat(path.hops().getFirst().last()).as(as).isEqualTo(way.lastDeparture);
					assertThat(path.hops().getLast().first()).as(as).isEqualTo(way.firstArrival);
					assertThat(path.hops().getLast().last()).as(as).isEqualTo(way.lastArrival);
				}
				assertThat(answer.exact()).isTrue();
				assertThat(answer.complete() && answer.paths().size() < ways.size()).as(as).isFalse();
				several += (best.size() > 1) ? 1 : 0;
			}
		}
		assertThat(several).as("many pairs have several ways").isGreaterThan(NETWORKS / 10);
	}

	private static Comparator<EveryWay.Way> order(PathSearch.Wish wish) {
		Comparator<EveryWay.Way> cost = switch (wish) {
			case FEWEST_HOPS -> EveryWay.Way.BY_HOPS;
			case EARLIEST_ARRIVAL -> Comparator.comparingInt((way) -> way.firstArrival);
			case LATEST_DEPARTURE -> Comparator.comparingInt((way) -> -way.lastDeparture);
			case MOST_PROBABLE -> Comparator.comparingDouble((way) -> way.cost);
		};
		return cost.thenComparing(EveryWay.Way.BY_HOPS)
			.thenComparing(
					(way) -> (wish == PathSearch.Wish.LATEST_DEPARTURE) ? way.transfers.reversed() : way.transfers,
					BY_NUMBERS);
	}

	private static List<Integer> transfers(Path path) {
		return path.hops().stream().map(Path.Hop::transfer).toList();
	}

	@Test
	void anEarlyStopIsAdmittedWithTrueBounds() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int stopped = 0;
		for (int round = 0; round < NETWORKS; round++) {
			TransferNetwork network = network(random, false);
			TraceWindow window = window(random, network);
			BitSet start = only(random.nextInt(network.nodes()));
			Reach full = Reach.downstream(network, start, Reach.Limits.NONE, window, Certainty.POSSIBLE);
			Reach.Limits limits = random.nextBoolean() ? new Reach.Limits(1 + random.nextInt(3), Long.MAX_VALUE)
					: new Reach.Limits(Integer.MAX_VALUE, random.nextInt(8));
			Reach part = Reach.downstream(network, start, limits, window, Certainty.POSSIBLE);
			String as = "seed " + seed + ", round " + round;
			int missing = full.reached() - part.reached();
			assertThat(missing).as(as).isBetween(part.missingAtLeast(), part.missingAtMost());
			if (part.stop() == null) {
				assertThat(missing).as(as).isZero();
				assertThat(part.frontier().isEmpty()).as(as).isTrue();
			}
			else {
				stopped++;
				assertThat(part.frontier().isEmpty()).as(as).isFalse();
				assertThat(part.frontier().stream().allMatch((node) -> part.hops(node) >= 0)).as(as).isTrue();
			}
		}
		assertThat(stopped).isGreaterThan(NETWORKS / 20);
	}

	@Test
	void aChainAgainstTimeIsNoChain() {
		TransferNetwork network = new TransferNetwork.Builder(3).transfer(0, 1, 10, 10, 1)
			.transfer(1, 2, 5, 5, 1)
			.build();
		Reach reach = Reach.downstream(network, only(0), Reach.Limits.NONE, TraceWindow.ALL, Certainty.POSSIBLE);
		assertThat(reach.hops(2)).isEqualTo(Reach.NOT_REACHED);
		assertThat(reach.uses(1)).isFalse();
		assertThat(PathSearch.find(network, only(0), only(2), PathSearch.Wish.FEWEST_HOPS, 9, TraceWindow.ALL, 100)
			.paths()).isEmpty();
	}

	@Test
	void aDiamondHasBothWays() {
		TransferNetwork network = new TransferNetwork.Builder(4).transfer(0, 1, 1, 1, 1)
			.transfer(0, 2, 1, 1, .5)
			.transfer(1, 3, 3, 3, .2)
			.transfer(2, 3, 2, 2, .9)
			.build();
		for (PathSearch.Wish wish : PathSearch.Wish.values()) {
			PathSearch.Answer all = PathSearch.find(network, only(0), only(3), wish, 9, TraceWindow.ALL, 100);
			assertThat(all.paths()).hasSize(2);
			assertThat(all.complete()).isTrue();
			assertThat(PathSearch.find(network, only(0), only(3), wish, 1, TraceWindow.ALL, 100).complete())
				.as("one of two")
				.isFalse();
		}
		assertThat(PathSearch.find(network, only(0), only(3), PathSearch.Wish.MOST_PROBABLE, 1, TraceWindow.ALL, 100)
			.paths()).extracting(TracingTests::transfers).containsExactly(List.of(1, 3));
	}

	@Test
	void unknownDatesArePossibleNotCertain() {
		TransferNetwork network = new TransferNetwork.Builder(3)
			.transfer(0, 1, TransferNetwork.UNBOUNDED_BELOW, TransferNetwork.UNBOUNDED_ABOVE, 1)
			.transfer(1, 2, 5, 9, 1)
			.build();
		for (SameDay sameDay : SameDay.values()) {
			TraceWindow window = new TraceWindow(TransferNetwork.UNBOUNDED_BELOW, TransferNetwork.UNBOUNDED_ABOVE,
					sameDay, (transfer) -> true);
			Reach possible = Reach.downstream(network, only(0), Reach.Limits.NONE, window, Certainty.POSSIBLE);
			assertThat(possible.hops(2)).isEqualTo(2);
			assertThat(possible.day(2)).isEqualTo(5);
			Reach certain = Reach.downstream(network, only(0), Reach.Limits.NONE, window, Certainty.CERTAIN);
			assertThat(certain.hops(1)).isEqualTo(1);
			assertThat(certain.hops(2)).isEqualTo(Reach.NOT_REACHED);
			Path path = PathSearch.find(network, only(0), only(2), PathSearch.Wish.FEWEST_HOPS, 1, window, 100)
				.paths()
				.getFirst();
			assertThat(path.certainty()).isEqualTo(Certainty.POSSIBLE);
			assertThat(path.hops().getFirst().last()).isEqualTo((sameDay == SameDay.COUNTS) ? 9 : 8);
		}
	}

	@Test
	void aBudgetEndsAPathSearchInADenseNetwork() {
		TransferNetwork.Builder builder = new TransferNetwork.Builder(40);
		for (int teacher = 0; teacher < 40; teacher++) {
			for (int learner = teacher + 1; learner < 40; learner++) {
				builder.transfer(teacher, learner, 0, 0, 1);
			}
		}
		PathSearch.Answer answer = PathSearch.find(builder.build(), only(0), only(39), PathSearch.Wish.EARLIEST_ARRIVAL,
				1000, TraceWindow.ALL, 5_000);
		assertThat(answer.exact()).isFalse();
		assertThat(answer.complete()).isFalse();
	}

	private static BitSet only(int node) {
		BitSet nodes = new BitSet();
		nodes.set(node);
		return nodes;
	}

	private static TransferNetwork network(Random random, boolean cycles) {
		int nodes = 2 + random.nextInt(5);
		int transfers = random.nextInt(10);
		int days = 2 + random.nextInt(7);
		TransferNetwork.Builder builder = new TransferNetwork.Builder(nodes);
		for (int i = 0; i < transfers; i++) {
			int one = random.nextInt(nodes);
			int other = (one + 1 + random.nextInt(nodes - 1)) % nodes;
			int earliest = random.nextInt(days);
			int latest = earliest + random.nextInt(3) * random.nextInt(2);
			builder.transfer(cycles ? one : Math.min(one, other), cycles ? other : Math.max(one, other), earliest,
					latest, (1 + random.nextInt(4)) / 4.0);
		}
		return builder.build();
	}

	private static TraceWindow window(Random random, TransferNetwork network) {
		int from = random.nextBoolean() ? TransferNetwork.UNBOUNDED_BELOW : random.nextInt(3);
		int to = random.nextBoolean() ? TransferNetwork.UNBOUNDED_ABOVE : 3 + random.nextInt(6);
		int hidden = random.nextBoolean() ? random.nextInt(network.transfers() + 1) : -1;
		return new TraceWindow(from, to, SameDay.values()[random.nextInt(2)], (transfer) -> transfer != hidden);
	}

}
