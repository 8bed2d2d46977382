package org.estafeta.demand;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.AdministratorToken;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.SearchMiss;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was not found is counted without a trace of who asked, and leads to synonyms and
 * to demand on deficits.
 */
@RunningApplication
class MissIT {

	private static final String MISSES = "{ searchMisses(first: 100) { text missed repaired firstOn lastOn foundNow } }";

	@LocalServerPort
	int port;

	@Autowired
	Misses misses;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	CatalogueHits hits;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	@Autowired
	AdministratorToken administratorToken;

	private FormBrowser browser;

	private String token = "";

	@BeforeEach
	void drawAToken() {
		write("test/forget-token");
		this.token = this.administratorToken.drawOnce().orElseThrow();
		this.browser = new FormBrowser(this.port);
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		this.misses.flush();
		write("test/forget-misses");
	}

	@AfterEach
	void cleanUp() {
		this.misses.flush();
		write("test/forget-misses");
	}

	private void write(String query) {
		this.writes.apply(new Writes.Order("test", "clean-up", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), Map.of(), (row) -> row.get("gone").asInt());
		});
	}

	@Test
	void missesAreCountedWithoutIdentity() {
		for (String text : List.of("бузгалка", "Бузгалка!", "бузгалка  ", "Петрова Анна Ивановна", "бузгалка@mail.ru",
				"бузгалка 89123456789", "Бузгалкина М. П.")) {
			assertThat(this.browser.get("/search?q=" + url(text) + "&kind=PRACTICE").statusCode()).isEqualTo(200);
		}
		this.browser.get("/search?q=" + url("бузгалка") + "&mode=literal");
		// the filter, not the text, leaves nothing over
		this.browser.get("/search?q=" + url("клубный час") + "&kind=PROGRAMME&year=1900");
		this.browser.get("/search?q=" + url("rke,ysq xfc"));
		this.misses.flush();
		List<Map<String, Object>> stored = this.graph.list(CypherQuery.named("test/properties-of-label"),
				Map.of("label", "SearchMiss"), (row) -> row.get("properties").asMap());
		assertThat(stored).hasSize(2);
		assertThat(stored).allSatisfy((properties) -> {
			assertThat(properties.keySet()).isSubsetOf("text", "missed", "repaired", "firstOn", "lastOn");
			assertThat(properties.get("firstOn")).isInstanceOf(LocalDate.class);
			assertThat(properties.get("lastOn")).isInstanceOf(LocalDate.class);
		});
		assertThat(stored.stream().map((properties) -> properties.get("text") + " " + properties.get("missed")))
			.contains("бузгалка 3");
	}

	@Test
	void theRarestAndOldestGoFirst() {
		Misses few = new Misses(this.graph, this.writes, this.hits, Clock.systemUTC(), 2);
		for (String text : List.of("раз", "два", "два", "три", "три", "три")) {
			few.count(new SearchMiss(text, false));
		}
		few.flush();
		assertThat(few.list(false, 0, 10)).extracting(Miss::text).containsExactly("три", "два");
		Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(Misses.KEPT_DAYS + 1));
		Misses afterwards = new Misses(this.graph, this.writes, this.hits, later, 2);
		afterwards.count(new SearchMiss("четыре", true));
		afterwards.flush();
		assertThat(afterwards.list(true, 0, 10)).extracting(Miss::text).containsExactly("четыре");
		assertThat(afterwards.list(false, 0, 10)).isEmpty();
	}

	@Test
	void onlyAMethodistSeesWhatWasMissed() {
		for (String page : List.of("/misses", "/misses/demand?text=x", "/misses?repaired=true")) {
			HttpResponse<String> refused = this.browser.get(page);
			assertThat(refused.statusCode()).isEqualTo(302);
			assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
		}
		assertThat(ask(MISSES, Map.of(), false).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(ask("mutation { retractDemand(id: \"x\") { id } }", Map.of(), false).toString())
			.contains("FORBIDDEN");
		assertThat(this.browser.postWithoutToken("/misses/demand", Map.of("text", "x", "deficit", "y")).statusCode())
			.isEqualTo(403);
		HttpResponse<String> stranger = this.browser.post("/sign-in", "/misses/demand",
				Map.of("text", "x", "deficit", "y"));
		assertThat(stranger.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
	}

	@Test
	void aMissBecomesDemandOnADeficitAndCanBeTakenBack() {
		this.browser.get("/search?q=" + url("оцениваемизм"));
		this.browser.signIn(this.token);
		String report = this.browser.get("/misses").body();
		assertThat(report).contains("data-miss=\"оцениваемизм\"", "/synonyms?term=", "/misses/demand?text=");
		assertThat(this.browser.get("/synonyms?term=" + url("оцениваемизм")).body())
			.contains("<details class=\"card\" open", "оцениваемизм\n</textarea>");
		String form = "/misses/demand?text=" + url("оцениваемизм");
		Matcher suggested = Pattern.compile("name=\"deficit\" value=\"([0-9a-f-]{36})\"")
			.matcher(this.browser.get(form).body());
		assertThat(suggested.find()).as("a deficit about «оценивание» is suggested").isTrue();
		String deficit = suggested.group(1);
		HttpResponse<String> recorded = this.browser.post(form, "/misses/demand",
				Map.of("text", "оцениваемизм", "deficit", deficit));
		assertThat(recorded.headers().firstValue("Location").orElseThrow()).contains("/misses/demand?text=");
		this.browser.post(form, "/misses/demand", Map.of("text", "оцениваемизм", "deficit", deficit));
		assertThat(new FormBrowser(this.port).get("/deficits/" + deficit).body()).contains("Ищут, но не находят",
				"«оцениваемизм»", "искали, раз: 1");
		String global = ask("{ search(text: \"\", filter: {kinds: [DEFICIT]}, first: 100) { edges { node { id ... on "
				+ "Deficit { demand { text count recordedBy deficit { id } } } } } } }", Map.of(), false)
			.toString();
		assertThat(global).contains("\"text\":\"оцениваемизм\",\"count\":1,\"recordedBy\":\"methodist\"");
		assertThat(this.browser.get("/misses").body()).contains("Записано на дефицит:");
		Matcher retract = Pattern.compile("(/misses/demand/[0-9a-f-]{36}/retract)")
			.matcher(this.browser.get(form).body());
		assertThat(retract.find()).isTrue();
		this.browser.post(form, retract.group(1), Map.of());
		assertThat(this.browser.get(form).body()).contains("Запись отозвана", "не действует с");
		assertThat(this.browser.get("/deficits/" + deficit).body()).doesNotContain("оцениваемизм");
		JsonNode again = ask("mutation { retractDemand(id: \"" + retract.group(1).substring(15, 51) + "\") { id } }",
				Map.of(), true);
		assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(ask(MISSES, Map.of(), true).at("/data/searchMisses/0/text").asString()).isEqualTo("оцениваемизм");
	}

	private JsonNode ask(String query, Map<String, ?> variables, boolean signed) {
		return new GraphQlClient(this.port).ask(query, variables, signed ? this.token : "");
	}

	private static String url(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
