package org.estafeta.dissemination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Writes;
import org.estafeta.practice.Bank;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.savedsearch.PlantedPractices;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody may not see changes nothing of what they see: random practices, tied to
 * what everybody sees and spread among real schools, are taken out of the bank; whatever
 * strangers and teachers ask then, they get the answer of a graph that never had them.
 */
class HiddenPracticesIT extends RecordedTransfers {

	private static final int HIDDEN = 8;

	private static final List<String> WORDS = List.of("клубный", "час", "чтение", "наставник", "урок", "проект",
			"семейный", "театр", "хрюкотание", "мюмзик", "зелюки", "варкалось");

	/** What differs from one answer to the next by its nature. */
	private static final Pattern PASSING = Pattern
		.compile("name=\"_csrf\"[^>]*>|\"seq\":\\d+|<time[^>]*>[^<]*</time>|knownAt=[^\"&]*");

	@Autowired
	ApplicationContext application;

	@Autowired
	Bank bank;

	@Autowired
	CatalogueSearch search;

	private final List<String> hidden = new ArrayList<>();

	@AfterEach
	void removeThem() {
		remove();
		People.forget(this.graph, this.writes);
	}

	private void remove() {
		if (this.hidden.isEmpty()) {
			return;
		}
		long seq = this.writes.apply(new Writes.Order("test", "remove-practices", false), (touched) -> {
			touched.addAll(NodeKind.PRACTICE, this.hidden);
			return this.graph.list(CypherQuery.named("test/remove-practices-wholly"), Map.of("ids", this.hidden),
					(row) -> row.get("gone").asInt());
		}).seq();
		assertThat(this.search.awaitChange(seq, Duration.ofSeconds(30))).isTrue();
		this.hidden.clear();
	}

	@Test
	void nobodySeesATraceOfThem() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		JsonNode catalogue = data("{ organisations(first: 40) { nodes { id } } events(first: 20) { nodes { id } } "
				+ "deficits(first: 30) { nodes { id } } practices(first: 20) { nodes { id } } }", Map.of());
		plant(random, catalogue);
		List<String> gone = List.copyOf(this.hidden);
		String teacher = new People(this.application)
			.token(new People(this.application).make("weak-teacher", Role.TEACHER));
		List<String> queries = queries(catalogue, gone);
		List<String> pages = pages(catalogue, gone);
		Map<String, String> showing = answers(queries, List.of(), "");
		this.hidden.forEach((id) -> this.bank.archive(id, "проверка", "test"));
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		Map<String, String> hiding = answers(queries, pages, teacher);
		remove();
		Map<String, String> without = answers(queries, pages, teacher);
		assertThat(queries).as("seed %d: requests that the practices matter to", seed)
			.filteredOn((query) -> !String.valueOf(showing.get(query)).equals(hiding.get(query)))
			.hasSizeGreaterThan(20);
		hiding.forEach(
				(asked, answer) -> assertThat(answer).as("seed %d: %s", seed, asked).isEqualTo(without.get(asked)));
	}

	private void plant(Random random, JsonNode catalogue) {
		Map<String, String> titles = new LinkedHashMap<>();
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < HIDDEN; i++) {
			String id = Uuid7.next(java.time.Clock.systemUTC());
			titles.put(id, words(random));
			rows.add(Map.of("id", id, "organisation", any(catalogue, "organisations", random), "event",
					any(catalogue, "events", random), "deficit", any(catalogue, "deficits", random), "subjects",
					List.of(words(random)), "summary", words(random)));
		}
		new PlantedPractices(this.graph, this.writes, this.search).put(titles);
		this.hidden.addAll(titles.keySet());
		this.writes.apply(new Writes.Order("test", "tie-practices", false), (touched) -> {
			touched.addAll(NodeKind.PRACTICE, this.hidden);
			return this.graph.list(CypherQuery.named("test/tie-practices"), Map.of("rows", rows),
					(row) -> row.get("id").asString());
		});
		for (String id : titles.keySet()) {
			String practice = globalId(id);
			for (int i = 0; i < 3; i++) {
				int learner = 1 + random.nextInt(30);
				data(RECORD, Map.of("practice", practice, "input", input(0, learner, date(random))), true);
			}
			if (random.nextBoolean()) {
				data("mutation($practice: ID!, $from: ID!) { derivePractice(practice: $practice, from: $from) { id } }",
						Map.of("practice", practice, "from",
								catalogue.at("/practices/nodes/" + random.nextInt(20) + "/id").asString()),
						true);
			}
		}
	}

	private static String words(Random random) {
		return WORDS.get(random.nextInt(WORDS.size())) + ' ' + WORDS.get(random.nextInt(WORDS.size())) + ' '
				+ WORDS.get(random.nextInt(WORDS.size()));
	}

	private static String any(JsonNode catalogue, String list, Random random) {
		JsonNode nodes = catalogue.path(list).path("nodes");
		return id(nodes.path(random.nextInt(nodes.size())).path("id").asString());
	}

	private static String globalId(String id) {
		return java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("Practice:" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private static List<String> queries(JsonNode catalogue, List<String> gone) {
		List<String> queries = new ArrayList<>(List.of(
				"{ practices(first: 100) { totalCount nodes { id adopterCount adaptationCount } } }",
				"{ organisations(first: 100) { totalCount nodes { id practices(first: 20) { totalCount nodes { id } } } } }",
				"{ organisations(first: 50) { nodes { id adoptions { id } } } }",
				"{ events(first: 100) { totalCount nodes { id practices(first: 20) { totalCount nodes { id } } } } }",
				"{ deficits(first: 100) { totalCount nodes { id practices(first: 20) { totalCount nodes { id } } } } }",
				"{ missingSources(first: 100) { totalCount } }", "{ searchIndex { documents } }",
				"{ ladderCensus { step practices } }"));
		for (String word : WORDS) {
			queries
				.add("{ suggest(text: \"" + word.substring(0, 4 - word.length() % 2) + "\") { id title { text } } }");
			for (String mode : List.of("FORGIVING", "LITERAL")) {
				queries.add("{ search(text: \"" + word + "\", mode: " + mode + ", first: 50) { totalCount repaired "
						+ "facets { facet values { value count } } edges { title { text marked } reason { by words missing } "
						+ "node { id } } } }");
			}
			queries.add(
					"{ facetValues(facet: SUBJECT, contains: \"" + word + "\") { totalCount nodes { value count } } }");
		}
		for (int i = 0; i < 8; i++) {
			String practice = catalogue.at("/practices/nodes/" + i + "/id").asString();
			queries.add("{ similarPractices(practice: \"" + practice
					+ "\", limit: 20) { practice { id } score sharedUsers } }");
			queries.add("{ practiceGenealogy(practice: \"" + practice + "\") { ancestors { practice { id } } "
					+ "descendants { practice { id } } } }");
			String organisation = catalogue.at("/organisations/nodes/" + i + "/id").asString();
			queries.add("{ organisationCascade(organisation: \"" + organisation
					+ "\") { shape { size depth } users { total } } }");
			String event = catalogue.at("/events/nodes/" + i + "/id").asString();
			queries.add("{ eventCascade(event: \"" + event + "\") { shape { size } } }");
			String deficit = catalogue.at("/deficits/nodes/" + i + "/id").asString();
			queries.add("{ deficitAnswers(deficit: \"" + deficit + "\", organisation: \"" + organisation
					+ "\", limit: 50) { practice { id } score note } }");
		}
		for (String id : gone.subList(0, 3)) {
			String practice = globalId(id);
			queries.add("{ node(id: \"" + practice + "\") { id } }");
			queries.add("{ practice(id: \"" + practice + "\") { id title } }");
			for (String field : List.of("practiceVersions(practice: %s) { number }",
					"evidenceHistory(practice: %s) { id }", "similarPractices(practice: %s) { score }",
					"practiceGenealogy(practice: %s) { practice { id } }", "cascade(practice: %s) { shape { size } }",
					"trace(practice: %s) { totalCount }", "dissemination(practice: %s) { totalAdoptions }",
					"practiceMutations(practice: %s) { adoptions }", "transferChanges(practice: %s) { totalCount }",
					"channelCascades(practice: %s) { channel }")) {
				queries.add("{ " + field.replace("%s", '"' + practice + '"') + " }");
			}
		}
		return queries;
	}

	private static List<String> pages(JsonNode catalogue, List<String> gone) {
		List<String> pages = new ArrayList<>(List.of("/", "/deficits", "/evidence", "/missing-sources",
				"/search?q=варкалось", "/search?q=клубный+час", "/suggest?q=мюм", "/search/advanced?q=клубный"));
		for (int i = 0; i < 5; i++) {
			pages.add("/organisations/" + id(catalogue.at("/organisations/nodes/" + i + "/id").asString()));
			pages.add("/events/" + id(catalogue.at("/events/nodes/" + i + "/id").asString()));
			pages.add("/deficits/" + id(catalogue.at("/deficits/nodes/" + i + "/id").asString()));
			pages.add("/practices/" + id(catalogue.at("/practices/nodes/" + i + "/id").asString()));
		}
		for (String page : List.of("", "/evidence", "/versions", "/spread", "/spread/measures", "/spread/history",
				"/spread/mutations", "/spread.json", "/spread.csv")) {
			pages.add("/practices/" + gone.getFirst() + page);
		}
		return pages;
	}

	// As a stranger, and over the API as a teacher too when there is a token of one.
	private Map<String, String> answers(List<String> queries, List<String> pages, String teacher) {
		Map<String, String> answers = new LinkedHashMap<>();
		GraphQlClient client = new GraphQlClient(this.port);
		for (String query : queries) {
			JsonNode answer = client.ask(query, Map.of());
			assertThat(answer.at("/errors/0/extensions/code").asString("NOT_FOUND")).as(query + answer)
				.isEqualTo("NOT_FOUND");
			answers.put(query, answer.toString());
			if (!teacher.isEmpty()) {
				answers.put("teacher: " + query, client.ask(query, Map.of(), teacher).toString());
			}
		}
		for (String page : pages) {
			var answer = new FormBrowser(this.port)
				.get(page.replace("варкалось", "%D0%B2%D0%B0%D1%80%D0%BA%D0%B0%D0%BB%D0%BE%D1%81%D1%8C")
					.replace("клубный", "%D0%BA%D0%BB%D1%83%D0%B1%D0%BD%D1%8B%D0%B9")
					.replace("час", "%D1%87%D0%B0%D1%81")
					.replace("мюм", "%D0%BC%D1%8E%D0%BC"));
			answers.put(page, answer.statusCode() + PASSING.matcher(answer.body()).replaceAll(""));
		}
		return answers;
	}

}
