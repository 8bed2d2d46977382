package org.estafeta.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may write by forms, and what a session is good for.
 */
@RunningApplication
class SignInIT {

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final String MUTATION = "{\"query\":\"mutation { retractTransfer(id: \\\"x\\\", reason: \\\"y\\\") { id } }\"}";

	@LocalServerPort
	int port;

	@Autowired
	AdministratorToken administratorToken;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private String token = "";

	@BeforeEach
	void drawAToken() {
		this.token = NewToken.draw(this.graph, this.writes, this.administratorToken);
	}

	@Test
	void readingNeedsNoSession() throws Exception {
		for (String page : new String[] { "/", "/about", "/missing-sources", "/search?q=сад" }) {
			assertThat(get(page.replace("сад", "%D1%81%D0%B0%D0%B4")).statusCode()).isEqualTo(200);
		}
		assertThat(this.cookies.getCookieStore().getCookies()).extracting("name").doesNotContain("estafeta");
	}

	@Test
	void aFormWithoutItsTokenIsRefusedAndSoIsAStranger() throws Exception {
		assertThat(post("/sign-in", Map.of("password", this.token)).statusCode()).isEqualTo(403);
		String formToken = formToken("/sign-in");
		HttpResponse<String> stranger = post("/missing-sources/decide",
				Map.of("_csrf", formToken, "adoption", "x", "decision", "none"));
		assertThat(stranger.statusCode()).isEqualTo(302);
		assertThat(stranger.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
		assertThat(post("/missing-sources/decide", Map.of("adoption", "x", "decision", "none")).statusCode())
			.isEqualTo(403);
		assertThat(post("/search", Map.of("_csrf", formToken)).statusCode()).isIn(302, 403);
		HttpResponse<String> words = post("/synonyms", Map.of("_csrf", formToken, "terms", "раз\nдва"));
		assertThat(words.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
	}

	@Test
	void aMethodistChangesTheSynonymsOnTheirPage() throws Exception {
		assertThat(get("/synonyms").body()).doesNotContain("<textarea");
		post("/sign-in", Map.of("_csrf", formToken("/sign-in"), "password", this.token));
		HttpResponse<String> refused = post("/synonyms",
				Map.of("_csrf", formToken("/synonyms"), "terms", "жщцк", "note", "проба"));
		assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("/synonyms");
		assertThat(get("/synonyms").body()).contains("а здесь 1", ">жщцк</textarea>", "value=\"проба\"");
		String added = post("/synonyms", Map.of("_csrf", formToken("/synonyms"), "terms", "жщцк\nклубный час"))
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "");
		assertThat(get(added).body()).contains("уже действует", "жщцк\nклубный час</textarea>");
		assertThat(get("/search?q=%D0%B6%D1%89%D1%86%D0%BA").body()).contains("Ищем также:", "«клубный час»",
				"под другим именем:");
		post(added + "/retire", Map.of("_csrf", formToken(added), "version", "1"));
		assertThat(get(added).body()).contains("убран из поиска", "Вернуть в поиск");
		assertThat(get("/search?q=%D0%B6%D1%89%D1%86%D0%BA").body()).doesNotContain("Ищем также:");
	}

	@Test
	void whoSignsInGetsANewSessionThatTheApiDoesNotKnow() throws Exception {
		String formToken = formToken("/sign-in");
		String before = session();
		HttpResponse<String> wrong = post("/sign-in", Map.of("_csrf", formToken, "password", "вздор"));
		assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?wrong=true");
		HttpResponse<String> right = post("/sign-in", Map.of("_csrf", formToken("/sign-in"), "password", this.token));
		assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith("/missing-sources");
		assertThat(session()).as("no session is taken over").isNotEqualTo(before);
		String cookie = right.headers().allValues("Set-Cookie").toString();
		assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
		HttpResponse<String> page = get("/missing-sources");
		assertThat(page.body()).contains("/sign-out");
		assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
		HttpResponse<String> api = this.browser.send(HttpRequest.newBuilder(uri("/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(MUTATION))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(api.body()).contains("FORBIDDEN");
		assertThat(get("/api/imports/x").statusCode()).isEqualTo(401);
		String out = formToken("/missing-sources");
		String signedIn = session();
		assertThat(post("/sign-out", Map.of("_csrf", out)).statusCode()).isEqualTo(302);
		this.cookies.getCookieStore().removeAll();
		HttpResponse<String> old = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri("/missing-sources")).header("Cookie", "estafeta=" + signedIn).build(),
					HttpResponse.BodyHandlers.ofString());
		assertThat(old.body()).as("the old session is dead").doesNotContain("/sign-out");
	}

	private String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("estafeta"))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	private String formToken(String page) throws IOException, InterruptedException {
		Matcher token = FORM_TOKEN.matcher(get(page).body());
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, Map<String, String> fields)
			throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return this.browser.send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
