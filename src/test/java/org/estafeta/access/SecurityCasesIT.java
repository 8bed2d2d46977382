package org.estafeta.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases of the OWASP lists that no single page is responsible for. They enumerate what
 * the product has, so that what is added later is tried too.
 */
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class SecurityCasesIT {

	private static final List<String> HOSTILE = List.of("' OR 1=1 //", "'}) DETACH DELETE n //",
			"`) MATCH (n) DETACH DELETE n //", "x' UNION MATCH (u:Account) RETURN u //", "$auth",
			"${7*7} #{T(java.lang.Runtime)} __${7*7}__ {{7*7}}", "<img src=x onerror=alert(1)>",
			"*?[* TO *] /(а+)+/ ~2^9");

	private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

	/**
	 * What everybody may open, by method and path; kept as a file, so that a change is
	 * seen.
	 */
	private static final Path OPEN = Path.of("src/test/resources/open-to-strangers.txt");

	private static final String TYPES = "{ __schema { queryType { name } types { name kind enumValues { name } "
			+ "inputFields { name defaultValue type { ...t } } "
			+ "fields { name type { ...t } args { name defaultValue type { ...t } } } } } } "
			+ "fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	AdministratorToken administratorToken;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	private String token = "";

	@BeforeEach
	void drawAToken() {
		this.token = NewToken.draw(this.graph, this.writes, this.administratorToken);
	}

	@Test
	void textInAnyArgumentOfTheApiIsText() {
		GraphQlClient client = new GraphQlClient(this.port);
		Schema schema = new Schema(client.ask(TYPES, Map.of(), this.token).at("/data/__schema"));
		Map<String, Long> before = counts();
		int asked = 0;
		for (JsonNode field : schema.queries()) {
			for (int i = 0; i < HOSTILE.size(); i++) {
				String query = schema.ask(field, HOSTILE.get(i));
				if (query.isEmpty() || i > 0 && query.equals(schema.ask(field, HOSTILE.get(i - 1)))) {
					continue;
				}
				asked++;
				JsonNode answer = client.ask(query, Map.of(), this.token);
				for (JsonNode error : answer.path("errors")) {
					assertThat(error.at("/extensions/code").asString()).as(query + answer)
						.isIn("BAD_REQUEST", "NOT_FOUND", "LIMIT_EXCEEDED", "FORBIDDEN", "CONFLICT");
					assertThat(error.path("message").asString().replace(HOSTILE.get(i), "")).as(query)
						.isNotBlank()
						.doesNotContain("Exception", "java.", "org.estafeta", "MATCH (", "??");
				}
			}
		}
		assertThat(asked).as("arguments tried").isGreaterThan(150);
		assertThat(counts()).isEqualTo(before);
	}

	@Test
	void onlyTheListedPagesAreOpenToStrangers() throws IOException {
		Set<String> open = new TreeSet<>();
		Set<String> closed = new TreeSet<>();
		FormBrowser stranger = new FormBrowser(this.port);
		this.requestMappingHandlerMapping.getHandlerMethods().keySet().forEach((mapping) -> {
			Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
			for (String pattern : mapping.getPatternValues()) {
				String path = path(pattern);
				for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
					boolean asksToSignIn = switch (method) {
						case GET -> closed(stranger.get(path).statusCode(),
								stranger.get(path).headers().firstValue("Location").orElse(""));
						case POST -> {
							var answer = stranger.post("/sign-in", path, Map.of());
							yield closed(answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
						}
						default -> true;
					};
					(asksToSignIn ? closed : open).add(method + " " + pattern);
				}
			}
		});
		assertThat(closed).as("closed pages").hasSizeGreaterThan(30);
		assertThat(open).isEqualTo(new TreeSet<>(Files.readAllLines(OPEN)));
	}

	private static boolean closed(int status, String location) {
		return status == 401 || status == 403 || status == 302 && location.endsWith("/sign-in");
	}

	private static String path(String pattern) {
		return pattern.replaceAll("\\{[a-zA-Z]+:([a-z]+)[^}]*}", "$1")
			.replaceAll("\\{[a-zA-Z]*[iI]d}", NOBODY)
			.replaceAll("\\{[^}]+}", "1")
			.replace("**", "x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/prometheus",
			"/..%2factuator/env", "/x/..;/actuator/env", "//actuator/env", "/actuator%2fenv", "/%2e%2e/pom.xml",
			"/.git/config", "/.env", "/pom.xml", "/data/", "/WEB-INF/web.xml", "/application.yml",
			"/assets/css/../application.yml" })
	void nothingBesideThePagesIsServed(String path) throws IOException {
		String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
		assertThat(answer.lines().findFirst().orElse("")).containsAnyOf(" 400", " 404");
		assertThat(answer).doesNotContain("spring.", "<artifactId>", "[core]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "TRACK", "PROPFIND", "PUT", "DELETE", "PATCH" })
	void onlyReadingAndFormsAreKnown(String method) throws IOException {
		String answer = raw(method + " /about HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: тайна\r\nContent-Length: 0\r\n"
				+ "Connection: close\r\n\r\n");
		assertThat(answer.lines().findFirst().orElse("")).containsAnyOf(" 400", " 403", " 405", " 302");
		assertThat(answer).doesNotContain("X-Secret");
	}

	@Test
	void aForeignHostIsNowhereInAnAnswer() throws IOException {
		for (String path : List.of("/", "/sign-in", "/accounts", "/saved", "/search?q=a", "/nowhere")) {
			String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
					+ "X-Forwarded-Proto: gopher\r\nConnection: close\r\n\r\n");
			assertThat(answer).as(path).doesNotContain("gopher");
			assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).as(path).doesNotContain("evil.example");
		}
	}

	@Test
	void nobodyIsSentToAForeignSiteAfterSigningIn() throws IOException {
		for (String path : List.of("//evil.example/history", "/\\evil.example/history",
				"/%2f%2fevil.example/history")) {
			String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
			assertThat(answer.lines().filter((line) -> line.startsWith("Location:")).toList()).as(path)
				.noneMatch((line) -> line.contains("evil"));
		}
	}

	@Test
	void floodsAreAnsweredOrRefused() {
		GraphQlClient client = new GraphQlClient(this.port);
		StringBuilder overlapping = new StringBuilder("{ ");
		for (int i = 0; i < 300; i++) {
			overlapping.append("...f").append(i).append(' ');
		}
		overlapping.append('}');
		for (int i = 0; i < 300; i++) {
			overlapping.append(" fragment f").append(i).append(" on Query { ...f").append((i + 1) % 300).append(" }");
		}
		for (String query : List.of("{ " + "__typename ".repeat(5000) + '}', overlapping.toString(),
				"query(" + "$a: Int ".repeat(2000) + ") { __typename }",
				"{ __typename " + "@nichts ".repeat(1000) + '}',
				"{ node(id: \"" + "%".repeat(50_000) + "\") { id } }")) {
			JsonNode answer = client.ask(query, Map.of());
			assertThat(answer.path("errors").size()).as(query.substring(0, 40)).isLessThanOrEqualTo(10);
			assertThat(answer.toString()).doesNotContain("INTERNAL_ERROR", "Exception");
		}
		String nested = "[".repeat(100_000) + "]".repeat(100_000);
		assertThat(graphql("{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + nested + "}}")).contains(" 400")
			.doesNotContain("Exception", "jackson");
	}

	private String graphql(String body) {
		try {
			return raw("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
					+ body.length() + "\r\nConnection: close\r\n\r\n" + body);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void whatIsTypedForgesNoLineOfTheLog(CapturedOutput output) {
		String forged = "имя\r\n2026-01-01 ERROR forged ${jndi:ldap://x} \u001b[31m";
		FormBrowser browser = new FormBrowser(this.port);
		browser.post("/sign-in", "/sign-in", Map.of("login", forged, "password", forged));
		browser.get("/search?q=%0d%0a2026-01-01%20ERROR%20forged");
		browser.get("/%0d%0aforged");
		new GraphQlClient(this.port).ask("query($t: String!) { search(text: $t) { totalCount } }", Map.of("t", forged));
		new GraphQlClient(this.port).ask("{ nichts(a: \"ERROR forged\") }", Map.of());
		assertThat(output.getAll()).doesNotContain("forged");
	}

	private Map<String, Long> counts() {
		Map<String, Long> counts = new HashMap<>();
		this.graph.list(CypherQuery.named("test/count-by-label"), Map.of(),
				(row) -> counts.put(row.get("label").asString(), row.get("total").asLong()) == null);
		return counts;
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			try (InputStream in = socket.getInputStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
	}

	/**
	 * Writes a request for a field that has a text wherever a text may stand.
	 */
	private static final class Schema {

		private final Map<String, JsonNode> types = new HashMap<>();

		private final JsonNode queries;

		private Schema(JsonNode schema) {
			schema.path("types").forEach((type) -> this.types.put(type.path("name").asString(), type));
			this.queries = this.types.get(schema.at("/queryType/name").asString()).path("fields");
		}

		private List<JsonNode> queries() {
			List<JsonNode> fields = new ArrayList<>();
			this.queries.forEach(fields::add);
			return fields;
		}

		/** Empty when there is no place for a text. */
		private String ask(JsonNode field, String text) {
			List<String> arguments = new ArrayList<>();
			for (JsonNode argument : field.path("args")) {
				String value = value(argument.path("type"), text, new HashSet<>());
				if (!value.isEmpty()) {
					arguments.add(argument.path("name").asString() + ": " + value);
				}
			}
			String all = String.join(", ", arguments);
			if (!all.contains(quoted(text))) {
				return "";
			}
			String kind = named(field.path("type")).path("kind").asString();
			return "{ " + field.path("name").asString() + '(' + all + ')'
					+ ((kind.equals("SCALAR") || kind.equals("ENUM")) ? " }" : " { __typename } }");
		}

		private String value(JsonNode type, String text, Set<String> within) {
			boolean required = type.path("kind").asString().equals("NON_NULL");
			JsonNode inner = required ? type.path("ofType") : type;
			String name = inner.path("name").asString();
			return switch (inner.path("kind").asString()) {
				case "LIST" -> {
					String item = value(inner.path("ofType"), text, within);
					yield item.isEmpty() ? (required ? "[]" : "") : '[' + item + ']';
				}
				case "SCALAR" -> switch (name) {
					case "String", "ID" -> quoted(text);
					case "Int", "Float", "Long" -> required ? "1" : "";
					case "Boolean" -> required ? "true" : "";
					default -> required ? "\"2024-01-01\"" : "";
				};
				case "ENUM" -> required ? this.types.get(name).path("enumValues").path(0).path("name").asString() : "";
				case "INPUT_OBJECT" -> within.add(name) ? object(name, text, within) : "";
				default -> "";
			};
		}

		private String object(String name, String text, Set<String> within) {
			List<String> fields = new ArrayList<>();
			for (JsonNode field : this.types.get(name).path("inputFields")) {
				String value = value(field.path("type"), text, within);
				if (!value.isEmpty()) {
					fields.add(field.path("name").asString() + ": " + value);
				}
			}
			return fields.stream().collect(Collectors.joining(", ", "{", "}"));
		}

		private static JsonNode named(JsonNode type) {
			JsonNode named = type;
			while (named.path("ofType").isObject()) {
				named = named.path("ofType");
			}
			return named;
		}

		private static String quoted(String text) {
			return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
		}

	}

}
