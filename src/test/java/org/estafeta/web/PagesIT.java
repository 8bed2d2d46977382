package org.estafeta.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class PagesIT {

	private static final Pattern LINK = Pattern
		.compile("/(?:practices|organisations|sites|deficits|communities|events|programmes)/[0-9a-f-]{36}");

	@LocalServerPort
	int port;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	@Autowired
	Graph graph;

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

	@Test
	void everyKindOfPageOpensInBothLanguages() {
		List<String> pages = new ArrayList<>(List.of("/", "/about", "/deficits", "/search", "/search?q=час"));
		for (NodeKind kind : NodeKind.values()) {
			if (kind != NodeKind.ADOPTION && kind != NodeKind.TEACHER) {
				Matcher link = LINK.matcher(get("/search?kind=" + kind).getBody());
				for (int i = 0; i < 5 && link.find(); i++) {
					pages.add(link.group());
					if (kind == NodeKind.PRACTICE) {
						pages.add(link.group() + "/spread");
						pages.add(link.group() + "/spread/history");
					}
				}
			}
		}
		assertThat(pages).hasSizeGreaterThan(40);
		for (String page : pages) {
			check(page, "ru");
			check(page + (page.contains("?") ? "&" : "?") + "lang=en", "en");
		}
	}

	private void check(String page, String language) {
		ResponseEntity<String> response = get(page);
		assertThat(response.getStatusCode().value()).as(page).isEqualTo(200);
		assertThat(response.getBody()).as(page)
			.contains("<html lang=\"" + language + '"')
			.contains("<h1")
			.doesNotContain("??", "style=\"", "onclick=", "<script>", "http://127");
		String policy = String.valueOf(response.getHeaders().getFirst("Content-Security-Policy"));
		assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe");
		assertThat(response.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void aPageNeedsFewStatements() {
		Matcher link = LINK.matcher(get("/search?kind=PRACTICE&q=Московская+электронная+школа").getBody());
		assertThat(link.find()).isTrue();
		long before = this.graph.statementCount();
		get(link.group() + "/spread");
		assertThat(this.graph.statementCount() - before).isLessThanOrEqualTo(6);
	}

	@Test
	void theStartPageCountsWhatIsThere() {
		String home = get("/").getBody().replaceAll("\\s+", " ");
		assertThat(home).contains("<b>90</b> <span>практик</span>", "<b>225</b> <span>организаций</span>",
				"<b>80</b> <span>площадок</span>", "<b>78</b> <span>дефицитов</span>",
				"<b>53</b> <span>мероприятия</span>", "<b>37</b> <span>объединений</span>",
				"<b>21</b> <span>программа</span>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "{{7*7}}", "${7*7}",
			"#{T(java.lang.Runtime)}", "__${7*7}__", "javascript:alert(1)" })
	void hostileTextIsShownAsText(String text) {
		ResponseEntity<String> page = this.http.get()
			.uri("/search?q={q}&place={q}&subject={q}&find.place={q}", text, text, text, text)
			.retrieve()
			.toEntity(String.class);
		assertThat(page.getStatusCode().value()).isEqualTo(200);
		assertThat(page.getBody()).doesNotContain("<img src=x", "<script>alert", "value=\"49\"", ">49<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/practices/00000000-0000-7000-8000-000000000000", "/organisations/x", "/events/%00",
			"/nowhere", "/practices/'%20OR%201=1" })
	void whatIsNotThereSaysSoOnAPage(String address) {
		ResponseEntity<String> page = this.http.get()
			.uri(java.net.URI.create("http://127.0.0.1:" + this.port + address))
			.accept(org.springframework.http.MediaType.TEXT_HTML)
			.retrieve()
			.toEntity(String.class);
		assertThat(page.getStatusCode().value()).isIn(400, 404);
		assertThat(String.valueOf(page.getBody())).doesNotContain("Exception", "org.estafeta", "??");
	}

	@Test
	void aWrongCursorIsABadRequest() {
		assertThat(get("/search?after=вздор").getStatusCode().value()).isEqualTo(400);
		assertThat(get("/practices/x/spread?stage=NO").getStatusCode().value()).isEqualTo(400);
	}

	@Test
	void writingIsClosedWithoutTheToken() {
		for (String token : List.of("", "Bearer ", "Bearer вздор", "Basic YTpi")) {
			ResponseEntity<String> refused = this.http.post()
				.uri("/api/imports")
				.header("Authorization", token.replaceAll("[^\\x20-\\x7E]", "x"))
				.retrieve()
				.toEntity(String.class);
			assertThat(refused.getStatusCode().value()).isEqualTo(401);
		}
		assertThat(this.http.post().uri("/search").retrieve().toBodilessEntity().getStatusCode().value()).isIn(401,
				403);
		assertThat(this.http.get().uri("/actuator/env").retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(404);
		assertThat(this.http.get().uri("/actuator/health").retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(200);
	}

	private ResponseEntity<String> get(String address) {
		return this.http.get()
			.uri(address)
			.accept(org.springframework.http.MediaType.TEXT_HTML)
			.retrieve()
			.toEntity(String.class);
	}

}
