package org.estafeta.dissemination;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Guessed sources over the real application: proposed with their reasons, confirmed,
 * rejected, and what traces show of that by both clocks.
 */
class MissingSourceIT extends RecordedTransfers {

	private static final String QUEUE = """
			query($filter: MissingSourceFilter, $first: Int, $after: String) {
			  missingSources(filter: $filter, first: $first, after: $after) {
			    totalCount learned links complete pageInfo { hasNextPage endCursor }
			    nodes { practice { id } adoption { id } learner { id name person { name } } none others proposed fact { date { edtf } }
			      candidates { probability source { id organisation name person { name } }
			        reasons { code text place placeName figure } } } } }""";

	private static final String PROPOSE = "mutation($practice: ID!, $atLeast: Float! = 0.3) "
			+ "{ proposeSources(practice: $practice, atLeast: $atLeast) { count } }";

	private static final String CONFIRM = "mutation($adoption: ID!, $source: ID!) "
			+ "{ confirmSource(adoption: $adoption, source: $source) { adoption { stage proofs { strength } } } }";

	private static final String REJECT = "mutation($adoption: ID!, $source: ID) "
			+ "{ rejectSource(adoption: $adoption, source: $source) { adoption { stage proofs { strength } } } }";

	private static final String LINKS = """
			query($practice: ID!, $from: ID, $window: TraceWindow) {
			  trace(practice: $practice, from: $from, window: $window, first: 100) {
			    nodes { organisation { name } sources { status probability teacher { name } } } } }""";

	@Autowired
	MessageSource messages;

	@Autowired
	AdoptionIntake intake;

	@Test
	void aPlantedEventIsTheReasonAndWhatIsConfirmedStandsInTheNextTrace() throws InterruptedException {
		plantSeminar();
		JsonNode page = queue(Map.of("practice", this.practice));
		assertThat(page.path("learned").asBoolean()).isFalse();
		assertThat(page.path("complete").asBoolean()).isTrue();
		assertThat(page.path("totalCount").asInt()).isEqualTo(1);
		JsonNode missing = page.at("/nodes/0");
		assertThat(missing.at("/learner/name").asString()).isEqualTo(label(2));
		JsonNode best = missing.at("/candidates/0");
		assertThat(best.at("/source/organisation").asString()).isEqualTo(organisation(1));
		assertThat(best.path("probability").asDouble()).isBetween(.3, 1.);
		assertThat(best.at("/reasons/0/code").asString()).isEqualTo("EVENT_PRESENTED");
		assertThat(best.at("/reasons/0/text").asString()).contains("Семинар о практике");
		assertThat(id(best.at("/reasons/0/place").asString())).isNotBlank();
		assertThat(names(trace(Map.of("from", organisation(1))))).containsExactly(name(1));
		Map<String, Object> decision = Map.of("adoption", missing.at("/adoption/id").asString(), "source",
				best.at("/source/id").asString());
		assertThat(code(post(CONFIRM, decision, false))).isEqualTo("FORBIDDEN");
		Instant before = pause();
		JsonNode decided = data(CONFIRM, decision, true).at("/confirmSource/adoption");
		assertThat(decided.path("proofs")).hasSize(1);
		JsonNode links = links(null);
		assertThat(links.at("/nodes/1/organisation/name").asString()).isEqualTo(name(2));
		assertThat(links.at("/nodes/1/sources/0/status").asString()).isEqualTo("CONFIRMED");
		assertThat(links.at("/nodes/1/sources/0/teacher/name").asString()).isEqualTo(label(1));
		assertThat(names(links(Map.of("confirmedOnly", true)))).contains(name(2));
		assertThat(names(links(Map.of("knownAt", before.toString())))).doesNotContain(name(2));
		assertThat(names(links(Map.of("asOf", "2020-12-31")))).doesNotContain(name(2));
		assertThat(queue(Map.of("practice", this.practice)).path("totalCount").asInt()).isZero();
		assertThat(code(post(CONFIRM, decision, true))).isEqualTo("CONFLICT");
	}

	@Test
	void whatIsRejectedLeavesTracesAndIsNeverProposedAgain() throws InterruptedException {
		plantSeminar();
		assertThat(data(PROPOSE, Map.of("practice", this.practice), true).at("/proposeSources/count").asInt())
			.isEqualTo(1);
		JsonNode inferred = links(null).at("/nodes/1/sources/0");
		JsonNode missing = queue(Map.of("practice", this.practice)).at("/nodes/0");
		String source = missing.at("/candidates/0/source/id").asString();
		assertThat(inferred.path("status").asString()).isEqualTo("INFERRED");
		assertThat(inferred.path("probability").asDouble())
			.isEqualTo(missing.at("/candidates/0/probability").asDouble());
		assertThat(missing.path("proposed").asString()).isEqualTo(source);
		assertThat(names(links(Map.of("confirmedOnly", true)))).doesNotContain(name(2));
		Instant guessed = pause();
		JsonNode decided = data(REJECT, Map.of("adoption", missing.at("/adoption/id").asString(), "source", source),
				true)
			.at("/rejectSource/adoption");
		assertThat(decided.path("stage").asString()).isEqualTo("ADOPTED");
		assertThat(decided.path("proofs")).hasSize(1);
		assertThat(names(links(null))).containsExactly(name(1));
		assertThat(names(links(Map.of("knownAt", guessed.toString())))).contains(name(2));
		JsonNode after = queue(Map.of("practice", this.practice)).at("/nodes/0");
		assertThat(after.path("proposed").isNull()).isTrue();
		assertThat(after.path("candidates").toString()).doesNotContain(source);
		data(PROPOSE, Map.of("practice", this.practice, "atLeast", .001), true);
		assertThat(names(links(null))).doesNotContain(name(2));
		assertThat(queue(Map.of("practice", this.practice)).at("/nodes/0/candidates").toString())
			.doesNotContain(source);
		data(CONFIRM, Map.of("adoption", missing.at("/adoption/id").asString(), "source", source), true);
		assertThat(names(links(null))).as("a methodist may think better of it").contains(name(2));
	}

	@Test
	void whatCameFromNobodyLeavesTheQueue() {
		plantSeminar();
		String adoption = queue(Map.of("practice", this.practice)).at("/nodes/0/adoption/id").asString();
		assertThat(code(post(REJECT, Map.of("adoption", adoption), false))).isEqualTo("FORBIDDEN");
		data(REJECT, Map.of("adoption", adoption), true);
		assertThat(queue(Map.of("practice", this.practice)).path("totalCount").asInt()).isZero();
	}

	@Test
	void aConfirmationThatClosesACycleOrGoesBackInTimeIsRefusedByName() {
		sourceless(organisation(1), "2020");
		record(1, 2, "2021");
		record(2, 3, "2022");
		JsonNode missing = queue(Map.of("practice", this.practice)).at("/nodes/0");
		assertThat(missing.at("/learner/name").asString()).isEqualTo(label(1));
		JsonNode cycle = post(CONFIRM, Map.of("adoption", missing.at("/adoption/id").asString(), "source", adoption(3)),
				true);
		assertThat(code(cycle)).isEqualTo("CONFLICT");
		assertThat(cycle.toString()).contains(label(1), label(3), "круг");
		sourceless(organisation(4), "2019");
		JsonNode late = post(CONFIRM, Map.of("adoption", adoption(4), "source", adoption(3)), true);
		assertThat(code(late)).isEqualTo("CONFLICT");
		assertThat(late.toString()).contains(label(3), label(4), "позже");
		assertThat(code(post(CONFIRM,
				Map.of("adoption", adoption(4), "source", missing.path("practice").path("id").asString()), true)))
			.isEqualTo("BAD_REQUEST");
		JsonNode declared = post(REJECT, Map.of("adoption", adoption(3), "source", adoption(2)), true);
		assertThat(code(declared)).isEqualTo("CONFLICT");
	}

	@Test
	void twoConfirmationsAtOnceNeverCloseACycle() throws InterruptedException {
		for (int round = 0; round < 5; round++) {
			String one = sourceless(organisation(1), "2020");
			String other = sourceless(organisation(2), "2020");
			Map<String, String> links = Map.of(adoption(1), adoption(2), adoption(2), adoption(1));
			Queue<String> codes = new ConcurrentLinkedQueue<>();
			List<Thread> writers = new ArrayList<>();
			links.forEach((learner, source) -> writers.add(Thread.ofVirtual()
				.start(() -> codes.add(code(post(CONFIRM, Map.of("adoption", learner, "source", source), true))))));
			for (Thread writer : writers) {
				writer.join();
			}
			assertThat(codes).containsExactlyInAnyOrder("", "CONFLICT");
			this.records.retract(one, "проверка", "test");
			this.records.retract(other, "проверка", "test");
		}
	}

	@Test
	void aGuessYieldsToAFact() {
		plantSeminar();
		data(PROPOSE, Map.of("practice", this.practice), true);
		assertThat(links(null).toString()).contains("INFERRED");
		record(2, 1, "2021-06");
		assertThat(links(null).toString()).doesNotContain("INFERRED");
		assertThat(names(trace(Map.of("from", organisation(2))))).containsExactly(name(2), name(1));
	}

	@Test
	void aFileKeepsWhatWasConfirmedUntilItNamesASourceAndOverrulesGuesses() {
		record(0, 1, "2020-09-01");
		load(2, null, "2021-03-01", "первый раз");
		data(CONFIRM, Map.of("adoption", adoption(2), "source", adoption(1)), true);
		load(2, null, "2021-03-01", "исправлено");
		assertThat(links(null).at("/nodes/1/sources/0/status").asString()).isEqualTo("CONFIRMED");
		load(2, 0, "2021-03-01", "назван источник");
		assertThat(links(null).toString()).doesNotContain("CONFIRMED");
		load(3, null, "2021-05-01", "ещё один");
		data(PROPOSE, Map.of("practice", this.practice, "atLeast", .0001), true);
		JsonNode queued = queue(Map.of("practice", this.practice)).at("/nodes/0");
		assertThat(queued.path("proposed").isString()).isTrue();
		load(3, 0, "2021-05-01", "назван источник");
		assertThat(queue(Map.of("practice", this.practice)).path("totalCount").asInt()).isZero();
	}

	// As a file would bring it.
	private void load(int learner, @Nullable Integer teacher, String date, String note) {
		String[] ids = { practiceId(), id(organisation(learner)), id(organisation((teacher != null) ? teacher : 0)) };
		Map<String, String> keys = new HashMap<>();
		List<String> sources = this.graph.list(CypherQuery.named("test/keys-of-nodes"), Map.of("ids", List.of(ids)),
				(row) -> {
					keys.put(row.get("id").asString(), row.get("key").asString());
					return row.get("source").asString();
				});
		TransferDraft draft = new TransferDraft("missing-source-" + learner, keys.get(ids[0]),
				(teacher != null) ? keys.get(ids[2]) : null, keys.get(ids[1]), Adoption.Strength.ADOPTED, "семинар",
				ImpreciseDate.parse(date).orElseThrow(), note + ' ' + this.practice, Provenance.UNKNOWN);
		this.writes.apply(new Writes.Order("test", "import", false),
				(touched) -> this.intake.saveTransfers(sources.getFirst(), List.of(draft), touched));
		this.spreads.get(practiceId())
			.facts()
			.stream()
			.filter((fact) -> fact.ending() == null)
			.forEach((fact) -> this.recorded.add(fact.id()));
	}

	@Test
	void aTeacherInTheQueueIsNamedToTheAdministratorOnly() {
		String teacher = hire("Ёжикова Анна Львовна", 2);
		record(0, 1, "2020-09-01");
		sourceless(teacher, "2021-03-01");
		Map<String, Object> all = Map.of("filter", Map.of("practice", this.practice));
		assertThat(data(QUEUE, all, true).toString()).contains("Ёжикова");
		assertThat(data(QUEUE, all).toString()).contains(label(2)).doesNotContain("Ёжикова");
	}

	@Test
	void everyKindOfTieThatCanHaveExistedThenIsAReason() {
		String learner = hire("Ученик Иван Иванович", 2);
		String candidate = hire("Мастер Пётр Петрович", 1);
		Map<String, Object> before = new HashMap<>(input(0, 1, "2020-02-01"));
		before.put("learner", candidate);
		this.recorded
			.add(data(RECORD, Map.of("practice", this.practice, "input", before), true).at("/recordTransfer/id")
				.asString());
		sourceless(learner, "2021-03-01");
		// 35 characters of an id, to which the statement adds the last one
		String id = Uuid7.next(Clock.systemUTC()).substring(0, 35);
		this.writes.apply(new Writes.Order("test", "plant-ties", false), (touched) -> {
			touched.add(NodeKind.COMMUNITY, id + '1');
			return this.graph.list(CypherQuery.named("test/plant-ties"),
					Map.of("learner", id(learner), "candidate", id(candidate), "id", id),
					(row) -> row.get("id").asString());
		});
		JsonNode best = data(QUEUE, Map.of("filter", Map.of("practice", this.practice)), true)
			.at("/missingSources/nodes/0/candidates/0");
		assertThat(best.at("/source/person/name").asString()).isEqualTo("Мастер Пётр Петрович");
		List<String> codes = new ArrayList<>();
		best.path("reasons").forEach((reason) -> codes.add(reason.path("code").asString()));
		assertThat(codes).startsWith("COMMUNITY", "MENTOR", "COLLEAGUE", "PROGRAMME").doesNotHaveDuplicates();
		assertThat(best.at("/reasons/0/placeName").asString()).isEqualTo("Клуб математиков");
		assertThat(id(best.at("/reasons/0/place").asString())).isEqualTo(id + '1');
		assertThat(best.at("/reasons/1/place").isNull()).isTrue();
		assertThat(best.at("/reasons/2/figure").asDouble()).as("they parted half a year before").isBetween(.6, .8);
		assertThat(best.toString()).doesNotContain("Поздний клуб");
	}

	@Test
	void pagesOfTheQueueHoldEveryAdoptionOnceTheSurestFirst() {
		record(0, 1, "2019");
		for (int i = 2; i < 9; i++) {
			sourceless(organisation(i), "202" + (i % 4));
		}
		int total = queue(Map.of()).path("totalCount").asInt();
		assertThat(total).isGreaterThanOrEqualTo(7);
		List<String> seen = new ArrayList<>();
		double last = 1;
		Map<String, Object> variables = new HashMap<>(Map.of("first", 3));
		JsonNode page;
		do {
			page = data(QUEUE, variables).path("missingSources");
			for (JsonNode node : page.path("nodes")) {
				seen.add(node.at("/adoption/id").asString());
				double best = node.at("/candidates/0/probability").asDouble(0);
				assertThat(best).isLessThanOrEqualTo(last + 1e-7);
				last = best;
			}
			variables.put("after", page.at("/pageInfo/endCursor").asString());
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(seen).hasSize(total).doesNotHaveDuplicates();
		assertThat(queue(Map.of("practice", this.practice)).path("totalCount").asInt()).isEqualTo(7);
		assertThat(queue(Map.of("practice", this.practice, "organisation", organisation(5))).path("totalCount").asInt())
			.isEqualTo(1);
		assertThat(queue(Map.of("practice", this.practice, "atLeast", .99)).path("totalCount").asInt()).isZero();
		assertThat(code(post(QUEUE, Map.of("filter", Map.of("atLeast", 2)), false))).isEqualTo("BAD_REQUEST");
	}

	@Test
	void theQueueOfARealPracticeTakesFewStatements() {
		queue(Map.of());
		long before = this.graph.statementCount();
		JsonNode page = queue(Map.of());
		assertThat(page.path("nodes").size()).isPositive();
		assertThat(this.graph.statementCount() - before).isLessThanOrEqualTo(6);
	}

	@Test
	void everyReasonHasWordsInBothLanguages() {
		for (SourceReason.Code code : SourceReason.Code.values()) {
			Object[] values = { "место", 3 };
			assertThat(this.messages.getMessage("reason." + code, values, Locale.of("ru"))).isNotBlank()
				.isNotEqualTo(this.messages.getMessage("reason." + code, values, Locale.ENGLISH));
		}
	}

	// The first had it from the origin's side and presented it to the second, who took it
	// up and did not say from whom.
	private void plantSeminar() {
		record(0, 1, "2020-09-01");
		sourceless(organisation(2), "2021-03-01");
		String id = Uuid7.next(Clock.systemUTC());
		this.writes.apply(new Writes.Order("test", "plant-event", false), (touched) -> {
			touched.add(NodeKind.EVENT, id);
			return this.graph.list(CypherQuery.named("test/plant-event"),
					Map.of("practice", practiceId(), "speaker", id(organisation(1)), "guest", id(organisation(2)), "id",
							id, "title", "Семинар о практике", "start", "2021-02-10"),
					(row) -> row.get("id").asString());
		});
	}

	private String sourceless(String learner, String date) {
		Map<String, Object> input = Map.of("learner", learner, "strength", "ADOPTED", "date", date);
		String fact = data(RECORD, Map.of("practice", this.practice, "input", input), true).at("/recordTransfer/id")
			.asString();
		this.recorded.add(fact);
		return fact;
	}

	private String adoption(int organisation) {
		JsonNode nodes = data("query($practice: ID!) { trace(practice: $practice, first: 100) "
				+ "{ nodes { id organisation { id } } } }", Map.of("practice", this.practice))
			.at("/trace/nodes");
		for (JsonNode node : nodes) {
			if (node.at("/organisation/id").asString().equals(organisation(organisation))) {
				return node.path("id").asString();
			}
		}
		throw new AssertionError("No adoption at " + name(organisation));
	}

	private static Instant pause() throws InterruptedException {
		Thread.sleep(5);
		Instant now = Instant.now();
		Thread.sleep(5);
		return now;
	}

	private JsonNode queue(Map<String, Object> filter) {
		return data(QUEUE, Map.of("filter", filter)).path("missingSources");
	}

	private JsonNode links(@Nullable Map<String, Object> window) {
		Map<String, Object> variables = new HashMap<>(Map.of("practice", this.practice, "from", organisation(1)));
		if (window != null) {
			variables.put("window", window);
		}
		return data(LINKS, variables).path("trace");
	}

}
