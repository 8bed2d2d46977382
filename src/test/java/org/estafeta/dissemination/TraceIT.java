package org.estafeta.dissemination;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.dissemination.trace.PathSearch;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Traces over the real graph, with facts recorded, corrected and retracted meanwhile.
 */
class TraceIT extends RecordedTransfers {

	@Test
	void aRealPracticeIsTracedFromItsOrigin() {
		JsonNode practice = data(
				"{ search(text: \"Московская электронная школа\", first: 1, filter: {kinds: [PRACTICE]}) "
						+ "{ edges { node { ... on Practice { id dissemination { totalAdoptions totalLinks } } } } } }",
				Map.of())
			.at("/search/edges/0/node");
		JsonNode trace = data(TRACE, Map.of("practice", practice.path("id").asString())).path("trace");
		assertThat(trace.path("totalCount").asInt()).isEqualTo(practice.at("/dissemination/totalAdoptions").asInt());
		assertThat(trace.path("complete").asBoolean()).isTrue();
		int links = 0;
		for (JsonNode node : trace.path("nodes")) {
			links += node.path("sources").size();
			node.path("sources")
				.forEach((source) -> assertThat(source.at("/proof/provenance/citation").asString()).isNotBlank());
		}
		assertThat(links).isEqualTo(practice.at("/dissemination/totalLinks").asInt());
	}

	@Test
	void aRecordedChainIsSeenAtOnceAsItWasAndAsItWasKnown() throws InterruptedException {
		Instant before = Instant.now();
		Thread.sleep(5);
		record(0, 1, "2020-09-01");
		String second = record(1, 2, "2021-09-01");
		assertThat(names(trace(Map.of("from", organisation(0))))).containsExactly(name(0), name(1), name(2));
		assertThat(names(trace(Map.of("from", organisation(2), "direction", "UPSTREAM")))).containsExactly(name(2),
				name(1), name(0));
		assertThat(names(trace(Map.of("from", organisation(0), "window", Map.of("asOf", "2021-01-01")))))
			.containsExactly(name(0), name(1));
		assertThat(names(trace(Map.of("from", organisation(0), "window", Map.of("knownAt", before.toString())))))
			.isEmpty();
		JsonNode shallow = trace(Map.of("from", organisation(0), "depth", 1));
		assertThat(names(shallow)).containsExactly(name(0), name(1));
		assertThat(shallow.path("complete").asBoolean()).isFalse();
		assertThat(shallow.path("stopReason").asString()).isEqualTo("DEPTH");
		assertThat(shallow.path("missingAtLeast").asInt()).isEqualTo(1);
		assertThat(shallow.at("/nodes/1/leadsFurther").asBoolean()).isTrue();
		JsonNode cheap = trace(Map.of("from", organisation(0), "budget", 1));
		assertThat(cheap.path("stopReason").asString()).isEqualTo("BUDGET_EXCEEDED");
		assertThat(names(cheap)).contains(name(0)).hasSizeLessThan(3);
	}

	@Test
	void whatWasCorrectedOrRetractedStaysInTheHistoryOnly() throws InterruptedException {
		record(0, 1, "2020-09-01");
		String second = record(1, 2, "2021-09-01");
		Thread.sleep(5);
		Instant asFirstTold = Instant.now();
		Thread.sleep(5);
		data(CORRECT, Map.of("id", second, "input", input(1, 3, "2022-02")), true);
		assertThat(names(trace(Map.of("from", organisation(0))))).containsExactly(name(0), name(1), name(3));
		data(RETRACT, Map.of("id", second), true);
		assertThat(names(trace(Map.of("from", organisation(0))))).containsExactly(name(0), name(1));
		assertThat(names(trace(Map.of("from", organisation(0), "window", Map.of("knownAt", asFirstTold.toString())))))
			.containsExactly(name(0), name(1), name(2));
		assertThat(
				data("query($id: ID!) { dissemination(practice: $id) { links { learner { organisation { name } } } } }",
						Map.of("id", this.practice))
					.toString())
			.contains(name(1))
			.doesNotContain(name(2), name(3));
		assertThat(code(post(RETRACT, Map.of("id", second), true))).isEqualTo("NOT_FOUND");
	}

	@Test
	void theListOfASpreadObeysBothClocks() throws InterruptedException {
		Instant before = Instant.now();
		Thread.sleep(5);
		record(0, 1, "2020-09-01");
		record(1, 2, "2021-09-01");
		String list = "query($id: ID!, $window: TraceWindow) { dissemination(practice: $id, window: $window) "
				+ "{ totalAdoptions totalLinks links { status } } }";
		assertThat(data(list, Map.of("id", this.practice)).at("/dissemination/totalLinks").asInt()).isEqualTo(2);
		assertThat(data(list, Map.of("id", this.practice, "window", Map.of("asOf", "2021-01-01")))
			.at("/dissemination/totalLinks")
			.asInt()).isEqualTo(1);
		JsonNode early = data(list, Map.of("id", this.practice, "window", Map.of("knownAt", before.toString())))
			.path("dissemination");
		assertThat(early.path("totalLinks").asInt()).isZero();
		assertThat(early.path("links")).isEmpty();
	}

	@Test
	void aLinkAgainstTheRulesIsRefusedByName() {
		record(0, 1, "2020");
		record(1, 2, "2021");
		JsonNode cycle = post(RECORD, Map.of("practice", this.practice, "input", input(2, 0, "XXXX")), true);
		assertThat(code(cycle)).isEqualTo("CONFLICT");
		assertThat(cycle.toString()).contains(label(0), label(2), "круг");
		JsonNode late = post(RECORD, Map.of("practice", this.practice, "input", input(2, 3, "2019")), true);
		assertThat(code(late)).isEqualTo("CONFLICT");
		assertThat(late.toString()).contains(label(2), label(3), "позже");
		assertThat(code(post(RECORD, Map.of("practice", this.practice, "input", input(0, 1, "вчера")), true)))
			.isEqualTo("BAD_REQUEST");
		assertThat(names(trace(Map.of("from", organisation(0))))).hasSize(3);
	}

	@Test
	void nobodyWritesWithoutTheToken() {
		long before = this.log.last();
		for (String mutation : List.of(RECORD, "mutation Two($practice: ID!, $input: TransferInput!) "
				+ "{ __typename recordTransfer(practice: $practice, input: $input) { id } }")) {
			JsonNode refused = post(mutation, Map.of("practice", this.practice, "input", input(0, 1, "2020")), false);
			assertThat(code(refused)).isEqualTo("FORBIDDEN");
			assertThat(refused.toString()).contains("Authorization");
		}
		assertThat(code(post(RETRACT, Map.of("id", "x"), false))).isEqualTo("FORBIDDEN");
		assertThat(this.log.last()).isEqualTo(before);
	}

	@Test
	void waysAreListedWithTheDaysTheyLeave() {
		record(0, 1, "2020");
		record(0, 2, "2020-03");
		record(1, 3, "2020-06");
		record(2, 3, "2021");
		JsonNode paths = data(
				"query($practice: ID!, $from: ID!, $to: ID!) { transferPaths(practice: $practice, from: $from, "
						+ "to: $to, wish: EARLIEST_ARRIVAL, limit: 5) { exact complete paths { certainty probability hops { "
						+ "earliest latest transfer { teacher { name } learner { name } } } } } }",
				Map.of("practice", this.practice, "from", organisation(0), "to", organisation(3)))
			.path("transferPaths");
		assertThat(paths.path("complete").asBoolean()).isTrue();
		assertThat(paths.path("paths")).hasSize(2);
		assertThat(paths.at("/paths/0/certainty").asString()).isEqualTo("POSSIBLE");
		assertThat(paths.at("/paths/0/hops/0/latest").asString()).as("the year 2020 ends with the next hop")
			.isEqualTo("2020-06-30");
		assertThat(paths.at("/paths/1/certainty").asString()).isEqualTo("CERTAIN");
		assertThat(paths.at("/paths/1/hops/1/transfer/learner/name").asString()).isEqualTo(label(3));
	}

	@Test
	void totalsFacetsAndPagesObeyTheSameWindow() {
		Random random = new Random(898);
		for (int i = 0; i < 30; i++) {
			try {
				this.recorded.add(this.records.record(practiceId(),
						transfer(random.nextInt(20), random.nextInt(20), date(random)), "test"));
			}
			catch (EstafetaException ex) {
				assertThat(ex.messageKey()).contains("transfer-");
			}
		}
		List<Instant> moments = new ArrayList<>();
		this.spreads.get(practiceId()).facts().forEach((fact) -> moments.add(fact.recordedAt()));
		for (int i = 0; i < 500; i++) {
			TraceRequest.Window window = new TraceRequest.Window(
					random.nextBoolean() ? null : LocalDate.of(2018 + random.nextInt(6), 1 + random.nextInt(12), 15),
					random.nextBoolean() ? null : moments.get(random.nextInt(moments.size())),
					SameDay.values()[random.nextInt(2)], Set.of(), random.nextBoolean());
			Set<String> stages = random.nextBoolean() ? Set.of() : Set.of("ADOPTED");
			TraceRequest.Filter filter = new TraceRequest.Filter(null,
					Map.of(Trace.Facet.STAGE, stages, Trace.Facet.SCHOOL_YEAR,
							random.nextBoolean() ? Set.of() : Set.of(String.valueOf(2018 + random.nextInt(6)))),
					random.nextBoolean() ? null : LocalDate.of(2018 + random.nextInt(6), 3, 1), null,
					random.nextBoolean());
			Trace trace = this.traces.trace(new TraceRequest(practiceId(), null, TraceRequest.Direction.DOWNSTREAM,
					Integer.MAX_VALUE, 100_000, window, filter, false));
			Set<String> seen = new LinkedHashSet<>();
			int rows = 0;
			KeysetRequest page = KeysetRequest.first(1 + random.nextInt(7));
			Slice<Trace.Step> slice;
			do {
				slice = trace.page(page);
				rows += slice.rows().size();
				slice.rows().forEach((step) -> seen.add(step.adopter().adoptionId()));
				page = slice.rows().isEmpty() ? page
						: KeysetRequest.after(page.limit(), slice.rows().getLast().position());
			}
			while (slice.hasNext());
			assertThat(rows).isEqualTo(trace.steps().size()).isEqualTo(seen.size());
			for (Trace.Step step : trace.steps()) {
				for (Trace.Transfer source : step.sources()) {
					LocalDate earliest = source.fact().proof().date().earliest();
					assertThat(window.asOf() == null || earliest == null || !earliest.isAfter(window.asOf())).isTrue();
					assertThat(source.fact().isKnownAt(window.knownAt())).isTrue();
				}
			}
			int byStage = trace.facets().get(Trace.Facet.STAGE).values().stream().mapToInt((n) -> n).sum();
			assertThat(byStage)
				.isGreaterThanOrEqualTo((int) trace.steps().stream().filter((step) -> step.stage() != null).count());
			if (stages.isEmpty()) {
				assertThat(byStage)
					.isEqualTo((int) trace.steps().stream().filter((step) -> step.stage() != null).count());
			}
		}
	}

	// A fact that others lean on stays noted: it goes after them.
	private void takeBack(String fact) {
		try {
			this.records.retract(fact, "проверка", "test");
		}
		catch (EstafetaException ex) {
			this.recorded.add(fact);
			throw ex;
		}
	}

	@Test
	void sixteenWritersAndSixteenReadersSeeNoHalfWrite() throws Exception {
		String moving = this.records.record(practiceId(), transfer(20, 21, "2020"), "test");
		this.recorded.add(moving);
		AtomicBoolean going = new AtomicBoolean(true);
		AtomicInteger writes = new AtomicInteger();
		AtomicInteger refusals = new AtomicInteger();
		AtomicInteger reads = new AtomicInteger();
		List<Future<@Nullable Void>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
			for (int i = 0; i < 16; i++) {
				Random random = new Random(i);
				boolean moves = i == 0;
				all.add(threads.submit(() -> {
					while (going.get()) {
						try {
							if (moves) {
								this.records.correct(moving, transfer(20, random.nextBoolean() ? 21 : 22, "2020"),
										"test");
							}
							else if (random.nextInt(3) > 0 || this.recorded.size() < 10) {
								this.recorded.add(this.records.record(practiceId(),
										transfer(random.nextInt(8), random.nextInt(8), date(random)), "test"));
							}
							else {
								String last = this.recorded.poll();
								if (moving.equals(last)) {
									this.recorded.add(last);
								}
								else if (last != null) {
									takeBack(last);
								}
							}
							writes.incrementAndGet();
						}
						catch (EstafetaException ex) {
							assertThat(ex.messageKey()).contains("transfer-");
							refusals.incrementAndGet();
						}
					}
					return null;
				}));
				all.add(threads.submit(() -> {
					while (going.get()) {
						check(this.spreads.get(practiceId()), moving);
						reads.incrementAndGet();
						Thread.sleep(1);
					}
					return null;
				}));
			}
			long began = System.nanoTime();
			long seconds = Integer.getInteger("estafeta.test.seconds", 6);
			Duration last = Duration.ofSeconds(seconds + 60);
			Duration passed;
			do {
				Thread.sleep(100);
				passed = Duration.ofNanos(System.nanoTime() - began);
			}
			while (passed.toSeconds() < seconds || (writes.get() <= 20 && passed.compareTo(last) < 0));
			going.set(false);
			for (Future<@Nullable Void> one : all) {
				one.get();
			}
		}
		System.out.printf("%d writes, %d refusals, %d reads%n", writes.get(), refusals.get(), reads.get());
		assertThat(writes.get()).isGreaterThan(20);
		assertThat(refusals.get()).isPositive();
		assertThat(reads.get()).isGreaterThan(50);
		assertThat(facts(this.spreads.get(practiceId()))).as("snapshot = graph")
			.isEqualTo(facts(new PracticeSpreads(this.graph, this.log, this.reads).get(practiceId())));
	}

	// The links that hold close no cycle and none goes back in time, and the moving fact
	// stands in exactly one place.
	private static void check(PracticeSpread spread, String moving) {
		TransferRules rules = new TransferRules();
		List<RecordedFact> holding = spread.facts().stream().filter((fact) -> fact.ending() == null).toList();
		holding.forEach((fact) -> rules.know(new AdoptionKey("p", fact.learnerId()), fact.proof().date()));
		for (RecordedFact fact : holding) {
			if (fact.teacherId() != null) {
				AdoptionKey learner = new AdoptionKey("p", fact.learnerId());
				AdoptionKey teacher = new AdoptionKey("p", fact.teacherId());
				assertThat(rules.breach(new TransferRules.Link(learner, teacher, fact.proof().date()))).isNull();
				rules.link(learner, teacher);
			}
		}
		assertThat(holding.stream().filter((fact) -> fact.id().equals(moving))).hasSize(1);
		Set<String> versions = new HashSet<>();
		spread.facts().forEach((fact) -> assertThat(versions.add(fact.id() + fact.recordedAt())).isTrue());
	}

	private static Set<String> facts(PracticeSpread spread) {
		Set<String> facts = new HashSet<>();
		spread.facts().forEach((fact) -> facts.add(fact.toString()));
		return facts;
	}

	@Test
	void theServiceRefusesWhatIsNotThere() {
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> this.records.correct("nothing", transfer(0, 1, "2020"), "test"))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("error.transfer-not-found"));
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> this.records.record("nothing", transfer(0, 1, "2020"), "test"))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("error.practice-not-found"));
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> this.traces.paths(
					new TraceRequest(practiceId(), null, TraceRequest.Direction.DOWNSTREAM, 1, 1,
							TraceRequest.Window.NOW, TraceRequest.Filter.NONE, false),
					id(organisation(98)), id(organisation(99)), PathSearch.Wish.FEWEST_HOPS, 1))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("error.trace-start"));
		assertThat(Certainty.values()).hasSize(2);
	}

}
