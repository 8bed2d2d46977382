package org.estafeta.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

import org.estafeta.dissemination.RecordedTransfers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of measures over the real graph: their figures are those of GraphQL.
 */
class MeasurePagesIT extends RecordedTransfers {

	private static final String CASCADE = """
			query($practice: ID!, $window: TraceWindow) { cascade(practice: $practice, window: $window) {
			  shape { size direct trees depth breadth structuralVirality }
			  offspring { number { mean counted } young } timeToNext { counted undated }
			  users { total left curve { points { to begunCertainly begunPossibly aliveCertainly alivePossibly } } }
			  survival { counted left shareAfter(days: 365) steps { days atRisk left } } }
			  channelCascades(practice: $practice, window: $window) { channel figures { shape { size direct } } } }""";

	private static final int LEARNERS = 30;

	// Each learned from the one at half its number; every fourth left.
	private void plant() {
		List<String> kinds = List.of("MENTOR", "VISIT", "PUBLICATION");
		for (int learner = 1; learner <= LEARNERS; learner++) {
			int year = 2014 + Integer.numberOfTrailingZeros(Integer.highestOneBit(learner)) * 2;
			Map<String, Object> input = new HashMap<>(input(learner / 2, learner, year + "-03-1" + learner % 10));
			input.put("channelKind", kinds.get(learner % kinds.size()));
			record(input);
			if (learner % 4 == 0) {
				Map<String, Object> left = new HashMap<>(input(0, learner, (year + 2) + "-0" + (1 + learner % 9)));
				left.remove("teacher");
				left.put("strength", "ABANDONED");
				left.put("channelKind", "OTHER");
				record(left);
			}
		}
	}

	private void record(Map<String, Object> input) {
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", input), true).at("/recordTransfer/id")
			.asString());
	}

	private String page() {
		return "/practices/" + practiceId() + "/spread/measures";
	}

	@Test
	void theFiguresAreThoseOfGraphql() {
		plant();
		for (String day : List.of("2026-06-01", "2019-01-15")) {
			JsonNode data = data(CASCADE, Map.of("practice", this.practice, "window", Map.of("asOf", day)));
			JsonNode cascade = data.path("cascade");
			String page = open(page() + "?asOf=" + day, "ru");
			for (String name : List.of("size", "trees", "depth", "breadth")) {
				assertThat(figure(page, name)).as(name).isEqualTo(cascade.at("/shape/" + name).asString());
			}
			assertThat(figure(page, "virality")).contains(",")
				.isEqualTo(russian("0.##", cascade.at("/shape/structuralVirality")));
			assertThat(figure(page, "offspring")).startsWith(russian("0.##", cascade.at("/offspring/number/mean")));
			assertThat(figure(page, "users")).isEqualTo(cascade.at("/users/total").asString());
			assertThat(figure(page, "left")).isEqualTo(cascade.at("/users/left").asString());
			assertThat(note(page, "time")).contains(cascade.at("/timeToNext/counted").asString());
			assertThat(rows(page, "users")).isEqualTo(numbers(cascade.at("/users/curve/points"), "begunCertainly",
					"begunPossibly", "aliveCertainly", "alivePossibly"));
			assertThat(rows(page, "survival"))
				.isEqualTo(numbers(cascade.at("/survival/steps"), "days", "atRisk", "left"));
			JsonNode year = cascade.at("/survival/shareAfter");
			assertThat(figure(page, "year"))
				.isEqualTo(year.isNull() ? "Слишком мало данных" : Math.round(year.asDouble() * 100) + "\u00a0%");
			for (JsonNode channel : data.path("channelCascades")) {
				Matcher link = Pattern
					.compile("href=\"([^\"]*channel=" + channel.path("channel").asString() + ")\">(\\d+)</a>")
					.matcher(page);
				assertThat(link.find()).as(channel.toString()).isTrue();
				assertThat(link.group(2)).isEqualTo(channel.at("/figures/shape/direct").asString());
				assertThat(shown(link.group(1))).as(link.group(1)).isEqualTo(link.group(2));
			}
			assertThat(shown(href(page, "size"))).isEqualTo(figure(page, "size"));
		}
	}

	@Test
	void theTextSaysTheSameInPlainWords() {
		plant();
		String russian = open(page() + "?asOf=2026-06-01", "ru");
		assertThat(russian).contains("Практику переняли 30 из " + figure(russian, "size") + " ",
				"От одного участника её в среднем берут ещё ", "До следующего применения проходит ",
				"Через год продолжают применять 100\u00a0%");
		assertThat(Pattern.compile("\\d+\\.\\d").matcher(text(russian)).find()).as("a decimal point in Russian")
			.isFalse();
		String english = open(page() + "?asOf=2026-06-01&lang=en", "en");
		assertThat(english).contains("30 of " + figure(english, "size") + " known participants took the practice up",
				"After a year 100% still use it");
		assertThat(Pattern.compile("\\d,\\d\\D").matcher(text(english)).find()).as("a decimal comma in English")
			.isFalse();
		assertThat(russian).contains("class=\"line alive\"", "Показано");
	}

	@Test
	void ofTooFewNothingIsTold() {
		record(0, 1, "2020-01-10");
		String page = open(page() + "?from=" + id(organisation(0)), "ru");
		assertThat(figure(page, "size")).isEqualTo("2");
		assertThat(figure(page, "year")).isEqualTo("Слишком мало данных");
		assertThat(figure(page, "median")).isEqualTo("Слишком мало данных");
		assertThat(note(page, "year")).isEqualTo("есть 1, а нужно не меньше 20");
		assertThat(page).doesNotContain("id=\"channels\"").contains("отсюда: ");
		String before = open(page() + "?knownAt=2001-01-01T00:00:00Z&from=" + id(organisation(0)), "ru");
		assertThat(before).contains("Измерять пока нечего")
			.doesNotContain("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640");
	}

	@Test
	void everyPageOpensInBothLanguages() {
		List<String> pages = new ArrayList<>();
		for (String practice : List.of("Московская электронная школа", "Клубный час",
				"Сингапурские обучающие структуры")) {
			Matcher link = Pattern.compile("/practices/[0-9a-f-]{36}")
				.matcher(body("/search?kind=PRACTICE&q=" + practice));
			assertThat(link.find()).as(practice).isTrue();
			pages.add(link.group() + "/spread/measures");
		}
		JsonNode data = data("{ organisations(first: 15) { nodes { id } } innovationSites(first: 15) { nodes { id } } "
				+ "events(first: 15) { nodes { id } } }", Map.of(), false);
		data.at("/organisations/nodes")
			.forEach((node) -> pages.add("/organisations/" + id(node.path("id").asString()) + "/cascade"));
		data.at("/innovationSites/nodes")
			.forEach((node) -> pages.add("/sites/" + id(node.path("id").asString()) + "/cascade"));
		data.at("/events/nodes").forEach((node) -> pages.add("/events/" + id(node.path("id").asString()) + "/cascade"));
		for (String page : pages) {
			open(page, "ru");
			open(page + "?lang=en", "en");
			open(page + "?asOf=2018-01-01&only=MENTOR&confirmedOnly=true&sameDay=DOES_NOT_COUNT", "ru");
		}
	}

	@Test
	void organisationsSitesAndEventsAreLinkedWhenThereIsSomethingToShow() {
		JsonNode data = data("{ organisations(first: 60) { nodes { id } } innovationSites(first: 40) { nodes { id } } "
				+ "events(first: 40) { nodes { id } } }", Map.of(), false);
		Map<String, JsonNode> nodes = Map.of("organisations", data.at("/organisations/nodes"), "sites",
				data.at("/innovationSites/nodes"), "events", data.at("/events/nodes"));
		nodes.forEach((path, all) -> {
			int linked = 0;
			for (JsonNode node : all) {
				String address = "/" + path + "/" + id(node.path("id").asString());
				boolean link = body(address).contains(address + "/cascade\"");
				linked += link ? 1 : 0;
				assertThat(open(address + "/cascade", "ru").contains("id=\"m-size\"")).as(address).isEqualTo(link);
			}
			assertThat(linked).as(path).isLessThan(all.size());
		});
		String event = data.at("/events/nodes/0/id").asString();
		Map<String, Object> input = new HashMap<>(input(0, 1, "2020-01-10"));
		input.put("via", event);
		record(input);
		assertThat(body("/events/" + id(event))).contains("/events/" + id(event) + "/cascade\"");
		String page = open("/events/" + id(event) + "/cascade", "ru");
		assertThat(figure(page, "size"))
			.isEqualTo(data("query($e: ID!) { eventCascade(event: $e) { shape { size } } }", Map.of("e", event), false)
				.at("/eventCascade/shape/size")
				.asString());
	}

	@Test
	void nobodysNameIsOnThePages() {
		String teacher = hire("Тайная Вера Секретовна", 1);
		record(0, 1, "2019-01-10");
		Map<String, Object> taught = new HashMap<>(input(0, 1, "2020-01-10"));
		taught.put("learner", teacher);
		record(taught);
		Map<String, Object> passed = new HashMap<>(input(0, 2, "2021-01-10"));
		passed.put("teacher", teacher);
		record(passed);
		for (String address : List.of(page(), page() + "?from=" + id(organisation(1)), page() + "?from=" + id(teacher),
				"/organisations/" + id(organisation(1)) + "/cascade")) {
			assertThat(open(address, "ru")).as(address)
				.contains("id=\"m-size\"")
				.doesNotContain("Тайная", "Секретовна");
			assertThat(client().get()
				.uri(address)
				.accept(MediaType.TEXT_HTML)
				.headers((headers) -> headers.setBearerAuth(this.token))
				.retrieve()
				.body(String.class)).as(address).doesNotContain("Тайная", "Секретовна");
		}
	}

	@ParameterizedTest
	@CsvSource({ "asOf=вчера, asOf", "knownAt=2020, knownAt", "only=NO, only", "sameDay=может, sameDay",
			"confirmedOnly=да, confirmedOnly", "asOf=2020-01-01&asOf=2020-01-02, asOf" })
	void aWrongParameterIsRefusedWithASentence(String query, String name) {
		String organisation = "/organisations/" + id(organisation(0)) + "/cascade";
		for (String address : List.of(page(), organisation)) {
			ResponseEntity<String> page = get(address + "?" + query);
			assertThat(page.getStatusCode().value()).as(address).isEqualTo(400);
			assertThat(page.getBody()).contains("«" + name + "»").doesNotContain("Exception", "??");
		}
	}

	@Test
	void whatIsNotThereIsNotFound() {
		String nobody = "00000000-0000-7000-8000-000000000000";
		for (String address : List.of("/practices/" + nobody + "/spread/measures",
				"/organisations/" + nobody + "/cascade", "/sites/" + nobody + "/cascade",
				"/events/" + nobody + "/cascade", page() + "?from=x")) {
			assertThat(get(address).getStatusCode().value()).as(address).isEqualTo(404);
		}
	}

	private static String russian(String pattern, JsonNode number) {
		return new java.text.DecimalFormat(pattern,
				java.text.DecimalFormatSymbols.getInstance(java.util.Locale.of("ru")))
			.format(number.asDouble());
	}

	// The sentences and the figures, without names and without titles of papers.
	private static String text(String page) {
		return page.substring(page.indexOf("<ul class=\"lead"), page.indexOf("</dl>"))
			.replaceAll("<p class=\"quiet small\">[^<]*", "")
			.replaceAll("<[^>]+>", " ");
	}

	private static String figure(String page, String key) {
		return part(page, key, "<dd class=\"value\">(.*?)</dd>").replaceAll("<[^>]+>", "").strip();
	}

	private static String note(String page, String key) {
		return part(page, key, "<dd class=\"of\">(.*?)</dd>");
	}

	private static String href(String page, String key) {
		return part(page, key, "<dd class=\"value\"><a href=\"(.*?)\"");
	}

	private static String part(String page, String key, String pattern) {
		Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
		int from = page.indexOf("id=\"m-" + key + "\"");
		assertThat(from).as(key).isPositive();
		assertThat(matcher.find(from)).as(key).isTrue();
		return matcher.group(1);
	}

	private static List<List<String>> rows(String page, String section) {
		int from = page.indexOf("<section id=\"" + section + '"');
		String body = page.substring(from, page.indexOf("</section>", from));
		List<List<String>> rows = new ArrayList<>();
		for (String row : body.split("<tr>")) {
			List<String> cells = new ArrayList<>();
			Matcher cell = Pattern.compile("<t[hd](?: scope=\"row\")?>([\\d\\s\\u00a0]+)</t[hd]>").matcher(row);
			while (cell.find()) {
				cells.add(cell.group(1).strip());
			}
			if (!cells.isEmpty()) {
				rows.add(cells);
			}
		}
		return rows;
	}

	private static List<List<String>> numbers(JsonNode nodes, String... names) {
		return StreamSupport.stream(nodes.spliterator(), false)
			.map((node) -> java.util.Arrays.stream(names).map((name) -> node.path(name).asString()).toList())
			.toList();
	}

	// How many the page of the spread shows.
	private String shown(String address) {
		Matcher matcher = Pattern.compile("В выборке (\\d+) из").matcher(body(address.replace("&amp;", "&")));
		assertThat(matcher.find()).as(address).isTrue();
		return matcher.group(1);
	}

	private String open(String address, String language) {
		ResponseEntity<String> page = get(address);
		String body = String.valueOf(page.getBody());
		assertThat(page.getStatusCode().value()).as(address).isEqualTo(200);
		assertThat(body).as(address)
			.contains("<html lang=\"" + language + '"', "<h1")
			.doesNotContain("??", "style=\"", "<script>", "{0", "{1", "null", "NaN", "-1970");
		return body;
	}

	private String body(String address) {
		return String.valueOf(get(address).getBody());
	}

	private ResponseEntity<String> get(String address) {
		return client().get().uri(address).accept(MediaType.TEXT_HTML).retrieve().toEntity(String.class);
	}

	private RestClient client() {
		return RestClient.builder()
			.baseUrl("http://127.0.0.1:" + this.port)
			.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
			})
			.build();
	}

}
