package org.estafeta.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.search.CatalogueSearch;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class GraphQlIT {

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	ChangeLog log;

	@Autowired
	CatalogueSearch search;

	private RestClient http;

	@BeforeEach
	void connect() {
		this.http = RestClient.builder()
			.baseUrl("http://127.0.0.1:" + this.port)
			.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
			})
			.build();
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "клубный час", "клубного часа", "клубным часом" })
	void searchFindsThePracticeInAnyForm(String text) {
		JsonNode data = data("query($text: String!) { search(text: $text, first: 3) { totalCount edges { kind "
				+ "title { text } node { id ... on Practice { title } } } } }", Map.of("text", text));
		assertThat(data.at("/search/edges/0/node/title").asString()).isEqualTo("«Клубный час» в детском саду");
		assertThat(data.at("/search/edges/0/kind").asString()).isEqualTo("PRACTICE");
	}

	@Test
	void facetsAreTreesOverGraphQl() {
		String query = "query($filter: SearchFilter) { search(text: \"\", filter: $filter) { totalCount "
				+ "facets { facet complete values { value count chosen children { value path count chosen } } } } }";
		JsonNode all = data(query, Map.of()).path("search");
		JsonNode region = value(all, "PLACE", "Челябинская область");
		JsonNode city = value(region.path("children"), "Челябинская область/Магнитогорск");
		assertThat(city.path("path").valueStream().map(JsonNode::asString)).containsExactly("Челябинская область",
				"Магнитогорск");
		assertThat(city.path("count").asInt()).isPositive().isLessThan(region.path("count").asInt());
		JsonNode chosen = data(query, Map.of("filter", Map.of("places", List.of("Челябинская область/Магнитогорск"),
				"deficits", List.of("Методические дефициты"))))
			.path("search");
		JsonNode deficit = value(chosen, "DEFICIT", "Методические дефициты");
		assertThat(deficit.path("chosen").asBoolean()).isTrue();
		assertThat(deficit.path("count").asInt()).isEqualTo(chosen.path("totalCount").asInt()).isPositive();
		assertThat(value(value(chosen, "PLACE", "Челябинская область").path("children"),
				"Челябинская область/Магнитогорск")
			.path("chosen")
			.asBoolean()).isTrue();
		JsonNode nothing = data(query,
				Map.of("filter",
						Map.of("places", List.of("Нет такой/~", ""), "dates", List.of("2023-2024/", "когда-то"))))
			.path("search");
		assertThat(nothing.path("totalCount").asInt()).isZero();
	}

	private static JsonNode value(JsonNode search, String facet, String value) {
		return value(search.path("facets")
			.valueStream()
			.filter((counts) -> counts.path("facet").asString().equals(facet))
			.findFirst()
			.orElseThrow()
			.path("values"), value);
	}

	private static JsonNode value(JsonNode values, String value) {
		return values.valueStream()
			.filter((one) -> one.path("value").asString().equals(value))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void valuesOfAFacetAreFoundByAPartOfTheirName() {
		String query = "query($part: String!, $filter: SearchFilter, $under: String, $after: String) { facetValues("
				+ "facet: PLACE, contains: $part, filter: $filter, under: $under, first: 2, after: $after) { totalCount "
				+ "nodes { value count } edges { cursor } pageInfo { hasNextPage endCursor } } }";
		JsonNode found = data(query, Map.of("part", "ТРЕХГ")).path("facetValues");
		assertThat(found.path("totalCount").asInt()).isEqualTo(1);
		assertThat(found.at("/nodes/0/value").asString()).isEqualTo("Челябинская область/Трёхгорный");
		JsonNode events = data(query, Map.of("part", "", "under", "Челябинская область", "filter",
				Map.of("kinds", List.of("EVENT"), "places", List.of("Москва"))))
			.path("facetValues");
		assertThat(events.path("nodes").valueStream().map((node) -> node.path("value").asString()))
			.containsExactly("Челябинская область/Челябинск", "Челябинская область/Магнитогорск");
		Map<String, Object> variables = new HashMap<>(Map.of("part", "область"));
		List<String> all = new ArrayList<>();
		JsonNode page;
		do {
			page = data(query, variables).path("facetValues");
			page.path("nodes").forEach((node) -> all.add(node.path("value").asString()));
			variables.put("after", page.at("/pageInfo/endCursor").asString());
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(all).doesNotHaveDuplicates().hasSize(page.path("totalCount").asInt()).hasSizeGreaterThan(20);
		assertThat(data(query, Map.of("part", "бармаглот")).at("/facetValues/totalCount").asInt()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "practices", "organisations", "deficits", "events" })
	void pagesSeeEachRowExactlyOnceInBothDirections(String list) {
		String query = "query($first: Int, $after: String, $last: Int, $before: String) { list: " + list
				+ "(first: $first, after: $after, last: $last, before: $before) { totalCount nodes { id } "
				+ "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
		List<String> forward = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("first", 7));
		JsonNode page;
		do {
			page = data(query, variables).path("list");
			page.path("nodes").forEach((node) -> forward.add(node.path("id").asString()));
			variables.put("after", page.at("/pageInfo/endCursor").asString());
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(forward).doesNotHaveDuplicates().hasSize(page.path("totalCount").asInt());
		List<String> backward = new ArrayList<>();
		Map<String, Object> back = new HashMap<>(Map.of("last", 9));
		do {
			page = data(query, back).path("list");
			List<String> rows = new ArrayList<>();
			page.path("nodes").forEach((node) -> rows.add(node.path("id").asString()));
			backward.addAll(0, rows);
			back.put("before", page.at("/pageInfo/startCursor").asString());
		}
		while (page.at("/pageInfo/hasPreviousPage").asBoolean());
		assertThat(backward).isEqualTo(forward);
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithTheRows() {
		// Loads of one level may go out apart when one of them was ready earlier, and the
		// change log is looked at now and then; one statement for each of the 65 rows
		// more would be far above.
		assertThat(statements(90)).isLessThanOrEqualTo(statements(25) + 10).isLessThan(30);
	}

	private long statements(int rows) {
		long before = this.graph.statementCount();
		data("query($rows: Int!) { practices(first: $rows) { totalCount nodes { adopterCount organisation { name "
				+ "practices(first: 3) { totalCount nodes { title } } } dissemination(limit: 10) { totalAdoptions links { learner { organisation { name } } } } "
				+ "deficits { deficit { name group { name } "
				+ "practices(first: 2) { totalCount nodes { title organisation { name } } } } } } } }",
				Map.of("rows", rows));
		return this.graph.statementCount() - before;
	}

	@Test
	void aTotalThatNobodyAsksForIsNotCounted() {
		long before = this.graph.statementCount();
		data("{ practices(first: 5) { nodes { title } } }", Map.of());
		assertThat(this.graph.statementCount() - before).isEqualTo(2);
	}

	@Test
	void disseminationNamesOrganisationsDatesAndSources() {
		JsonNode data = data("query($text: String!) { search(text: $text, first: 1) { edges { node { ... on Practice { "
				+ "dissemination { complete stopReason totalAdoptions totalLinks adoptions { kind stage "
				+ "date { edtf precision } organisation { name } proofs { strength channel provenance { citation } } } "
				+ "links { channel status date { edtf } teacher { organisation { name } } "
				+ "learner { organisation { name } } proof { provenance { citation confidence } } } } } } } } }",
				Map.of("text", "Московская электронная школа"));
		JsonNode spread = data.at("/search/edges/0/node/dissemination");
		assertThat(spread.path("complete").asBoolean()).isTrue();
		assertThat(spread.path("stopReason").isNull()).isTrue();
		assertThat(spread.path("links")).hasSize(5);
		assertThat(spread.at("/links/0/date/edtf").asString()).isEqualTo("../2020-12-31");
		assertThat(spread.at("/links/0/proof/provenance/citation").asString()).startsWith("https://");
		assertThat(spread.path("links").valueStream().map((link) -> link.at("/learner/organisation/name").asString()))
			.contains("Система образования Выборга", "Система образования Балаково");
	}

	@Test
	void anyNodeIsFoundByItsGlobalId() {
		JsonNode data = data("{ a: practices(first: 1) { nodes { id } } b: organisations(first: 1) { nodes { id } } "
				+ "c: innovationSites(first: 1) { nodes { id } } d: deficits(first: 1) { nodes { id } } "
				+ "e: communities(first: 1) { nodes { id } } f: events(first: 1) { nodes { id } } "
				+ "g: programmes(first: 1) { nodes { id } } }", Map.of());
		data.valueStream().map((list) -> list.at("/nodes/0/id").asString()).forEach((id) -> {
			JsonNode node = data("query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id));
			assertThat(node.at("/node/id").asString()).isEqualTo(id);
		});
	}

	static Stream<Path> operations() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("graphql/operations"))) {
			return files.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void everyPublishedOperationRuns(Path file) throws IOException {
		JsonNode data = data(Files.readString(file), Map.of());
		assertThat(data.valueStream().map((value) -> value.size()).toList()).allMatch((size) -> size > 0);
	}

	static Stream<String> refusedQueries() {
		String ten = "narrower { nodes { ".repeat(10) + "name" + " } }".repeat(10);
		StringBuilder aliases = new StringBuilder("{");
		for (int i = 0; i < 1000; i++) {
			aliases.append(" a").append(i).append(": __typename");
		}
		return Stream.of("{ deficits { nodes { " + ten + " } } }", aliases.append(" }").toString(),
				"{ practices(first: 1000000) { nodes { id } } }", "{ practices(first: 0) { nodes { id } } }",
				"{ practices(first: -1) { nodes { id } } }", "{ practices(first: 99999999999) { nodes { id } } }",
				"{ practices(first: 1, last: 1) { nodes { id } } }",
				"{ practices(first: \"десять\") { nodes { id } } }", "{ practices(after: \"вздор\") { nodes { id } } }",
				"{ practices(after: \"\") { nodes { id } } }", "{ node(id: \"вздор\") { id } }",
				"{ practice(id: \"UHJhY3RpY2U6MQ\") { id } }", "{ nichts }", "{ practices",
				"query A { __typename } query B { __typename }",
				"{ organisations(first: 100) { nodes { practices(first: 100) { nodes { organisation { "
						+ "practices(first: 100) { nodes { id } } } } } } } }",
				"{ search(text: \"" + "а".repeat(1001) + "\") { totalCount } }",
				"{ organisations(filter: { regions: [" + "\"а\" ".repeat(101) + "] }) { totalCount } }",
				"{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
				"{ __typename " + "@include(if: true) ".repeat(1000) + "}", doublingFragments(25),
				"{ practices(first: 100) { nodes { dissemination(limit: 500) { adoptions { id } } } } }");
	}

	private static String doublingFragments(int rounds) {
		StringBuilder query = new StringBuilder("{ ...f0 } ");
		for (int i = 0; i < rounds; i++) {
			query.append("fragment f")
				.append(i)
				.append(" on Query { ...f")
				.append(i + 1)
				.append(" ...f")
				.append(i + 1)
				.append(" } ");
		}
		return query.append("fragment f").append(rounds).append(" on Query { __typename }").toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "42", "[{\"query\":\"{ __typename }\"}]", "{", "" })
	void refusesBodiesThatAreNoRequest(String body) {
		ResponseEntity<String> response = this.http.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(String.class);
		assertThat(response.getStatusCode().value()).as(response.getBody()).isEqualTo(400);
	}

	@Test
	void listsWithoutTiesAreNoFailure() {
		JsonNode data = data("{ deficits(filter: {depth: 0}) { nodes { broader { name } group { name } } } }",
				Map.of());
		assertThat(data.at("/deficits/nodes/0/broader").isNull()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("refusedQueries")
	void refusesWithATypedErrorAndNothingInternal(String query) {
		long before = this.graph.statementCount();
		ResponseEntity<String> response = post(query, Map.of(), "ru");
		assertThat(response.getStatusCode().is5xxServerError()).isFalse();
		JsonNode errors = JsonMapper.shared().readTree(response.getBody()).path("errors");
		assertThat(errors.size()).isBetween(1, 10);
		errors.forEach((error) -> {
			assertThat(error.at("/extensions/code").asString()).isIn("BAD_REQUEST", "LIMIT_EXCEEDED");
			assertThat(error.path("message").asString()).isNotBlank()
				.doesNotContain("Exception", "java.", "org.", "MATCH", "??", "Value{");
		});
		assertThat(this.graph.statementCount()).isEqualTo(before);
	}

	@Test
	void anUnknownIdIsNotFoundInTheReadersLanguage() {
		String id = new GlobalId(org.estafeta.shared.NodeKind.PRACTICE, "00000000-0000-7000-8000-000000000000").text();
		JsonNode russian = JsonMapper.shared()
			.readTree(post("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id), "ru").getBody());
		assertThat(russian.at("/data/node").isNull()).isTrue();
		assertThat(russian.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(russian.at("/errors/0/message").asString()).startsWith("Узла ");
		JsonNode english = JsonMapper.shared()
			.readTree(post("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id), "en").getBody());
		assertThat(english.at("/errors/0/message").asString()).startsWith("There is no node");
	}

	@Test
	void aRequestAskedBeforeIsCheckedAllTheSame() {
		String list = "query($first: Int) { organisations(first: $first) { nodes { practices(first: 100) "
				+ "{ nodes { title deficits { deficit { name } } } } } } }";
		for (int first : new int[] { 1, 100, 2, 100 }) {
			JsonNode answer = JsonMapper.shared().readTree(post(list, Map.of("first", first), "ru").getBody());
			assertThat(answer.at("/data/organisations/nodes").size()).isEqualTo((first < 100) ? first : 0);
			assertThat(answer.at("/errors/0/extensions/code").asString())
				.isEqualTo((first < 100) ? "" : "LIMIT_EXCEEDED");
		}
		JsonNode russian = JsonMapper.shared().readTree(post("{ nothing }", Map.of(), "ru").getBody());
		JsonNode english = JsonMapper.shared().readTree(post("{ nothing }", Map.of(), "en").getBody());
		assertThat(russian.at("/errors/0/message").asString()).containsPattern("\\p{IsCyrillic}");
		assertThat(english.at("/errors/0/message").asString()).doesNotContainPattern("\\p{IsCyrillic}");
	}

	@Test
	void refusesALargeBodyUnread() {
		String query = "{ practices { totalCount } }" + " ".repeat(300_000);
		ResponseEntity<String> response = post(query, Map.of(), "ru");
		assertThat(response.getStatusCode().value()).isEqualTo(413);
		assertThat(response.getBody()).contains("LIMIT_EXCEEDED");
	}

	@Test
	void hostileTextInFiltersIsText() {
		for (String text : List.of("' OR 1=1 //", "'}) DETACH DELETE n //", "`) MATCH (n) DETACH DELETE n //", "$auth",
				"x' UNION MATCH (u:User) RETURN u //")) {
			JsonNode data = data(
					"query($text: String!) { organisations(filter: { regions: [$text], cities: [$text] }) "
							+ "{ totalCount } events(filter: { kinds: [$text] }) { totalCount } }",
					Map.of("text", text));
			assertThat(data.at("/organisations/totalCount").asInt()).isZero();
		}
		assertThat(data("{ organisations { totalCount } }", Map.of()).at("/organisations/totalCount").asInt())
			.isEqualTo(225);
	}

	@Test
	void toolsCanReadTheSchema() throws IOException {
		String introspection = new String(GraphQlIT.class.getResourceAsStream("/introspection.graphql").readAllBytes(),
				StandardCharsets.UTF_8);
		assertThat(data(introspection, Map.of()).at("/__schema/types").size()).isGreaterThan(40);
	}

	@Test
	void graphiqlComesFromThisHostAlone() {
		String page = this.http.get().uri("/graphiql").retrieve().body(String.class);
		assertThat(page).doesNotContain("http://", "https://");
		java.util.regex.Matcher links = java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
		int files = 0;
		while (links.find()) {
			files++;
			assertThat(this.http.get().uri(links.group(1)).retrieve().toBodilessEntity().getStatusCode().value())
				.as(links.group(1))
				.isEqualTo(200);
		}
		assertThat(files).isEqualTo(6);
	}

	private JsonNode data(String query, Map<String, Object> variables) {
		ResponseEntity<String> response = post(query, variables, "ru");
		assertThat(response.getStatusCode().value()).as(response.getBody()).isEqualTo(200);
		JsonNode body = JsonMapper.shared().readTree(response.getBody());
		assertThat(body.path("errors").isMissingNode()).as(response.getBody()).isTrue();
		return body.path("data");
	}

	private ResponseEntity<String> post(String query, Map<String, Object> variables, String language) {
		return this.http.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.header("Accept-Language", language)
			.body(Map.of("query", query, "variables", variables))
			.retrieve()
			.toEntity(String.class);
	}

}
