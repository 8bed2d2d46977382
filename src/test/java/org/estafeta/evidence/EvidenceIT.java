package org.estafeta.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.AdministratorToken;
import org.estafeta.access.NewToken;
import org.estafeta.evidence.EvidenceInput.Direction;
import org.estafeta.evidence.EvidenceInput.Finding;
import org.estafeta.evidence.EvidenceInput.Sample;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.Organisation;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The ladder of evidence over the graph, and its API.
 */
@RunningApplication
class EvidenceIT {

	private static final Judge JUDGE = new Judge("methodist", null);

	private static final String BADGE = "step stepNumber rulesVersion fired { code have need holds } "
			+ "missing { code have need } replications { counted adopters { verdict byTeacher since months other "
			+ "organisation { name } } } cost { roublesLow roublesHigh hoursLow } effect { empty worse { text } "
			+ "better { text } } statements { id version kind text url direction low high measure participants "
			+ "recordedBy } strands { note strand { programme months } }";

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Evidences evidences;

	@Autowired
	EvidenceRecords records;

	@Autowired
	LadderRuleBook rules;

	@Autowired
	LadderCensus census;

	@Autowired
	ChangeLog log;

	@Autowired
	CatalogueSearch search;

	@Autowired
	AdministratorToken administratorToken;

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
	void theStarterDataStandWhereTheirSourcesPutThem() {
		Map<EvidenceStep, List<String>> steps = this.census.now();
		assertThat(steps.get(EvidenceStep.CLAIMED)).hasSizeBetween(30, 60);
		assertThat(steps.get(EvidenceStep.DESCRIBED)).hasSizeBetween(30, 60);
		assertThat(steps.values().stream().mapToInt(List::size).sum()).isEqualTo(90);
		for (EvidenceStep step : List.of(EvidenceStep.REVIEWED, EvidenceStep.REPLICATED, EvidenceStep.COMPARED,
				EvidenceStep.TRIALLED)) {
			assertThat(steps.get(step)).as("nobody has recorded a review").isEmpty();
		}
		System.out.printf("The ladder of the starter data: %d claimed, %d described; independent repetitions: %s%n",
				steps.get(EvidenceStep.CLAIMED).size(), steps.get(EvidenceStep.DESCRIBED).size(), repeated(steps));
	}

	private Map<Integer, Integer> repeated(Map<EvidenceStep, List<String>> steps) {
		Map<Integer, Integer> numbers = new HashMap<>();
		steps.values()
			.forEach((ids) -> this.evidences.of(ids)
				.values()
				.forEach((badge) -> numbers.merge(badge.counted(), 1, Integer::sum)));
		return numbers;
	}

	@Test
	void whateverIsPlantedStandsWhereANaiveCountPutsIt() {
		long seed = Long.getLong("evidence.seed", System.nanoTime());
		Random random = new Random(seed);
		World model = plant(random);
		model.check("planted, seed " + seed);
		LadderThresholds next = new LadderThresholds(1, 1, 1, 6, 0, 20, 40, 1);
		this.rules.publish(1, next, "Проверка", new Judge("administrator", null));
		model.check("other rules, seed " + seed);
		for (Use use : List.copyOf(model.uses.values().stream().flatMap(List::stream).toList()).subList(0, 10)) {
			this.world.leave(use.adoptionId());
			model.leave(use);
		}
		model.check("left, seed " + seed);
		for (String practice : model.practices.keySet()) {
			List<EvidenceStatement> said = model.said.get(practice);
			if (!said.isEmpty() && random.nextBoolean()) {
				EvidenceStatement gone = said.remove(random.nextInt(said.size()));
				this.records.retract(practice, gone.id(), 1, "ошибка", JUDGE);
			}
		}
		model.check("taken back, seed " + seed);
		Map<EvidenceStep, List<String>> fresh = new LadderCensus(this.graph, this.log, this.evidences, this.rules,
				Clock.systemUTC())
			.by(this.rules.inForce());
		assertThat(this.census.now()).as("followed and counted anew").isEqualTo(fresh);
	}

	private World plant(Random random) {
		World model = new World();
		List<String> sites = new ArrayList<>();
		for (int i = 0; i < 14; i++) {
			Organisation.Kind kind = Organisation.Kind.values()[(random.nextInt(3) == 0) ? random.nextInt(10) : 0];
			String region = any(random, "Область А", "Область Б", "Область В", null);
			String city = any(random, "Город", "Посёлок", null);
			String district = any(random, "Первый", "Второй", null);
			boolean nationwide = random.nextInt(10) == 0;
			String id = this.world.site(kind.name(), region, city, district, nationwide);
			sites.add(id);
			model.sites.put(id, new Site(id, id, kind, region, city, district, nationwide, Set.of()));
		}
		List<String> teachers = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			Set<String> places = new HashSet<>();
			for (int p = 1 + random.nextInt(2); p > 0; p--) {
				places.add(sites.get(random.nextInt(sites.size())));
			}
			teachers.add(this.world.teacher("Педагог " + i, List.copyOf(places)));
		}
		model.sites.replaceAll((id, site) -> new Site(id, id, site.kind(), site.region(), site.city(), site.district(),
				site.nationwide(), this.world.staff.get(id)));
		for (int i = 0; i < 30; i++) {
			boolean described = random.nextInt(5) > 0;
			boolean cited = random.nextInt(4) > 0;
			List<String> origins = (random.nextInt(6) == 0) ? List.of()
					: List.of(sites.get(random.nextInt(sites.size())));
			String practice = this.world.practice("Что делают", !described, cited ? "https://example.org/" : "журнал",
					origins);
			model.practices.put(practice, new Ladder.Basics(described, cited, 0));
			model.origins.put(practice, origins);
			model.uses.put(practice, new ArrayList<>());
			model.said.put(practice, new ArrayList<>());
			for (int a = random.nextInt(7); a > 0; a--) {
				Site site = model.sites.get(sites.get(random.nextInt(sites.size())));
				String teacher = (random.nextInt(4) == 0) ? teachers.get(random.nextInt(teachers.size())) : null;
				ImpreciseDate adopted = date(random);
				ImpreciseDate adapted = date(random);
				boolean left = random.nextInt(6) == 0;
				String id = this.world.adoption(practice, site.organisationId(), teacher, adopted, adapted, left);
				model.uses.get(practice).add(new Use(id, site, teacher, adopted, adapted, left));
			}
		}
		this.world.plant();
		for (String practice : model.practices.keySet()) {
			for (int s = random.nextInt(5); s > 0; s--) {
				EvidenceInput input = input(EvidenceKind.values()[random.nextInt(5)], random,
						sites.get(random.nextInt(sites.size())));
				String id = this.records.add(practice, input, JUDGE);
				model.said.get(practice)
					.add(new EvidenceStatement(id, 1, practice, input, null, false, null, Instant.EPOCH, "methodist",
							null));
			}
		}
		return model;
	}

	private static EvidenceInput input(EvidenceKind kind, Random random, String site) {
		Finding finding = kind.hasFinding() ? new Finding(Direction.values()[random.nextInt(4)], null, null, null)
				: null;
		Sample sample = kind.hasFinding() ? new Sample(1 + random.nextInt(600), 1 + random.nextInt(3)) : null;
		return new EvidenceInput(kind, "текст", "источник", random.nextBoolean() ? "https://example.org/a" : null,
				ImpreciseDate.UNKNOWN, random.nextInt(3) > 0, finding, null, sample, site);
	}

	private static @Nullable ImpreciseDate date(Random random) {
		String text = any(random, "2018", "2020-03", "2023-09/2024-08", "XXXX", null, null);
		return (text != null) ? ImpreciseDate.parse(text).orElseThrow() : null;
	}

	private static @Nullable String any(Random random, @Nullable String... texts) {
		return texts[random.nextInt(texts.length)];
	}

	@Test
	void theApiSaysWhyAndWhatIsMissing() {
		Simple simple = simple();
		JsonNode first = badge(simple.practice);
		assertThat(first.get("step").asString()).isEqualTo("DESCRIBED");
		assertThat(first.at("/missing/0/code").asString()).isEqualTo("REVIEWS");
		assertThat(first.at("/replications/counted").asInt()).isEqualTo(1);
		assertThat(first.at("/replications/adopters/0/verdict").asString()).isEqualTo("COUNTED");
		assertThat(first.at("/replications/adopters/0/since").asString()).isEqualTo("2020-12-31");
		assertThat(first.toString()).contains("TEACHER_OF_ORIGIN").doesNotContain("Тайнова");
		assertThat(first.get("cost").isNull()).isTrue();
		assertThat(first.at("/effect/empty").asBoolean()).isTrue();
		String token = NewToken.draw(this.graph, this.writes, this.administratorToken);
		JsonNode cost = mutate(token, simple.practice,
				"addEvidence(practice: $p, statement: { kind: COST, text: \"Бумага\", source: \"Школа\", roublesLow: 500, roublesHigh: 900 })");
		assertThat(cost.at("/cost/roublesHigh").asInt()).isEqualTo(900);
		JsonNode harm = mutate(token, simple.practice,
				"addEvidence(practice: $p, statement: { kind: EFFECT, text: \"Устали\", source: \"Школа\", direction: NEGATIVE, low: -5, high: -2, measure: \"баллов\", date: \"2024\" })");
		assertThat(harm.at("/effect/worse/0/text").asString()).isEqualTo("Устали");
		assertThat(harm.at("/step").asString()).isEqualTo("DESCRIBED");
		JsonNode review = mutate(token, simple.practice,
				"addEvidence(practice: $p, statement: { kind: EXPERT_REVIEW, text: \"Годится\", source: \"Совет\", independent: true })");
		assertThat(review.get("step").asString()).isEqualTo("REVIEWED");
		assertThat(review.at("/fired/0/code").asString()).isEqualTo("REVIEWS");
		assertThat(review.at("/missing/0/need").asInt()).isEqualTo(2);
		String id = review.at("/statements/2/id").asString();
		JsonNode back = mutate(token, simple.practice,
				"retractEvidence(practice: $p, id: \"" + id + "\", version: 1, reason: \"не тот\")");
		assertThat(back.get("step").asString()).isEqualTo("DESCRIBED");
		JsonNode history = ask("query($p: ID!) { evidenceHistory(practice: $p) { version retracted reason } }",
				Map.of("p", global(simple.practice)), "");
		assertThat(history.at("/data/evidenceHistory")).hasSize(4);
		assertThat(history.toString()).contains("не тот");
		assertThat(ask(
				"mutation($p: ID!) { addEvidence(practice: $p, statement: { kind: ARTEFACT, text: \"x\", "
						+ "source: \"y\", url: \"javascript:alert(1)\" }) { step } }",
				Map.of("p", global(simple.practice)), token)
			.at("/errors/0/message")
			.asString()).contains("http://");
		assertThat(ask("mutation($p: ID!) { addEvidence(practice: $p, statement: { kind: ARTEFACT, text: \"x\", "
				+ "source: \"y\" }) { step } }", Map.of("p", global(simple.practice)), "")
			.toString()).contains("FORBIDDEN");
	}

	@Test
	void whoUsesItInASecondSchoolTiesItToTheirOwn() {
		String origin = this.world.site("SCHOOL", "Область А", "Город", null, false);
		String own = this.world.site("SCHOOL", "Область Б", "Город", null, false);
		String second = this.world.site("SCHOOL", "Область В", "Город", null, false);
		// works in one school alone, and has used the practice in another
		String teacher = this.world.teacher("Тайнова Т. Т.", List.of(own));
		String practice = this.world.practice("Что делают", false, "https://example.org/", List.of(origin));
		String first = this.world.adoption(practice, own, null, ImpreciseDate.year(2019), null, false);
		String later = this.world.adoption(practice, second, teacher, ImpreciseDate.year(2020), null, false);
		this.world.plant();
		assertThat(this.evidences.of(practice).replications()).extracting(Replication::adoptionId, Replication::verdict)
			.containsExactly(tuple(first, Replication.Verdict.COUNTED),
					tuple(later, Replication.Verdict.TEACHER_OF_COUNTED));
	}

	@Test
	void strandsKeepTheirOwnRatings() {
		Simple simple = simple();
		String token = NewToken.draw(this.graph, this.writes, this.administratorToken);
		JsonNode strand = ask("{ strands(contains: \"feedback\") { id programme months edition } }", Map.of(), "")
			.at("/data/strands/0");
		JsonNode related = mutate(token, simple.practice,
				"relateStrand(practice: $p, strand: \"" + strand.get("id").asString() + "\", note: \"тоже\")");
		assertThat(related.at("/strands/0/note").asString()).isEqualTo("тоже");
		assertThat(related.at("/strands/0/strand/months").asString()).isEqualTo(strand.get("months").asString());
		assertThat(related.get("step").asString()).as("a strand is no step").isEqualTo("DESCRIBED");
		assertThat(related.at("/effect/empty").asBoolean()).as("its months are no effect here").isTrue();
		JsonNode parted = mutate(token, simple.practice,
				"partStrand(practice: $p, strand: \"" + strand.get("id").asString() + "\")");
		assertThat(parted.get("strands")).isEmpty();
	}

	@Test
	void manyBadgesNeedAsManyStatementsAsOne() {
		// what the index asks meanwhile would be counted too
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		long two = statements(2);
		assertThat(statements(80)).isEqualTo(two);
	}

	private long statements(int first) {
		long before = this.graph.statementCount();
		JsonNode answer = ask("query($first: Int) { practices(first: $first) { nodes { evidence { step replications "
				+ "{ counted adopters { verdict } } } } } }", Map.of("first", first), "");
		assertThat(answer.at("/data/practices/nodes")).hasSize(first);
		return this.graph.statementCount() - before;
	}

	@Test
	void rulesAreVersionsAndOneOfTwoPublishersIsTold() {
		Simple simple = simple();
		LadderThresholds stricter = new LadderThresholds(2, 1, 2, 12, 1, 50, 350, 2);
		Judge administrator = new Judge("administrator", null);
		this.rules.publish(1, stricter, "Двух материалов мало не бывает", administrator);
		EvidenceBadge badge = this.evidences.of(simple.practice);
		assertThat(badge.rules().version()).isEqualTo(2);
		assertThat(badge.place().step()).as("at once").isEqualTo(EvidenceStep.CLAIMED);
		assertThat(this.census.now().get(EvidenceStep.CLAIMED)).contains(simple.practice);
		assertThat(this.census.by(this.rules.version(1)).get(EvidenceStep.DESCRIBED)).contains(simple.practice);
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> this.rules.publish(1, stricter, "ещё раз", administrator))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error.ladder-changed"));
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(
					() -> this.rules.publish(2, new LadderThresholds(1, 1, 2, 12, 3, 50, 350, 2), "x", administrator))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error.ladder-outcomes"));
		assertThat(this.rules.versions()).extracting(LadderRules::version).containsExactly(2, 1);
		assertThat(this.rules.version(1).thresholds().artefacts()).isEqualTo(1);
	}

	@Test
	void nobodyOverwritesSomebodyElsesCorrection() {
		Simple simple = simple();
		EvidenceInput input = new EvidenceInput(EvidenceKind.ARTEFACT, "план", "школа", null, ImpreciseDate.UNKNOWN,
				false, null, null, null, null);
		String id = this.records.add(simple.practice, input, JUDGE);
		this.records.correct(simple.practice, id, 1, input, JUDGE);
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> this.records.correct(simple.practice, id, 1, input, JUDGE))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error.evidence-changed"));
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> this.records.retract(this.world.id(), id, 2, "x", JUDGE));
		assertThat(this.records.versions(simple.practice, id)).hasSize(2);
	}

	/**
	 * A practice with one school that counts and one that a teacher ties to the origin.
	 */
	private Simple simple() {
		String origin = this.world.site("SCHOOL", "Область А", "Город", null, false);
		String far = this.world.site("SCHOOL", "Область Б", "Город", null, false);
		String near = this.world.site("SCHOOL", "Область В", "Город", null, false);
		String teacher = this.world.teacher("Тайнова Т. Т.", List.of(origin, near));
		String practice = this.world.practice("Что делают", false, "https://example.org/", List.of(origin));
		this.world.adoption(practice, far, null, ImpreciseDate.year(2020), null, false);
		this.world.adoption(practice, near, teacher, ImpreciseDate.year(2020), null, false);
		this.world.plant();
		return new Simple(practice);
	}

	private JsonNode badge(String practice) {
		return ask("query($p: ID!) { practice(id: $p) { evidence { " + BADGE + " } } }", Map.of("p", global(practice)),
				"")
			.at("/data/practice/evidence");
	}

	private JsonNode mutate(String token, String practice, String field) {
		JsonNode answer = ask("mutation($p: ID!) { " + field + " { " + BADGE + " } }", Map.of("p", global(practice)),
				token);
		assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		return answer.get("data").iterator().next();
	}

	private JsonNode ask(String query, Map<String, ?> variables, String token) {
		return new GraphQlClient(this.port).ask(query, variables, token);
	}

	private static String global(String practice) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("Practice:" + practice).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A practice of {@link #simple()}.
	 *
	 * @param practice its id
	 */
	private record Simple(String practice) {

	}

	/** What was planted, and where a naive count puts it. */
	private final class World {

		private final Map<String, Site> sites = new HashMap<>();

		private final Map<String, Ladder.Basics> practices = new HashMap<>();

		private final Map<String, List<String>> origins = new HashMap<>();

		private final Map<String, List<Use>> uses = new HashMap<>();

		private final Map<String, List<EvidenceStatement>> said = new HashMap<>();

		private void leave(Use use) {
			this.uses.values()
				.forEach((all) -> all.replaceAll((one) -> one.equals(use)
						? new Use(one.adoptionId(), one.site(), one.teacherId(), one.adopted(), one.adapted(), true)
						: one));
		}

		private void check(String when) {
			LadderThresholds thresholds = EvidenceIT.this.rules.inForce().thresholds();
			Map<String, EvidenceBadge> badges = EvidenceIT.this.evidences.of(this.practices.keySet());
			Map<EvidenceStep, Set<String>> expected = new EnumMap<>(EvidenceStep.class);
			this.practices.forEach((practice, basics) -> {
				List<Site> began = this.origins.get(practice).stream().map(this.sites::get).toList();
				Set<String> counted = NaiveCount.of(began, this.uses.get(practice), thresholds.months(),
						LocalDate.now());
				EvidenceBadge badge = badges.get(practice);
				assertThat(badge.replications().stream().filter(Replication::counts).map(Replication::adoptionId))
					.as(when)
					.containsExactlyInAnyOrderElementsOf(counted);
				List<Replication> repeats = this.uses.get(practice)
					.stream()
					.filter((use) -> counted.contains(use.adoptionId()))
					.map((use) -> new Replication(use.adoptionId(), use.site().organisationId(), "", null, false, null,
							0, Replication.Verdict.COUNTED, null))
					.toList();
				int step = LadderTests.naive(thresholds, basics, this.said.get(practice), repeats);
				assertThat(badge.place().step().number()).as(when).isEqualTo(step);
				expected.computeIfAbsent(EvidenceStep.of(step).orElseThrow(), (key) -> new HashSet<>()).add(practice);
			});
			Map<EvidenceStep, List<String>> found = EvidenceIT.this.census.now();
			expected.forEach((step, ids) -> assertThat(found.get(step)).as(when).containsAll(ids));
		}

	}

}
