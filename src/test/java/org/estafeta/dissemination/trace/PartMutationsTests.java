package org.estafeta.dissemination.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far mutations spread in planted forests is known beforehand, in random ones by
 * asking every node up to its root.
 */
class PartMutationsTests {

	private static final int FORESTS = 3000;

	// 0 - 1 - 2 - 3
	// . . \ - 4
	@Test
	void aMutationIsInheritedUntilThePartIsKeptOrChangedAgain() {
		Map<Integer, PartStatements> said = Map.of(1, changed("Длительность"), 3,
				new PartStatements().say(List.of(" длительность "), List.of(), List.of()), 4,
				new PartStatements().say(List.of(), List.of(), List.of("ДЛИТЕЛЬНОСТЬ")));
		PartMutations mutations = mutations(new int[] { -1, 0, 1, 2, 1 }, said);
		assertThat(mutations.all()).containsExactly(
				new PartMutation("длительность", "Длительность", PartFate.CHANGED, List.of(1, 2), 1),
				new PartMutation("длительность", "ДЛИТЕЛЬНОСТЬ", PartFate.DROPPED, List.of(4), 0));
	}

	@Test
	void whoChangesAChangedPartIntroducesAMutationOfItsOwn() {
		PartMutations mutations = mutations(new int[] { -1, 0, 1, 2, 3 },
				Map.of(1, changed("урок"), 2, changed("урок")));
		assertThat(mutations.all()).extracting(PartMutation::carriers).containsExactly(List.of(2, 3, 4), List.of(1));
		assertThat(mutations.all()).extracting(PartMutation::depth).containsExactly(2, 0);
	}

	@Test
	void aPartInSeveralListsIsDroppedRatherThanChangedAndLaterWordsHold() {
		PartStatements said = new PartStatements().say(List.of("а", "б"), List.of("а", "б"), List.of("а", " "));
		assertThat(said.fate("а")).isEqualTo(PartFate.DROPPED);
		assertThat(said.fate("б")).isEqualTo(PartFate.CHANGED);
		assertThat(said.all()).hasSize(2);
		said.say(List.of("Б"), List.of(), List.of());
		assertThat(said.fate("б")).isEqualTo(PartFate.KEPT);
		assertThat(PartStatements.key(" Чётный  Час\n")).isEqualTo("четный час");
	}

	// A root passes on to 12 who change a part; each of them to 2. Another root of the
	// same days passes on to 12 who do not; each of them to 1.
	@Test
	void carriersAreComparedWithOthersOfTheirAge() {
		int[] parent = new int[2 + 12 * 3 + 12 * 2];
		parent[0] = -1;
		parent[1] = -1;
		int next = 2;
		Map<Integer, PartStatements> said = new HashMap<>();
		parent[next] = 0;
		said.put(next, changed("урок"));
		int first = next++;
		for (int i = 0; i < 11; i++) {
			parent[next++] = first;
		}
		while (next < 38) {
			parent[next] = first + 1 + (next - 14) % 11;
			next++;
		}
		for (int i = 0; i < 12; i++) {
			parent[next++] = 1;
		}
		while (next < parent.length) {
			parent[next] = 38 + (next - 50);
			next++;
		}
		PartMutations mutations = mutations(parent, said);
		PartMutation mutation = mutations.all().getFirst();
		assertThat(mutation.carriers()).hasSize(36);
		CarrierOffspring offspring = mutations.offspring(mutation, null);
		assertThat(offspring.carriers().counted()).isEqualTo(36);
		assertThat(offspring.carriers().mean()).isEqualTo(35 / 36.0);
		assertThat(offspring.others().counted()).as("the roots are older").isEqualTo(24);
		assertThat(offspring.others().mean()).isEqualTo(0.5);
		assertThat(offspring.comparable()).isTrue();
		CarrierOffspring early = mutations.offspring(mutation, 38 + 8);
		assertThat(early.others().counted()).as("who was reached by day 46: 38 to 46").isEqualTo(9);
		assertThat(early.others().mean()).isEqualTo(1);
		assertThat(early.comparable()).as("nine are too few").isFalse();
	}

	@Test
	void whoHasThePartSoFromElsewhereIsNoneOfTheOthers() {
		PartMutations mutations = mutations(new int[] { -1, 0, 0, 0, 1, 2 },
				Map.of(1, changed("урок"), 2, changed("урок"), 3, changed("час")));
		PartMutation lesson = mutations.all().getFirst();
		assertThat(lesson.carriers()).containsExactly(1, 4);
		assertThat(mutations.offspring(lesson, null).others().counted()).as("only 3").isEqualTo(1);
	}

	@Test
	void aChainOfFiveThousandIsNoTrouble() {
		Map<Integer, PartStatements> said = new HashMap<>();
		for (int node = 1; node < 5000; node += 25) {
			said.put(node, changed("часть " + node % 7));
		}
		PartMutations mutations = mutations(IntStream.range(0, 5000).map((node) -> node - 1).toArray(), said);
		long before = System.nanoTime();
		int counted = mutations.all()
			.stream()
			.mapToInt((one) -> mutations.offspring(one, null).carriers().counted())
			.sum();
		assertThat(counted).isEqualTo(mutations.all().stream().mapToInt((one) -> one.carriers().size()).sum());
		assertThat(System.nanoTime() - before).as("200 comparisons, in ns").isLessThan(10_000_000_000L);
	}

	@Test
	void randomForestsEqualTheSlowAnswer() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < FORESTS; round++) {
			int nodes = 1 + random.nextInt(40);
			int[] parent = IntStream.range(0, nodes)
				.map((node) -> (node == 0 || random.nextInt(10) == 0) ? -1 : random.nextInt(node))
				.toArray();
			PartFate[][] fates = new PartFate[nodes][3];
			Map<Integer, PartStatements> said = new HashMap<>();
			for (int node = 0; node < nodes; node++) {
				PartStatements words = new PartStatements();
				for (int part = 0; part < 3; part++) {
					if (random.nextInt(4) == 0) {
						PartFate fate = PartFate.values()[random.nextInt(3)];
						fates[node][part] = fate;
						List<String> one = List.of("p" + part);
						words.say((fate == PartFate.KEPT) ? one : List.of(),
								(fate == PartFate.CHANGED) ? one : List.of(),
								(fate == PartFate.DROPPED) ? one : List.of());
					}
				}
				said.put(node, words);
			}
			String as = "seed " + seed + ", round " + round;
			List<String> found = mutations(parent, said).all()
				.stream()
				.map((one) -> one.key() + one.fate() + one.introducer() + one.carriers().stream().sorted().toList()
						+ one.depth())
				.sorted()
				.toList();
			assertThat(found).as(as).isEqualTo(slowly(parent, fates));
		}
	}

	private static List<String> slowly(int[] parent, PartFate[][] fates) {
		List<String> all = new ArrayList<>();
		for (int introducer = 0; introducer < parent.length; introducer++) {
			for (int part = 0; part < 3; part++) {
				PartFate fate = fates[introducer][part];
				if (fate == PartFate.CHANGED || fate == PartFate.DROPPED) {
					List<Integer> carriers = new ArrayList<>();
					int depth = 0;
					for (int node = 0; node < parent.length; node++) {
						int steps = 0;
						int up = node;
						while (up >= 0 && fates[up][part] == null) {
							up = parent[up];
							steps++;
						}
						if (up == introducer) {
							carriers.add(node);
							depth = Math.max(depth, steps);
						}
					}
					all.add("p" + part + fate + introducer + carriers + depth);
				}
			}
		}
		return all.stream().sorted().toList();
	}

	private static PartStatements changed(String part) {
		return new PartStatements().say(List.of(), List.of(part), List.of());
	}

	// Node n was reached on day n.
	private static PartMutations mutations(int[] parent, Map<Integer, PartStatements> said) {
		TransferNetwork.Builder builder = new TransferNetwork.Builder(parent.length);
		BitSet starts = new BitSet();
		IntStream.range(0, parent.length).forEach((node) -> {
			if (parent[node] < 0) {
				starts.set(node);
			}
			else {
				builder.transfer(parent[node], node, node, node, 1);
			}
		});
		TransferNetwork network = builder.build();
		Cascade cascade = Cascade.from(network, starts, TraceWindow.ALL, (node) -> new DayBounds(node, node));
		assertThat(Arrays.stream(cascade.nodes()).distinct().count()).isEqualTo(parent.length);
		return PartMutations.of(cascade, network, (node) -> new DayBounds(node, node),
				(node) -> said.getOrDefault(node, new PartStatements()));
	}

}
