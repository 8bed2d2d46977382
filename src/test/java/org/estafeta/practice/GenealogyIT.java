package org.estafeta.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.AdministratorToken;
import org.estafeta.exchange.ImportProgress;
import org.estafeta.exchange.ImportReport;
import org.estafeta.exchange.ImportService;
import org.estafeta.exchange.Problem;
import org.estafeta.exchange.SourceFile;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Genealogies over the real application: derivations are recorded, retracted and loaded;
 * what a test has recorded goes with it.
 */
@RunningApplication
class GenealogyIT {

	private static final String DERIVE = "mutation($practice: ID!, $from: ID!, $note: String) "
			+ "{ derivePractice(practice: $practice, from: $from, note: $note) { title } }";

	private static final String RETRACT = "mutation($practice: ID!, $from: ID!) "
			+ "{ retractDerivation(practice: $practice, from: $from, reason: \"проверка\") { title } }";

	private static final String GENEALOGY = """
			query($practice: ID!, $depth: Int! = 50, $knownAt: DateTime) {
			  practiceGenealogy(practice: $practice, depth: $depth, knownAt: $knownAt) {
			    complete practice { title adaptationCount }
			    ancestors { generations practice { title } } descendants { generations practice { title } }
			    derivations { practice { title } origin { title } note recordedBy recordedAt }
			  }
			}""";

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Practices practices;

	@Autowired
	Derivations derivations;

	@Autowired
	Genealogies genealogies;

	@Autowired
	ImportService imports;

	@Autowired
	AdministratorToken administratorToken;

	private String token = "";

	private List<Practice> some = List.of();

	@BeforeEach
	void chooseSomePractices() {
		write("test/forget-token", Map.of(), List.of());
		this.token = this.administratorToken.drawOnce().orElseThrow();
		this.some = this.practices.page(PracticeFilter.ALL, KeysetRequest.first(20)).rows();
	}

	@AfterEach
	void leaveItAsItWas() {
		write("test/forget-derivations", Map.of(), List.of());
	}

	private void write(String query, Map<String, Object> parameters, List<NodeRef> nodes) {
		this.writes.apply(new Writes.Order("test", query, false), (touched) -> {
			touched.addUnlisted(1);
			nodes.forEach((node) -> touched.add(node.kind(), node.id()));
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> "");
		});
	}

	private void status(int practice, Practice.Status status) {
		write("test/set-status", Map.of("id", id(practice), "status", status.name()),
				List.of(new NodeRef(NodeKind.PRACTICE, id(practice))));
	}

	private String id(int practice) {
		return this.some.get(practice).id();
	}

	private String title(int practice) {
		return this.some.get(practice).title();
	}

	private String global(int practice) {
		return java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("Practice:" + id(practice)).getBytes(StandardCharsets.UTF_8));
	}

	private JsonNode derive(int practice, int from, @Nullable String note) {
		Map<String, @Nullable Object> variables = new HashMap<>(
				Map.of("practice", global(practice), "from", global(from)));
		variables.put("note", note);
		return post(DERIVE, variables, true);
	}

	private JsonNode genealogy(int practice, Map<String, Object> arguments) {
		Map<String, Object> variables = new HashMap<>(arguments);
		variables.put("practice", global(practice));
		JsonNode body = post(GENEALOGY, variables, false);
		assertThat(body.path("errors").isMissingNode()).as(body.toString()).isTrue();
		return body.at("/data/practiceGenealogy");
	}

	private static List<String> relatives(JsonNode genealogy, String side) {
		List<String> relatives = new ArrayList<>();
		genealogy.path(side)
			.forEach((one) -> relatives
				.add(one.path("generations").asInt() + " " + one.at("/practice/title").asString()));
		return relatives;
	}

	// 0 <- 1 <- 2 <- 4, 0 <- 3 <- 4
	private void plant() {
		derive(1, 0, "для садов");
		derive(2, 1, null);
		derive(3, 0, null);
		derive(4, 2, null);
		derive(4, 3, null);
	}

	@Test
	void relativesAreFoundThroughAnyNumberOfHands() {
		plant();
		JsonNode middle = genealogy(2, Map.of());
		assertThat(relatives(middle, "ancestors")).containsExactly("1 " + title(1), "2 " + title(0));
		assertThat(relatives(middle, "descendants")).containsExactly("1 " + title(4));
		assertThat(middle.path("complete").asBoolean()).isTrue();
		assertThat(middle.path("derivations")).hasSize(3);
		JsonNode last = genealogy(4, Map.of());
		assertThat(relatives(last, "ancestors")).containsExactlyInAnyOrder("1 " + title(2), "1 " + title(3),
				"2 " + title(0), "2 " + title(1));
		assertThat(last.path("derivations")).hasSize(5);
		JsonNode near = genealogy(4, Map.of("depth", 1));
		assertThat(relatives(near, "ancestors")).hasSize(2);
		assertThat(near.path("complete").asBoolean()).isFalse();
		assertThat(genealogy(0, Map.of("depth", 3)).path("complete").asBoolean()).isTrue();
		assertThat(code(post(GENEALOGY, Map.of("practice", global(0), "depth", 51), false))).isEqualTo("BAD_REQUEST");
		JsonNode lists = post(
				"query($id: ID!) { practice(id: $id) { derivedFrom { origin { title } note } adaptationCount "
						+ "adaptations { practice { title } note recordedBy } } }",
				Map.of("id", global(0)), false)
			.at("/data/practice");
		assertThat(lists.path("adaptationCount").asInt()).isEqualTo(2);
		assertThat(lists.path("adaptations").toString()).contains("для садов", "administrator", title(1), title(3));
		assertThat(lists.path("derivedFrom")).isEmpty();
	}

	@Test
	void aCircleIsRefusedByName() {
		plant();
		JsonNode refused = derive(0, 4, null);
		assertThat(code(refused)).isEqualTo("CONFLICT");
		assertThat(refused.at("/errors/0/message").asString()).contains(title(0), title(4));
		assertThat(code(derive(0, 0, null))).isEqualTo("CONFLICT");
		assertThat(relatives(genealogy(0, Map.of()), "ancestors")).isEmpty();
	}

	@Test
	void whatWasRetractedStaysInTheHistoryOnly() throws InterruptedException {
		derive(1, 0, "для садов");
		Thread.sleep(5);
		Instant asFirstTold = Instant.now();
		Thread.sleep(5);
		derive(1, 0, "для яслей");
		assertThat(genealogy(1, Map.of()).path("derivations").toString()).contains("для яслей")
			.doesNotContain("для садов");
		assertThat(genealogy(1, Map.of("knownAt", asFirstTold.toString())).path("derivations").toString())
			.contains("для садов")
			.doesNotContain("для яслей");
		JsonNode retracted = post(RETRACT, Map.of("practice", global(1), "from", global(0)), true);
		assertThat(retracted.path("errors").isMissingNode()).as(retracted.toString()).isTrue();
		assertThat(relatives(genealogy(1, Map.of()), "ancestors")).isEmpty();
		assertThat(relatives(genealogy(1, Map.of("knownAt", asFirstTold.toString())), "ancestors")).hasSize(1);
		JsonNode again = post(RETRACT, Map.of("practice", global(1), "from", global(0)), true);
		assertThat(code(again)).isEqualTo("NOT_FOUND");
		assertThat(again.toString()).contains(title(0), title(1));
		assertThat(code(derive(0, 1, null))).as("nothing holds any more that it would contradict").isEmpty();
	}

	@Test
	void nobodyWritesWithoutTheToken() {
		for (String mutation : List.of(DERIVE, RETRACT)) {
			assertThat(code(post(mutation, Map.of("practice", global(1), "from", global(0)), false)))
				.isEqualTo("FORBIDDEN");
		}
		assertThat(relatives(genealogy(1, Map.of()), "ancestors")).isEmpty();
	}

	@Test
	void aHiddenPracticeIsNeitherSeenNorCounted() {
		plant();
		status(2, Practice.Status.DRAFT);
		try {
			JsonNode last = genealogy(4, Map.of());
			assertThat(relatives(last, "ancestors")).containsExactly("1 " + title(3), "2 " + title(0));
			assertThat(last.path("derivations")).hasSize(2);
			JsonNode above = genealogy(1, Map.of());
			assertThat(above.at("/practice/adaptationCount").asInt()).isZero();
			assertThat(relatives(above, "descendants")).isEmpty();
			assertThat(above.path("complete").asBoolean()).isTrue();
			JsonNode lists = post(
					"query($above: ID!, $below: ID!) { above: practice(id: $above) { adaptations { practice { title } } } "
							+ "below: practice(id: $below) { derivedFrom { origin { title } } } }",
					Map.of("above", global(1), "below", global(4)), false);
			assertThat(lists.path("errors").isMissingNode()).as(lists.toString()).isTrue();
			assertThat(lists.toString()).doesNotContain(title(2)).contains(title(3));
			assertThat(code(derive(5, 2, null))).isEqualTo("NOT_FOUND");
			JsonNode circle = derive(1, 4, null);
			assertThat(code(circle)).as("a circle through a hidden practice is one").isEqualTo("CONFLICT");
			assertThat(circle.toString()).doesNotContain(title(2));
			assertThat(page("/practices/" + id(4))).doesNotContain(title(2)).contains(title(3));
		}
		finally {
			status(2, Practice.Status.PUBLISHED);
		}
		assertThat(relatives(genealogy(4, Map.of()), "ancestors")).hasSize(4);
	}

	// Each link alone is harmless, all together are a circle: one of them must be
	// refused, whoever comes last.
	@Test
	void writersCannotCloseACircleTogether() throws Exception {
		int size = 8;
		try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
			for (int round = 0; round < 10; round++) {
				List<Callable<Boolean>> all = IntStream.range(0, size).<Callable<Boolean>>mapToObj((i) -> () -> {
					try {
						this.derivations.derive(id(i), id((i + 1) % size), null, "test");
						return true;
					}
					catch (EstafetaException ex) {
						assertThat(ex.messageKey()).isEqualTo("error.derivation-cycle");
						return false;
					}
				}).toList();
				int accepted = 0;
				for (Future<Boolean> one : threads.invokeAll(all)) {
					accepted += one.get() ? 1 : 0;
				}
				assertThat(accepted).isEqualTo(size - 1);
				leaveItAsItWas();
			}
		}
	}

	@Test
	void aFileSaysWhatAPracticeWasAdaptedFrom() {
		ImportReport report = load("k1,Кружок А,o,\nk2,Кружок Б,o,k1\nk3,Кружок В,o,k1; k2\n");
		assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.LOADED);
		String third = byTitle("Кружок В");
		try {
			assertThat(this.genealogies.of(third, 50, null).ancestors()).hasSize(2);
			assertThat(load("k1,Кружок А,o,\nk2,Кружок Б,o,k1\nk3,Кружок В,o,k1; k2\n").outcome())
				.isEqualTo(ImportReport.Outcome.UNCHANGED);
			ImportReport circle = load("k1,Кружок А,o,k3\nk2,Кружок Б,o,k1\nk3,Кружок В,o,k2\n");
			assertThat(circle.problems()).extracting(Problem::code).containsExactly("derivation-closes-cycle");
			assertThat(circle.problems().getFirst().row()).isEqualTo(2);
			assertThat(this.genealogies.of(third, 1, null).ancestors()).as("k1 is no longer named").hasSize(1);
			this.derivations.retract(third, byTitle("Кружок Б"), "проверка", "test");
			load("k3,Кружок В,o,k2\n");
			assertThat(this.genealogies.of(third, 50, null).isEmpty()).as("what a person retracted stays so").isTrue();
			ImportReport unknown = load("k4,Кружок Г,o,k9\n");
			assertThat(unknown.outcome()).isEqualTo(ImportReport.Outcome.REJECTED);
			assertThat(unknown.problems()).extracting(Problem::code).containsExactly("unknown-reference");
			assertThat(unknown.problems().getFirst().column()).isEqualTo("derived_from");
		}
		finally {
			forgetImport();
		}
	}

	private void forgetImport() {
		this.writes.apply(new Writes.Order("test", "forget-import", false), (touched) -> this.graph
			.list(CypherQuery.named("test/forget-import"), Map.of("source", "genealogy"), (row) -> {
				NodeKind.ofLabel(row.get("label").asString())
					.ifPresent((kind) -> touched.add(kind, row.get("id").asString()));
				return row;
			}));
	}

	private String byTitle(String title) {
		return this.practices.page(PracticeFilter.ALL, KeysetRequest.first(100))
			.rows()
			.stream()
			.filter((one) -> one.title().equals(title))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private ImportReport load(String rows) {
		List<SourceFile> files = List.of(
				new SourceFile("organisations.csv",
						"org_id,name_ru,org_type\no,Школа кружков,school\n".getBytes(StandardCharsets.UTF_8)),
				new SourceFile("practices.csv",
						("practice_id,title,org_id,derived_from\n" + rows).getBytes(StandardCharsets.UTF_8)));
		return this.imports.run(new ImportService.Order(files, "genealogy", "test", false), ImportProgress.SILENT);
	}

	@Test
	void thePageShowsTheGenealogyOnlyWhereThereIsOne() {
		assertThat(page("/practices/" + id(2))).doesNotContain("id=\"genealogy\"");
		plant();
		String russian = page("/practices/" + id(2));
		assertThat(russian).contains("Родословная", title(1), title(4), "для садов", "<svg").doesNotContain("??");
		assertThat(page("/practices/" + id(2) + "?lang=en")).contains("Genealogy").doesNotContain("??");
	}

	private String page(String address) {
		return String.valueOf(RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri(address)
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.body(String.class));
	}

	private static String code(JsonNode body) {
		return body.at("/errors/0/extensions/code").asString();
	}

	private JsonNode post(String query, Map<String, ?> variables, boolean writes) {
		return new GraphQlClient(this.port).ask(query, variables, writes ? this.token : "");
	}

}
