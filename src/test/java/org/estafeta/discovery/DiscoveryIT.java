package org.estafeta.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.evidence.EvidenceBadge;
import org.estafeta.evidence.EvidenceStep;
import org.estafeta.evidence.Evidences;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.practice.AddressedDeficit;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.search.CatalogueSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What leads from practice to practice and from deficit to practice, on the starter data.
 */
@RunningApplication
class DiscoveryIT {

	@LocalServerPort
	int port;

	@Autowired
	SimilarPractices similar;

	@Autowired
	DeficitAnswers answers;

	@Autowired
	Evidences evidences;

	@Autowired
	PossibleDeficits possible;

	@Autowired
	Practices practices;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	@Autowired
	Graph graph;

	private final Map<String, String> ids = new HashMap<>();

	@BeforeEach
	void readKeys() {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		this.graph
			.list(CypherQuery.named("test/external-keys"), Map.of(),
					(row) -> Map.entry(row.get("key").asString(), row.get("id").asString()))
			.forEach((row) -> this.ids.put(row.getKey(), row.getValue()));
	}

	@Test
	void eachLikenessIsTheSumOfItsPartsAndThePartsAreTrue() {
		int seen = 0;
		for (String id : published()) {
			Practice practice = this.practices.get(id);
			Set<String> deficits = deficits(id);
			List<SimilarPractice> found = this.similar.to(id, null, 10);
			assertThat(found).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
			for (SimilarPractice one : found) {
				seen++;
				Practice other = this.practices.get(one.practiceId());
				Set<String> theirs = deficits(other.id());
				assertThat(one.practiceId()).isNotEqualTo(id);
				assertThat(one.deficitIds()).as(other.title())
					.containsExactlyInAnyOrderElementsOf(both(deficits, theirs));
				Set<String> mine = places(id);
				Set<String> places = places(other.id());
				assertThat(one.sharedPlaces()).isEqualTo(both(mine, places).size());
				double users = (mine.isEmpty() || places.isEmpty()) ? 0
						: both(mine, places).size() / Math.sqrt((double) mine.size() * places.size());
				double field = (jaccard(Set.copyOf(practice.subjects()), Set.copyOf(other.subjects()))
						+ jaccard(Set.copyOf(practice.levels()), Set.copyOf(other.levels()))) / 2;
				assertThat(one.score()).isCloseTo(
						0.4 * one.textShare() + 0.3 * jaccard(deficits, theirs) + 0.2 * users + 0.1 * field,
						within(1e-6));
				assertThat(one.textShare()).isBetween(0.0, 1.0);
				assertThat(one.words().isEmpty()).isEqualTo(one.textShare() == 0);
			}
		}
		assertThat(seen).isGreaterThan(200);
	}

	@Test
	void practicesOfOneKindFindEachOther() {
		assertThat(similarKeys("p27")).as("lean kindergarten").containsAnyOf("p29", "p30");
		assertThat(similarKeys("p19")).as("psychological and pedagogical classes").containsAnyOf("p72", "p73");
	}

	@Test
	void whatAnOrganisationHasTakenUpIsLeftOut() {
		int asked = 0;
		for (String id : published()) {
			for (SimilarPractice one : this.similar.to(id, null, 10)) {
				for (String place : places(one.practiceId())) {
					assertThat(this.similar.to(id, place, 10)).extracting(SimilarPractice::practiceId)
						.doesNotContain(one.practiceId());
					asked++;
				}
			}
			if (asked > 20) {
				return;
			}
		}
		assertThat(asked).isPositive();
	}

	@Test
	void answersToADeficitAreRankedByWhatIsSaid() {
		int asked = 0;
		Set<EvidenceStep> steps = EnumSet.noneOf(EvidenceStep.class);
		for (String deficit : this.ids.keySet().stream().filter((key) -> key.matches("[dg]-.*")).sorted().toList()) {
			List<DeficitAnswer> found = this.answers.to(this.ids.get(deficit), null, 100);
			assertThat(found).isSortedAccordingTo(
					Comparator.comparingDouble(DeficitAnswer::score).thenComparing(DeficitAnswer::step).reversed());
			Map<String, EvidenceBadge> badges = this.evidences
				.of(found.stream().map(DeficitAnswer::practiceId).toList());
			assertThat(found).allSatisfy((one) -> {
				assertThat(one.step()).isEqualTo(badges.get(one.practiceId()).place().step());
				assertThat(one.score()).isCloseTo((one.stated() ? 0.4 : 0) + 0.6 * one.users() / (one.users() + 3.0),
						within(1e-9));
				assertThat(one.nearness()).isNull();
				assertThat(deficits(one.practiceId())).containsAll(one.deficitIds());
			});
			asked += found.isEmpty() ? 0 : 1;
			steps.addAll(found.stream().map(DeficitAnswer::step).toList());
		}
		assertThat(asked).isGreaterThan(20);
		assertThat(steps).as("or the order would say nothing").hasSizeGreaterThan(1);
	}

	@Test
	void whatIsUsedNearbyComesUp() {
		String deficit = "";
		String place = "";
		String practice = "";
		for (String key : this.ids.keySet().stream().filter((one) -> one.startsWith("g-")).sorted().toList()) {
			List<DeficitAnswer> found = this.answers.to(this.ids.get(key), null, 100);
			for (DeficitAnswer one : found.stream().skip(1).filter((answer) -> answer.users() > 0).toList()) {
				deficit = this.ids.get(key);
				practice = one.practiceId();
				place = users(practice).iterator().next();
			}
		}
		String wanted = practice;
		List<DeficitAnswer> alone = this.answers.to(deficit, null, 100);
		List<DeficitAnswer> asked = this.answers.to(deficit, place, 100);
		assertThat(asked).filteredOn((one) -> one.practiceId().equals(wanted))
			.extracting(DeficitAnswer::nearness)
			.containsExactly(Nearness.SELF);
		assertThat(rank(asked, wanted)).isLessThanOrEqualTo(rank(alone, wanted));
		assertThat(asked).filteredOn((one) -> one.users() == 0)
			.allSatisfy((one) -> assertThat(one.nearness()).isNull());
	}

	@Test
	void aDeficitInOwnWordsIsGuessed() throws IOException {
		Map<String, String> keys = this.ids.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
		int right = 0;
		int asked = 0;
		List<String> missed = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of("src/test/resources/search/judged.tsv"))) {
			List<String> cells = List.of(line.split("\t", -1));
			if (cells.getFirst().equals("deficit") && cells.get(2).matches(".*\\b[dg]-.*:3.*")) {
				asked++;
				List<String> guessed = this.possible.in(cells.get(1))
					.stream()
					.map((id) -> keys.getOrDefault(id, ""))
					.toList();
				if (guessed.stream().limit(3).anyMatch((key) -> cells.get(2).matches(".*\\b" + key + ":[23].*"))) {
					right++;
				}
				else {
					missed.add(cells.get(1) + " " + guessed);
				}
			}
		}
		System.out.printf("Deficits guessed: %d of %d; not: %s%n", right, asked, missed);
		assertThat(right).isGreaterThanOrEqualTo(asked * 6 / 10);
		assertThat(this.possible.in("не умею")).isEmpty();
		assertThat(this.possible.in("клубный час")).isEmpty();
		assertThat(this.possible.in("")).isEmpty();
	}

	@Test
	void overGraphQlAndOnThePages() {
		String practice = this.ids.get("p27");
		JsonNode data = ask("""
				query($practice: ID!, $text: String!) {
				  similarPractices(practice: $practice, limit: 3) {
				    score textShare words sharedUsers subjects levels practice { title } deficits { name } }
				  possibleDeficits(text: $text) { id name }
				}""", Map.of("practice", globalId("Practice", practice), "text",
				"не умею оценивать функциональную грамотность"));
		assertThat(data.at("/data/similarPractices")).hasSize(3);
		assertThat(data.at("/data/possibleDeficits/0/name").asString()).contains("функциональную грамотность");
		JsonNode ranked = ask("""
				query($deficit: ID!) { deficitAnswers(deficit: $deficit) {
				  score stated note users alike nearness practice { title } deficits { name } } }""",
				Map.of("deficit", data.at("/data/possibleDeficits/0/id").asString()));
		assertThat(ranked.at("/data/deficitAnswers/0/practice/title").asString()).isNotEmpty();
		assertThat(page("/practices/" + practice)).contains("Похожие практики", "Те же дефициты:", "Общие слова:");
		assertThat(page("/search?q=не умею оценивать функциональную грамотность")).contains("Похоже, речь о дефиците:",
				"Неумение формировать функциональную грамотность", "Все практики по этому дефициту");
		String deficit = this.ids.get("d-meth-fg");
		assertThat(page("/deficits/" + deficit)).contains("Сначала то, что подтверждено больше");
		assertThat(page("/deficits/" + deficit + "?school=Челябинск")).contains("Смотрим от:");
		assertThat(page("/deficits/" + deficit + "?school=ъъъъъъ")).contains("«ъъъъъъ» в базе не нашлось");
	}

	private String page(String address) {
		return RestClient.create("http://localhost:" + this.port).get().uri(address).retrieve().body(String.class);
	}

	private JsonNode ask(String query, Map<String, ?> variables) {
		return new GraphQlClient(this.port).ask(query, variables);
	}

	private static String globalId(String kind, String id) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((kind + ':' + id).getBytes(StandardCharsets.UTF_8));
	}

	private List<String> published() {
		return this.ids.entrySet()
			.stream()
			.filter((one) -> one.getKey().matches("p\\d+"))
			.map(Map.Entry::getValue)
			.sorted()
			.toList();
	}

	private List<String> similarKeys(String key) {
		List<String> found = this.similar.to(this.ids.get(key), null, 5)
			.stream()
			.map(SimilarPractice::practiceId)
			.toList();
		return this.ids.entrySet()
			.stream()
			.filter((one) -> found.contains(one.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	private Set<String> deficits(String practice) {
		return this.practices.addressedDeficits(List.of(practice))
			.stream()
			.map(AddressedDeficit::deficitId)
			.collect(Collectors.toSet());
	}

	private Set<String> places(String practice) {
		return Set.copyOf(this.graph.list(CypherQuery.named("test/places-of-practice"), Map.of("id", practice),
				(row) -> row.get("id").asString()));
	}

	private Set<String> users(String practice) {
		return Set.copyOf(this.graph.list(CypherQuery.named("test/users-of-practice"), Map.of("id", practice),
				(row) -> row.get("id").asString()));
	}

	private static int rank(List<DeficitAnswer> answers, String practice) {
		return answers.stream().map(DeficitAnswer::practiceId).toList().indexOf(practice);
	}

	private static <T> Set<T> both(Set<T> one, Set<T> other) {
		return one.stream().filter(other::contains).collect(Collectors.toSet());
	}

	private static <T> double jaccard(Set<T> one, Set<T> other) {
		int both = both(one, other).size();
		int either = one.size() + other.size() - both;
		return (either > 0) ? (double) both / either : 0;
	}

}
