package org.estafeta.dissemination.trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The shape of planted trees is known beforehand, that of random ones by counting slowly.
 */
class CascadeTests {

	private static final int NETWORKS = 10_000;

	// All n - 1 others are 1 from the middle and 2 from each other:
	// ((n-1) + 2 (n-1)(n-2)/2) / (n(n-1)/2) = 2 (n-1)/n.
	@Test
	void aStarPassesOnOnce() {
		for (int n : new int[] { 2, 3, 10, 5000 }) {
			Cascade.Tree tree = planted(n, (node) -> 0);
			assertThat(tree).isEqualTo(new Cascade.Tree(0, n, 1, n - 1, tree.structuralVirality()));
			assertThat(tree.structuralVirality()).isCloseTo(2.0 * (n - 1) / n, within(1e-12));
		}
	}

	// n - d pairs are d apart: the sum of d (n-d) is (n-1) n (n+1)/6, the mean (n+1)/3.
	@Test
	void aChainIsAsLongAsItCanBe() {
		for (int n : new int[] { 2, 3, 10, 5000 }) {
			Cascade.Tree tree = planted(n, (node) -> node - 1);
			assertThat(tree).isEqualTo(new Cascade.Tree(0, n, n - 1, 1, tree.structuralVirality()));
			assertThat(tree.structuralVirality()).isCloseTo((n + 1) / 3.0, within(1e-9));
		}
	}

	// Above a subtree of height j with m = 2^(j+1) - 1 nodes stands one transfer, which
	// is
	// on m (n - m) ways; there are 2^(h-j) such subtrees.
	@Test
	void aBinaryTreeDoublesItsLevels() {
		for (int height = 1; height <= 11; height++) {
			int n = (2 << height) - 1;
			double distances = 0;
			for (int j = 0; j < height; j++) {
				double below = (2 << j) - 1;
				distances += (1 << (height - j)) * below * (n - below);
			}
			Cascade.Tree tree = planted(n, (node) -> (node - 1) / 2);
			assertThat(tree).isEqualTo(new Cascade.Tree(0, n, height, 1 << height, tree.structuralVirality()));
			assertThat(tree.structuralVirality()).isCloseTo(distances / (n * (n - 1.0) / 2), within(1e-9));
		}
	}

	@Test
	void aStartAloneHasNoPair() {
		assertThat(planted(1, (node) -> 0)).isEqualTo(new Cascade.Tree(0, 1, 0, 1, null));
	}

	private static Cascade.Tree planted(int nodes, IntUnaryOperator parent) {
		TransferNetwork.Builder builder = new TransferNetwork.Builder(nodes);
		for (int node = 1; node < nodes; node++) {
			builder.transfer(parent.applyAsInt(node), node, node, node, 1);
		}
		return cascade(builder.build(), TraceWindow.ALL, 0).trees().getFirst();
	}

	@Test
	void randomTreesEqualTheSlowCount() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < NETWORKS; round++) {
			int nodes = 1 + random.nextInt(30);
			int[] parent = new int[nodes];
			int[] starts = IntStream.range(0, nodes).filter((node) -> node == 0 || random.nextInt(12) == 0).toArray();
			TransferNetwork.Builder builder = new TransferNetwork.Builder(nodes);
			for (int node = 0; node < nodes; node++) {
				parent[node] = (Arrays.binarySearch(starts, node) >= 0) ? -1 : random.nextInt(node);
				if (parent[node] >= 0) {
					builder.transfer(parent[node], node, node, node, 1);
				}
			}
			Cascade cascade = cascade(builder.build(), TraceWindow.ALL, starts);
			String as = "seed " + seed + ", round " + round;
			assertThat(cascade.size()).as(as).isEqualTo(nodes);
			assertThat(cascade.trees()).as(as).hasSameSizeAs(starts);
			cascade.trees().forEach((tree) -> assertShape(as, tree, parent));
			for (int node = 0; node < nodes; node++) {
				int teacher = node;
				assertThat(cascade.offspring(node)).as(as)
					.isEqualTo((int) Arrays.stream(parent).filter((above) -> above == teacher).count());
			}
		}
	}

	private static void assertShape(String as, Cascade.Tree tree, int[] parent) {
		int[] fromRoot = distances(tree.root(), parent);
		int[] members = IntStream.range(0, parent.length).filter((node) -> fromRoot[node] >= 0).toArray();
		assertThat(tree.size()).as(as).isEqualTo(members.length);
		int depth = Arrays.stream(fromRoot).max().getAsInt();
		assertThat(tree.depth()).as(as).isEqualTo(depth);
		assertThat(tree.breadth()).as(as)
			.isEqualTo(IntStream.rangeClosed(0, depth)
				.map((level) -> (int) Arrays.stream(fromRoot).filter((at) -> at == level).count())
				.max()
				.getAsInt());
		if (members.length == 1) {
			assertThat(tree.structuralVirality()).as(as).isNull();
			return;
		}
		long sum = 0;
		for (int member : members) {
			sum += Arrays.stream(distances(member, parent)).filter((distance) -> distance > 0).sum();
		}
		assertThat(tree.structuralVirality()).as(as)
			.isCloseTo(sum / (members.length * (members.length - 1.0)), within(1e-12));
	}

	// How far the nodes of a tree are from one, by breadth first; -1 for other trees.
	private static int[] distances(int from, int[] parent) {
		int[] distance = new int[parent.length];
		Arrays.fill(distance, -1);
		distance[from] = 0;
		Deque<Integer> open = new ArrayDeque<>();
		open.add(from);
		while (!open.isEmpty()) {
			int node = open.remove();
			for (int other = 0; other < parent.length; other++) {
				if (distance[other] < 0 && (parent[other] == node || parent[node] == other)) {
					distance[other] = distance[node] + 1;
					open.add(other);
				}
			}
		}
		return distance;
	}

	@Test
	void theForestHoldsAllThatIsReachedInTheOrderOfTime() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int choices = 0;
		int notTheMostProbable = 0;
		for (int round = 0; round < NETWORKS; round++) {
			TransferNetwork network = network(random);
			SameDay sameDay = SameDay.values()[random.nextInt(2)];
			int to = random.nextBoolean() ? TransferNetwork.UNBOUNDED_ABOVE : 3 + random.nextInt(6);
			int hidden = random.nextInt(network.transfers() + 1);
			TraceWindow window = new TraceWindow(TransferNetwork.UNBOUNDED_BELOW, to, sameDay,
					(transfer) -> transfer != hidden);
			BitSet starts = new BitSet();
			starts.set(random.nextInt(network.nodes()));
			starts.set(random.nextInt(network.nodes()));
			Reach reach = Reach.downstream(network, starts, Reach.Limits.NONE, window, Certainty.POSSIBLE);
			Cascade cascade = Cascade.from(network, starts, window, (node) -> DayBounds.UNKNOWN);
			String as = "seed " + seed + ", round " + round;
			assertThat(cascade.size()).as(as).isEqualTo(reach.reached());
			int[] parent = new int[network.nodes()];
			Arrays.fill(parent, -1);
			for (int node : cascade.nodes()) {
				parent[node] = cascade.transferTo(node);
				assertThat(parent[node] < 0).as(as).isEqualTo(starts.get(node));
				assertThat(reach.hops(node)).as(as).isNotEqualTo(Reach.NOT_REACHED);
				assertThat(parent[node] < 0 || reach.uses(parent[node])).as(as).isTrue();
			}
			assertThat(isPossible(network, starts, window, parent)).as(as).isTrue();
			for (int node : cascade.nodes()) {
				if (parent[node] < 0) {
					continue;
				}
				int chosen = parent[node];
				for (int other = 0; other < network.transfers(); other++) {
					if (network.learner(other) == node
							&& network.confidence(other) > network.confidence(parent[node])) {
						parent[node] = other;
						assertThat(isPossible(network, starts, window, parent)).as(as + ", transfer " + other)
							.isFalse();
						notTheMostProbable += reach.uses(other) ? 1 : 0;
						parent[node] = chosen;
					}
					choices += (network.learner(other) == node && other != chosen && reach.uses(other)) ? 1 : 0;
				}
			}
		}
		assertThat(choices).as("nodes have several sources").isGreaterThan(NETWORKS / 4);
		assertThat(notTheMostProbable).as("and time forbids some").isGreaterThan(NETWORKS / 500);
	}

	// Whether all nodes hang below a start, with a choice of days in the order of time.
	private static boolean isPossible(TransferNetwork network, BitSet starts, TraceWindow window, int[] parent) {
		for (int node = 0; node < parent.length; node++) {
			Deque<Integer> way = new ArrayDeque<>();
			int above = node;
			while (parent[above] >= 0) {
				if (way.size() > parent.length || !window.visible().test(parent[above])) {
					return false;
				}
				way.push(parent[above]);
				above = network.teacher(parent[above]);
			}
			if (!way.isEmpty() && !starts.get(above)) {
				return false;
			}
			int day = window.from();
			for (int transfer : way) {
				day = Math.max(day, network.earliest(transfer));
				if (day > Math.min(network.latest(transfer), window.to())) {
					return false;
				}
				day += window.nights();
			}
		}
		return true;
	}

	private static TransferNetwork network(Random random) {
		int nodes = 2 + random.nextInt(7);
		TransferNetwork.Builder builder = new TransferNetwork.Builder(nodes);
		for (int i = random.nextInt(14); i > 0; i--) {
			int one = random.nextInt(nodes);
			int earliest = random.nextInt(8);
			builder.transfer(one, (one + 1 + random.nextInt(nodes - 1)) % nodes, earliest, earliest + random.nextInt(4),
					(1 + random.nextInt(4)) / 4.0);
		}
		return builder.build();
	}

	@Test
	void theMoreProbableSourceWinsThenTheEarlierThenTheFirstRecorded() {
		TransferNetwork.Builder builder = new TransferNetwork.Builder(6);
		for (int source = 1; source <= 4; source++) {
			builder.transfer(0, source, source, source, 1);
		}
		builder.transfer(1, 5, 10, 10, 0.5);
		builder.transfer(2, 5, 12, 12, 0.8);
		builder.transfer(3, 5, 11, 11, 0.8);
		builder.transfer(4, 5, 11, 11, 0.8);
		assertThat(cascade(builder.build(), TraceWindow.ALL, 0).transferTo(5)).isEqualTo(6);
	}

	@Test
	void aProbableSourceThatCameTooLateIsPassedOver() {
		TransferNetwork network = new TransferNetwork.Builder(4).transfer(0, 1, 1, 1, 1)
			.transfer(0, 2, 1, 1, 0.5)
			.transfer(1, 2, 9, 9, 0.9)
			.transfer(2, 3, 5, 5, 1)
			.build();
		assertThat(cascade(network, TraceWindow.ALL, 0).transferTo(2)).as("2 had passed it on by then").isEqualTo(1);
		TraceWindow untold = new TraceWindow(TransferNetwork.UNBOUNDED_BELOW, TransferNetwork.UNBOUNDED_ABOVE,
				SameDay.COUNTS, (transfer) -> transfer != 3);
		assertThat(cascade(network, untold, 0).transferTo(2)).as("and otherwise not").isEqualTo(2);
	}

	@Test
	void aCascadeStartsWhereNothingInItLeadsTo() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int fewer = 0;
		for (int round = 0; round < NETWORKS; round++) {
			TransferNetwork network = network(random);
			BitSet wanted = new BitSet();
			IntStream.range(0, network.nodes()).filter((node) -> random.nextBoolean()).forEach(wanted::set);
			BitSet starts = CascadeStarts.of(network, wanted, TraceWindow.ALL);
			String as = "seed " + seed + ", round " + round;
			Reach reach = Reach.downstream(network, starts, Reach.Limits.NONE, TraceWindow.ALL, Certainty.POSSIBLE);
			assertThat(starts.stream().allMatch(wanted::get)).as(as).isTrue();
			assertThat(wanted.stream().allMatch((node) -> reach.hops(node) >= 0)).as(as).isTrue();
			fewer += (starts.cardinality() < wanted.cardinality()) ? 1 : 0;
			if (network.acyclic()) {
				starts.stream().forEach((start) -> {
					BitSet others = (BitSet) starts.clone();
					others.clear(start);
					assertThat(Reach.downstream(network, others, Reach.Limits.NONE, TraceWindow.ALL, Certainty.POSSIBLE)
						.hops(start)).as(as).isEqualTo(Reach.NOT_REACHED);
				});
			}
		}
		assertThat(fewer).isGreaterThan(NETWORKS / 10);
	}

	@Test
	void aHubAndALongChainAreNoTrouble() {
		int nodes = 100_000;
		TransferNetwork.Builder builder = new TransferNetwork.Builder(nodes);
		for (int node = 1; node < nodes; node++) {
			builder.transfer((node < nodes / 2) ? 0 : node - 1, node, node, node + 400, 0.5);
			builder.transfer(node / 2, node, node, node + 400, 0.9);
		}
		Cascade cascade = cascade(builder.build(), TraceWindow.ALL, 0);
		assertThat(cascade.size()).isEqualTo(nodes);
		assertThat(TimeToNext.of(List.of(cascade)).counted()).isPositive();
	}

	private static Cascade cascade(TransferNetwork network, TraceWindow window, int... starts) {
		BitSet nodes = new BitSet();
		Arrays.stream(starts).forEach(nodes::set);
		return Cascade.from(network, nodes, window, (node) -> DayBounds.UNKNOWN);
	}

}
