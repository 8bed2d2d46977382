package org.estafeta.merging;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Merging and parting random nodes with random edits in between gives back what was
 * before, with the edits. Everything is rolled back. {@code -Destafeta.test.merges=1000}
 * for the long run, {@code -Destafeta.test.seed=…} to repeat one.
 */
@RunningApplication
class MergeIdentityIT {

	private static final int GRAPHS = Integer.getInteger("estafeta.test.merges", 300);

	private static final int BATCH = 100;

	private static final long SEED = Long.getLong("estafeta.test.seed", System.nanoTime());

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Merger merger;

	@Autowired
	Separator separator;

	private final Random random = new Random(SEED);

	private int edits;

	@Test
	void partingGivesBackWhatWasBeforeWithTheEditsOfTheTimeBetween() {
		long begin = System.nanoTime();
		for (int done = 0; done < GRAPHS; done += BATCH) {
			int from = done;
			this.writes.apply(new Writes.Order("test", "merge-identity", true), (touched) -> {
				batch(from, touched);
				return "";
			});
		}
		System.out.println("Merged and parted " + GRAPHS + " pairs with " + this.edits + " edits in between in "
				+ (System.nanoTime() - begin) / 1_000_000 + " ms, seed " + SEED);
		assertThat(this.edits).isGreaterThan(GRAPHS / 2);
	}

	private void batch(int from, Touched touched) {
		List<RandomPair> pairs = new ArrayList<>();
		for (int i = 0; i < BATCH; i++) {
			pairs.add(new RandomPair(this.random));
		}
		Map<String, String> places = plant(pairs);
		ZonedDateTime at = ZonedDateTime.now();
		List<Set<String>> taken = pairs.stream().map(RandomPair::taken).toList();
		for (int i = 0; i < BATCH; i++) {
			RandomPair pair = pairs.get(i);
			Situation situation = this.merger.situation(pair.label(), pair.loser(), pair.survivor()).orElseThrow();
			assertThat(situation.plan().loops()).isEmpty();
			this.merger.merge(situation, taken.get(i), new Merger.Stamp(merge(from, i), "methodist", at), touched);
		}
		Map<String, Seen> merged = images(places);
		List<ModelGraph> expected = new ArrayList<>();
		Edits all = new Edits();
		for (int i = 0; i < BATCH; i++) {
			RandomPair pair = pairs.get(i);
			assertThat(merged.get(pair.survivor()).text()).as("seed %d, merge %d", SEED, from + i)
				.isEqualTo(pair.merged(taken.get(i)).text().get(pair.survivor()));
			expected.add(edit(pair, taken.get(i), merged, places, all));
		}
		all.run(this.graph);
		this.edits += all.count();
		for (int i = 0; i < BATCH; i++) {
			MergeRow row = this.separator.merge(merge(from, i)).orElseThrow();
			Separation separation = this.separator.separation(row);
			assertThat(separation.plan().unclear()).as("seed %d, merge %d", SEED, from + i).isEmpty();
			this.separator.part(row, separation, "methodist", at, touched);
		}
		Map<String, Seen> parted = images(places);
		for (int i = 0; i < BATCH; i++) {
			expected.get(i)
				.text()
				.forEach((id, text) -> assertThat(parted.get(id).text()).as("seed %d", SEED).isEqualTo(text));
		}
	}

	private static String merge(int from, int i) {
		return "merge-identity-" + (from + i);
	}

	private Map<String, String> plant(List<RandomPair> pairs) {
		Map<String, String> places = new HashMap<>();
		List<Map<String, Object>> nodes = new ArrayList<>();
		pairs.forEach((pair) -> pair.before()
			.nodes()
			.values()
			.forEach((node) -> nodes
				.add(Map.of("label", node.label(), "id", node.id(), "properties", node.properties()))));
		this.graph.list(CypherQuery.named("history/create-nodes"), Map.of("rows", nodes),
				(row) -> places.put(row.get("id").asString(), row.get("place").asString()) == null);
		List<Map<String, Object>> ties = new ArrayList<>();
		pairs.forEach((pair) -> pair.before()
			.ties()
			.forEach((tie) -> ties.add(Map.of("type", tie.type(), "from", places.get(tie.from()), "to",
					places.get(tie.to()), "properties", tie.properties()))));
		this.graph.list(CypherQuery.named("history/create-ties"), Map.of("rows", ties), (row) -> "");
		return places;
	}

	private Map<String, Seen> images(Map<String, String> places) {
		Map<String, Seen> images = new HashMap<>();
		this.graph.list(CypherQuery.named("test/images-of-places"), Map.of("places", List.copyOf(places.values())),
				(row) -> {
					Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
					properties.remove("updatedAt");
					Map<String, String> ties = new TreeMap<>();
					row.get("ties")
						.values()
						.forEach((tie) -> ties.put(tie.get(3).asString(),
								new ModelGraph.Tie(tie.get(0).asString(), "", tie.get(1).asString(), tie.get(2).asMap())
									.line()));
					String id = row.get("id").asString();
					images.put(id, new Seen(row.get("label").asString() + ' ' + properties + ' '
							+ ties.values().stream().sorted().toList(), ties));
					return id;
				});
		return images;
	}

	// Edits what was merged, and says by itself what has to be there after parting.
	private ModelGraph edit(RandomPair pair, Set<String> taken, Map<String, Seen> merged, Map<String, String> places,
			Edits all) {
		ModelGraph expected = pair.before().copy();
		ModelGraph now = pair.merged(taken);
		Map<String, Object> survivor = expected.node(pair.survivor()).properties();
		String place = places.get(pair.survivor());
		if (this.random.nextBoolean()) {
			all.set(place, "remark", "later");
			survivor.put("remark", "later");
		}
		if (this.random.nextBoolean()) {
			String name = now.node(pair.survivor()).properties().containsKey("title") ? "title" : "name";
			all.set(place, name, "later name");
			survivor.put(name, "later name");
		}
		if (this.random.nextBoolean()) {
			all.tie(place, places.get(pair.fresh()));
			expected.tie(new ModelGraph.Tie("MEMBER_OF", pair.survivor(), pair.fresh(), Map.of("from", "later")));
		}
		Set<String> edited = new HashSet<>();
		for (ModelGraph.Tie tie : pair.before().ties()) {
			boolean adoption = pair.before().node(tie.from()).label().equals("Adoption");
			if (this.random.nextInt(3) > 0 || adoption || !concerns(pair, tie) || pair.stays(tie)) {
				continue;
			}
			ModelGraph.Tie standing = pair.twin(now, tie).orElseThrow();
			boolean alone = RandomPair.beside(now, standing) == 1;
			if (!edited.add(standing.from() + ' ' + standing.type() + ' ' + standing.to()) || !alone) {
				continue;
			}
			String at = merged.get(standing.from()).place(standing);
			List<ModelGraph.Tie> twins = expected.ties()
				.stream()
				.filter((one) -> concerns(pair, one) && one.type().equals(standing.type())
						&& pair.moved(one).from().equals(standing.from()) && pair.moved(one).to().equals(standing.to()))
				.toList();
			if (this.random.nextBoolean()) {
				// gone is gone for both
				all.removed.add(at);
				expected.ties().removeAll(twins);
			}
			else if (twins.size() == 1) {
				Map<String, Object> says = new TreeMap<>(tie.properties());
				says.put("since", 99L);
				all.changed.add(Map.of("place", at, "properties", says));
				expected.ties().remove(tie);
				expected.tie(tie.with(says));
			}
		}
		return expected;
	}

	private static boolean concerns(RandomPair pair, ModelGraph.Tie tie) {
		return pair.ofLoser(tie) || tie.from().equals(pair.survivor()) || tie.to().equals(pair.survivor());
	}

	/** What a node holds, and where its ties stand. */
	private record Seen(String text, Map<String, String> ties) {

		String place(ModelGraph.Tie tie) {
			return this.ties.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().equals(tie.line()))
				.map(Map.Entry::getKey)
				.findFirst()
				.orElseThrow(() -> new AssertionError(tie + " in " + this.ties));
		}

	}

	/** Edits of many graphs, run together. */
	private static final class Edits {

		private final Map<String, Map<String, Object>> fields = new HashMap<>();

		private final List<Map<String, Object>> added = new ArrayList<>();

		private final List<String> removed = new ArrayList<>();

		private final List<Map<String, Object>> changed = new ArrayList<>();

		void set(String place, String field, Object value) {
			this.fields.computeIfAbsent(place, (any) -> new HashMap<>()).put(field, value);
		}

		void tie(String from, String to) {
			this.added.add(Map.of("type", "MEMBER_OF", "from", from, "to", to, "properties", Map.of("from", "later")));
		}

		int count() {
			return this.fields.size() + this.added.size() + this.removed.size() + this.changed.size();
		}

		void run(Graph graph) {
			graph.list(CypherQuery.named("merging/set-fields"),
					Map.of("rows",
							this.fields.entrySet()
								.stream()
								.map((entry) -> Map.of("place", entry.getKey(), "properties", entry.getValue()))
								.collect(Collectors.toList())),
					(row) -> "");
			graph.list(CypherQuery.named("history/create-ties"), Map.of("rows", this.added), (row) -> "");
			graph.list(CypherQuery.named("test/remove-tie"), Map.of("places", this.removed), (row) -> "");
			graph.list(CypherQuery.named("test/set-tie"), Map.of("rows", this.changed), (row) -> "");
		}

	}

}
