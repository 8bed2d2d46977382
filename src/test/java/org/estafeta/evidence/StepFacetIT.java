package org.estafeta.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.api.GlobalId;
import org.estafeta.evidence.EvidenceInput.Direction;
import org.estafeta.evidence.EvidenceInput.Finding;
import org.estafeta.evidence.EvidenceInput.Sample;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Reconciliation;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The steps of the ladder in the search of a stranger, whatever moves them.
 */
@RunningApplication
class StepFacetIT {

	private static final Judge JUDGE = new Judge("methodist", null);

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	EvidenceRecords records;

	@Autowired
	LadderRuleBook rules;

	@Autowired
	LadderCensus census;

	@Autowired
	CatalogueSearch search;

	private PlantedEvidence world;

	@BeforeEach
	void begin() {
		this.world = new PlantedEvidence(this.graph, this.writes);
	}

	@AfterEach
	void forget() {
		this.world.forget();
	}

	@Test
	void aPracticeIsFoundUnderTheStepThatItStandsOnNow() throws InterruptedException {
		String origin = site("Область А");
		String near = site("Область Б");
		String far = site("Область В");
		String teacher = this.world.teacher("Тайнова Т. Т.", List.of(origin));
		String hired = practice(origin);
		adopt(hired, near);
		adopt(hired, far);
		String left = practice(origin);
		adopt(left, near);
		String leaving = adopt(left, far);
		String silent = practice(origin);
		adopt(silent, near);
		String silentlyLeaving = adopt(silent, far);
		this.world.plant();
		reconciled();
		for (String practice : List.of(hired, left, silent)) {
			found(practice, EvidenceStep.DESCRIBED);
			String review = this.records.add(practice, statement(EvidenceKind.EXPERT_REVIEW, null), JUDGE);
			found(practice, EvidenceStep.REVIEWED);
			this.records.add(practice, statement(EvidenceKind.EFFECT, near), JUDGE);
			found(practice, EvidenceStep.REPLICATED);
			this.records.retract(practice, review, 1, "не тот", JUDGE);
			found(practice, EvidenceStep.DESCRIBED);
			this.records.add(practice, statement(EvidenceKind.EXPERT_REVIEW, null), JUDGE);
			found(practice, EvidenceStep.REPLICATED);
		}
		this.world.leave(leaving);
		found(left, EvidenceStep.REVIEWED);
		leaveSilently(silentlyLeaving);
		assertThat(reconciled().stale()).as("what no change names").isEqualTo(1);
		found(silent, EvidenceStep.REVIEWED);
		found(hired, EvidenceStep.REPLICATED);
		hire(teacher, far);
		found(hired, EvidenceStep.REVIEWED);
		this.rules.publish(1, new LadderThresholds(2, 1, 2, 12, 1, 50, 350, 2), "Проверка",
				new Judge("administrator", null));
		found(hired, EvidenceStep.CLAIMED);
		assertThat(reconciled().differences()).as("all of the catalogue").isZero();
		String page = new FormBrowser(this.port).get("/search?q=" + left + "&evidence=CLAIMED").body();
		assertThat(page).contains("Ступень доказательности", "заявлено", "/practices/" + left);
	}

	@Test
	void practicesWhoseStepCannotBeToldAreFoundAllTheSame() throws InterruptedException {
		String unreadable = this.world.site("НЕ ВИД", "Область А", "Город", null, false);
		String good = practice(site("Область Б"));
		String one = practice(unreadable);
		String other = practice(unreadable);
		this.world.plant();
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		FormBrowser reader = new FormBrowser(this.port);
		for (String practice : List.of(good, one, other)) {
			assertThat(reader.get("/search?q=" + practice).body()).contains("/practices/" + practice);
		}
		assertThat(reader.get("/search?evidence=DESCRIBED&q=" + good).body()).contains("/practices/" + good);
	}

	private String site(String region) {
		return this.world.site("SCHOOL", region, "Город", null, false);
	}

	private String practice(String origin) {
		return this.world.practice("Что делают", false, "https://example.org/", List.of(origin));
	}

	private String adopt(String practice, String place) {
		return this.world.adoption(practice, place, null, ImpreciseDate.year(2020), null, false);
	}

	private static EvidenceInput statement(EvidenceKind kind, @Nullable String place) {
		boolean told = place != null;
		return new EvidenceInput(kind, "текст", "источник", null, ImpreciseDate.UNKNOWN, true,
				told ? new Finding(Direction.POSITIVE, null, null, null) : null, null, told ? new Sample(20, 1) : null,
				place);
	}

	private void leaveSilently(String adoption) {
		this.writes.apply(new Writes.Order("test", "leave-silently", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/leave-practice"), Map.of("id", adoption),
					(row) -> row.get("id").asString());
		});
	}

	private void hire(String teacher, String place) {
		this.writes.apply(new Writes.Order("test", "hire-teacher", false), (touched) -> {
			touched.add(NodeKind.TEACHER, teacher);
			return this.graph.list(CypherQuery.named("test/employ-teacher"), Map.of("id", teacher, "place", place),
					(row) -> row.get("id").asString());
		});
	}

	private Reconciliation reconciled() throws InterruptedException {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		Reconciliation before = this.search.status().reconciliation();
		this.search.reconcile();
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		Reconciliation after = before;
		while ((after == null || after == before) && System.nanoTime() - end < 0) {
			Thread.sleep(Duration.ofMillis(20));
			after = this.search.status().reconciliation();
		}
		assertThat(after).isNotNull().isNotSameAs(before);
		return after;
	}

	// Under this step alone, and each step counts as many as the ladder itself.
	private void found(String practice, EvidenceStep step) {
		String fields = "first: 100, atLeastSeq: " + this.log.last() + ") { facets { facet values { value count } } "
				+ "edges { node { id } } }";
		String each = Stream.of(EvidenceStep.values())
			.map((one) -> one + ": search(text: \"\", filter: { evidence: [" + one + "] }, " + fields)
			.collect(Collectors.joining(" "));
		JsonNode answer = new GraphQlClient(this.port)
			.ask("{ all: search(text: \"\", filter: { kinds: [PRACTICE] }, " + fields + " " + each + " }", Map.of());
		assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		String id = new GlobalId(NodeKind.PRACTICE, practice).text();
		for (EvidenceStep one : EvidenceStep.values()) {
			assertThat(answer.at("/data/" + one + "/edges").toString().contains(id)).as("%s under %s", step, one)
				.isEqualTo(one == step);
		}
		Map<String, Integer> byHand = new TreeMap<>();
		// all judged anew, for what no change names the census does not see either
		this.census.by(this.rules.inForce()).forEach((one, practices) -> byHand.put(one.name(), practices.size()));
		byHand.values().removeIf((number) -> number == 0);
		assertThat(counts(answer.at("/data/all/facets"))).as("after %s", step).isEqualTo(byHand);
	}

	private static Map<String, Integer> counts(JsonNode facets) {
		Map<String, Integer> counts = new TreeMap<>();
		facets.forEach((facet) -> {
			if (facet.get("facet").asString().equals("EVIDENCE")) {
				facet.get("values")
					.forEach((value) -> counts.put(value.get("value").asString(), value.get("count").asInt()));
			}
		});
		return counts;
	}

}
