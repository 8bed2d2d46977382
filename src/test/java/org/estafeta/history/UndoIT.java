package org.estafeta.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.estafeta.RunningApplication;
import org.estafeta.dissemination.AdoptionRecords;
import org.estafeta.exchange.ImportProgress;
import org.estafeta.exchange.ImportReport;
import org.estafeta.exchange.ImportService;
import org.estafeta.exchange.SourceFile;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.Writes;
import org.estafeta.practice.Derivations;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Undoing over the real application; every test leaves the graph as it found it.
 */
@RunningApplication
class UndoIT {

	private static final String SOURCE = "undo-it";

	/** So many rows are loaded and undone; 5000 in the long run. */
	private static final int ROWS = Integer.getInteger("estafeta.test.rows", 1000);

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Undo undo;

	@Autowired
	Histories histories;

	@Autowired
	ImportService imports;

	@Autowired
	AdoptionRecords records;

	@Autowired
	Derivations derivations;

	@Autowired
	ChangeLog log;

	@Autowired
	CatalogueSearch search;

	private final Set<String> loose = new HashSet<>();

	@AfterEach
	void leaveItAsItWas() {
		this.writes.apply(new Writes.Order("test", "forget-import", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(CypherQuery.named("test/forget-import"), Map.of("source", SOURCE), (row) -> {
				NodeKind.ofLabel(row.get("label").asString())
					.ifPresent((kind) -> touched.add(kind, row.get("id").asString()));
				return "";
			});
			this.loose.forEach((id) -> {
				touched.add(NodeKind.ORGANISATION, id);
				this.graph.list(CypherQuery.named("test/remove-loose"), Map.of("id", id), (row) -> "");
			});
			return "";
		});
	}

	@Test
	void undoneImportOfManyRowsLeavesTheGraphAsItWas() {
		load(table("org_id,name_ru,org_type,city,region", 50,
				(i) -> "o" + i + ",Исходная " + i + ",school,Миасс,Край"));
		List<String> before = WholeGraph.of(this.graph);
		long start = System.nanoTime();
		ImportReport report = load(manyRows());
		long loaded = System.nanoTime();
		assertThat(report.files().stream().mapToInt(ImportReport.FileReport::loaded).sum()).isEqualTo(ROWS);
		List<String> after = WholeGraph.of(this.graph);
		assertThat(after).isNotEqualTo(before);
		UndoPlan plan = this.undo.plan(report.seq());
		assertThat(plan.obstacles()).isEmpty();
		assertThat(plan.removed()).isGreaterThan(ROWS / 5 * 4);
		assertThat(plan.restored()).isGreaterThanOrEqualTo(50);
		long planned = System.nanoTime();
		long undone = this.undo.undo(report.seq(), "test");
		long end = System.nanoTime();
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
		long redone = this.undo.undo(undone, "test");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(after);
		assertThat(this.histories.entry(report.seq()).undoneBy()).isEqualTo(undone);
		this.undo.undo(redone, "test");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
		System.err.println(ROWS + " rows: loaded in " + (loaded - start) / 1_000_000 + " ms, undone in "
				+ (end - planned) / 1_000_000 + " ms");
	}

	private static List<SourceFile> manyRows() {
		int tenth = ROWS / 10;
		List<SourceFile> files = new ArrayList<>(table("org_id,name_ru,org_type,city,region", 2 * tenth,
				(i) -> "o" + i + ",Школа № " + i + ",school,Город " + i % 20 + ",Край"));
		files.addAll(table("practice_id,title,org_id", tenth, (i) -> "p" + i + ",Практика номер " + i + ",o" + i));
		files.addAll(table("event_id,name,kind", tenth, (i) -> "e" + i + ",Форум " + i + ",форум"));
		files.addAll(table("spread_id,practice_id,from_org_id,to_org_id,strength,date", 6 * tenth,
				(i) -> "f" + i + ",p" + i % tenth + ",o" + i % tenth + ",o"
						+ (tenth + i % tenth + i / tenth) % (2 * tenth) + ",adopted,2024-02-0" + (1 + i % 9)));
		return files;
	}

	private static List<SourceFile> table(String header, int rows, IntFunction<String> row) {
		String text = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + '\n', "\n"));
		return List.of(new SourceFile(header.substring(0, header.indexOf('_')) + ".csv",
				text.getBytes(StandardCharsets.UTF_8)));
	}

	private ImportReport load(List<SourceFile> files) {
		ImportReport report = this.imports.run(new ImportService.Order(files, SOURCE, "test", false),
				ImportProgress.SILENT);
		assertThat(report.outcome()).as("%s", report.problems().stream().limit(3).toList())
			.isEqualTo(ImportReport.Outcome.LOADED);
		return report;
	}

	@Test
	void anImportThatWasEditedSinceIsNotUndoneAndSaysWhere() {
		ImportReport first = load(table("org_id,name_ru,org_type", 3, (i) -> "o" + i + ",Жщцк " + i + ",school"));
		ImportReport second = load(table("org_id,name_ru,org_type", 2, (i) -> "o" + i + ",Хщцк " + i + ",school"));
		List<String> before = WholeGraph.of(this.graph);
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> this.undo.undo(first.seq(), "test"))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(ErrorKind.CONFLICT))
			.withMessageContaining("Хщцк 0")
			.withMessageContaining("№ " + second.seq());
		UndoPlan plan = this.undo.plan(first.seq());
		assertThat(plan.obstacles()).extracting(Obstacle::name).containsExactlyInAnyOrder("Хщцк 0", "Хщцк 1");
		assertThat(plan.obstacles()).allSatisfy((one) -> assertThat(one.later()).containsExactly(second.seq()));
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
		this.undo.undo(second.seq(), "test");
		this.undo.undo(first.seq(), "test");
		assertThat(WholeGraph.of(this.graph)).noneMatch((node) -> node.contains("щцк"));
	}

	@Test
	void whatIsInUseIsNotRemoved() {
		ImportReport schools = load(table("org_id,name_ru,org_type", 1, (i) -> "o" + i + ",Жщцк " + i + ",school"));
		ImportReport practices = load(
				table("practice_id,title,org_id", 1, (i) -> "p" + i + ",Практика жщцк " + i + ",o" + i));
		UndoPlan plan = this.undo.plan(schools.seq());
		assertThat(plan.obstacles()).singleElement().satisfies((one) -> {
			assertThat(one.reason()).isEqualTo(Obstacle.Reason.IN_USE);
			assertThat(one.later()).containsExactly(practices.seq());
		});
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> this.undo.undo(schools.seq(), "test"));
	}

	@Test
	void aRetractedFactComesBackWithItsFormerVersions() {
		load(table("org_id,name_ru,org_type", 3, (i) -> "o" + i + ",Жщцк " + i + ",school"));
		load(table("practice_id,title,org_id", 1, (i) -> "p" + i + ",Практика жщцк " + i + ",o" + i));
		ImportReport report = load(table("spread_id,practice_id,from_org_id,to_org_id,strength,date", 2,
				(i) -> "f" + i + ",p0,o" + i + ",o" + (i + 1) + ",adopted,2024-02-0" + (i + 1)));
		List<String> before = WholeGraph.of(this.graph);
		String fact = ids(report.seq(), "Proof").getLast();
		this.records.retract(fact, "по ошибке", "test");
		long retracted = this.log.last();
		List<String> after = WholeGraph.of(this.graph);
		assertThat(after).isNotEqualTo(before).anyMatch((node) -> node.startsWith("FormerProof"));
		assertThat(ids(retracted, "Proof")).containsExactly(fact);
		long undone = this.undo.undo(retracted, "test");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
		this.undo.undo(undone, "test");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(after);
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> this.undo.undo(report.seq(), "test"));
	}

	private List<String> ids(long seq, String label) {
		return this.histories.nodes(seq, -1, 100)
			.stream()
			.filter((change) -> change.node().label().equals(label))
			.map((change) -> change.node().id())
			.toList();
	}

	@Test
	void noPracticeComesFromItselfAfterAnUndoing() {
		load(table("org_id,name_ru,org_type", 1, (i) -> "o" + i + ",Жщцк " + i + ",school"));
		ImportReport report = load(
				table("practice_id,title,org_id", 2, (i) -> "p" + i + ",Практика жщцк " + i + ",o0"));
		List<String> practices = ids(report.seq(), "Practice");
		this.derivations.derive(practices.get(0), practices.get(1), null, "test");
		this.derivations.retract(practices.get(0), practices.get(1), "по ошибке", "test");
		long retracted = this.log.last();
		this.derivations.derive(practices.get(1), practices.get(0), null, "test");
		long other = this.log.last();
		List<String> before = WholeGraph.of(this.graph);
		assertThat(this.undo.plan(retracted).obstacles()).isEmpty();
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> this.undo.undo(retracted, "test"))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error.derivation-cycle"));
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
		this.undo.undo(other, "test");
		this.undo.undo(retracted, "test");
	}

	@Test
	void theSearchFollowsAnUndoing() {
		ImportReport report = load(table("org_id,name_ru,org_type", 1, (i) -> "o,Мщжцкая школа,school"));
		assertThat(found("Мщжцкая", report.seq())).isEqualTo(1);
		long undone = this.undo.undo(report.seq(), "test");
		assertThat(found("Мщжцкая", undone)).isZero();
		assertThat(found("Мщжцкая", this.undo.undo(undone, "test"))).isEqualTo(1);
	}

	private long found(String words, long seq) {
		assertThat(this.search.awaitChange(seq, Duration.ofSeconds(20))).isTrue();
		return this.search.search(new SearchRequest(words, Map.of(), QueryMode.values()[0], KeysetRequest.first(10)))
			.hits()
			.stream()
			.filter((hit) -> hit.plainTitle().contains(words))
			.count();
	}

	@Test
	void everyNodeKnowsTheFileAndTheRowItComesFrom() {
		load(table("org_id,name_ru,org_type", 3, (i) -> "o" + i + ",Жщцк " + i + ",school"));
		ImportReport edit = load(
				table("org_id,name_ru,org_type", 3, (i) -> "o" + i + ",Жщцк " + (i + i / 2) + ",school"));
		NodeChange change = this.histories.nodes(edit.seq(), -1, 10).getFirst();
		assertThat(change.node().name()).isEqualTo("Жщцк 3");
		assertThat(change.origin()).isEqualTo(new NodeChange.FileRow("org.csv", 4));
		assertThat(change.fields()).contains(new FieldChange("name", "Жщцк 2", "Жщцк 3"));
		List<FieldReason> reasons = this.histories.reasons(NodeKind.ORGANISATION, change.node().id());
		assertThat(reasons).filteredOn((one) -> one.field() != null && one.field().name().equals("name"))
			.singleElement()
			.satisfies((one) -> assertThat(one.change().change().seq()).isEqualTo(edit.seq()));
		assertThat(reasons).filteredOn((one) -> one.field() != null && one.field().name().equals("kind"))
			.singleElement()
			.satisfies((one) -> assertThat(one.change().change().seq()).isEqualTo(edit.seq() - 1));
		Difference difference = this.histories.difference(NodeKind.ORGANISATION, change.node().id(), edit.seq() - 1,
				edit.seq());
		assertThat(difference.fields()).contains(new FieldChange("name", "Жщцк 2", "Жщцк 3"));
		this.undo.undo(edit.seq(), "test");
		assertThat(this.histories.difference(NodeKind.ORGANISATION, change.node().id(), edit.seq() - 1, this.log.last())
			.isEmpty()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void randomWritesUndoneInReverseAreNoWrites(long seed) {
		Random random = new Random(seed);
		List<String> before = WholeGraph.of(this.graph);
		List<Long> seqs = new ArrayList<>();
		List<List<String>> states = new ArrayList<>(List.of(before));
		for (int i = 0; i < 8; i++) {
			long seq = randomWrite(random);
			List<String> state = WholeGraph.of(this.graph);
			// a write that came to nothing leaves nothing to undo
			if (!state.equals(states.getLast())) {
				seqs.add(seq);
				states.add(state);
			}
		}
		int middle = random.nextInt(seqs.size());
		boolean refused = false;
		long undone = 0;
		try {
			undone = this.undo.undo(seqs.get(middle), "test");
		}
		catch (EstafetaException ex) {
			assertThat(ex.kind()).isEqualTo(ErrorKind.CONFLICT);
			refused = true;
		}
		if (refused) {
			assertThat(WholeGraph.of(this.graph)).as("nothing is done by half").isEqualTo(states.getLast());
		}
		else {
			assertWithout(states.get(middle), states.get(middle + 1), states.getLast());
			this.undo.undo(undone, "test");
			assertThat(WholeGraph.of(this.graph)).as("redone").isEqualTo(states.getLast());
		}
		for (int i = seqs.size() - 1; i >= 0; i--) {
			this.undo.undo(seqs.get(i), "test");
			assertThat(WholeGraph.of(this.graph)).as("before write " + i).isEqualTo(states.get(i));
		}
	}

	// Nodes that the undone write had not touched are as they were a moment ago, those
	// that
	// no other has touched since as they were before it.
	private void assertWithout(List<String> before, List<String> after, List<String> last) {
		Map<String, String> now = byNode(WholeGraph.of(this.graph));
		Map<String, String> was = byNode(before);
		Map<String, String> then = byNode(after);
		Map<String, String> lastly = byNode(last);
		Set<String> nodes = new HashSet<>(was.keySet());
		nodes.addAll(lastly.keySet());
		nodes.addAll(now.keySet());
		for (String node : nodes) {
			if (Objects.equals(was.get(node), then.get(node))) {
				assertThat(now.get(node)).isEqualTo(lastly.get(node));
			}
			else if (Objects.equals(then.get(node), lastly.get(node))) {
				assertThat(now.get(node)).isEqualTo(was.get(node));
			}
		}
	}

	private static Map<String, String> byNode(List<String> lines) {
		Map<String, String> nodes = new HashMap<>();
		// former versions of facts have no id of their own
		lines.forEach((line) -> nodes.merge(key(line), line, String::concat));
		return nodes;
	}

	private static String key(String node) {
		return node.substring(0, node.indexOf(' ', node.indexOf(' ') + 1));
	}

	private long randomWrite(Random random) {
		return this.writes.apply(new Writes.Order("test", "random", false), (touched) -> {
			for (int i = 0; i < 1 + random.nextInt(3); i++) {
				String id = "loose-" + random.nextInt(4);
				String territory = "loose-place-" + random.nextInt(2);
				this.loose.add(id);
				this.loose.add(territory);
				touched.add(NodeKind.ORGANISATION, id);
				touched.keep(KeptLabel.TERRITORY, List.of(territory));
				switch (random.nextInt(6)) {
					case 0 -> this.graph.list(CypherQuery.named("test/remove-loose"), Map.of("id", id), (row) -> "");
					case 1 -> {
						if (this.graph
							.list(CypherQuery.named("test/territory-exists"), Map.of("id", territory), (row) -> "")
							.isEmpty()) {
							this.graph.list(CypherQuery.named("test/loose-territory"), Map.of("id", territory),
									(row) -> "");
						}
					}
					default -> this.graph.list(CypherQuery.named("test/loose-node"),
							Map.of("id", id, "territory", territory, "retie", random.nextBoolean(), "since",
									LocalDate.of(2020, 1, 1 + random.nextInt(3)), "properties", properties(random)),
							(row) -> "");
				}
			}
			return "";
		}).seq();
	}

	private static Map<String, @Nullable Object> properties(Random random) {
		Map<String, @Nullable Object> properties = new HashMap<>(Map.of("name", "Жщцк " + random.nextInt(3)));
		List<@Nullable Object> values = Arrays.asList(null, "текст \"с кавычками\" \\ и\nстроками", 5L, -0.1, true,
				LocalDate.of(2024, 2, 29), ZonedDateTime.of(2024, 2, 3, 4, 5, 6, 7, ZoneOffset.ofHours(5)),
				List.of("а", "б"), List.of(), List.of(1.5, 2.0), 1e300, List.of(LocalDate.of(2020, 1, 1)));
		for (String name : List.of("first", "second", "third")) {
			if (random.nextBoolean()) {
				properties.put(name, values.get(random.nextInt(values.size())));
			}
		}
		return properties;
	}

	@Test
	void theHistoryHoldsTheCatalogueAndNothingPrivate() {
		Set<String> labels = new HashSet<>(
				this.graph.list(CypherQuery.named("test/kept-labels"), Map.of(), (row) -> row.get("label").asString()));
		assertThat(Histories.labels()).containsExactlyInAnyOrder("Practice", "Organisation", "InnovationSite",
				"Deficit", "Community", "Event", "Programme", "Teacher", "Adoption", "Proof", "Territory", "Strand",
				"Direction", "Portfolio", "Format", "Activity", "Indicator", "InfoResource");
		assertThat(Histories.labels()).containsAll(labels);
		assertThat(labels).as("what the starter data holds")
			.contains("Practice", "Organisation", "InnovationSite", "Deficit", "Community", "Event", "Programme",
					"Adoption", "Proof", "Territory", "Strand", "Direction", "Portfolio", "Format", "Activity",
					"Indicator", "InfoResource");
	}

}
