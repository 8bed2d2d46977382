package org.estafeta.indicator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.MovableClock;
import org.estafeta.RunningApplication;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The indicators of Table 1: what they count, what was known on past days, and who may
 * see of it what.
 */
@RunningApplication
@Import(MovableClock.Setting.class)
class IndicatorIT {

	private static final int YEAR = 2027;

	private static final LocalDate BEGIN = LocalDate.of(YEAR, 9, 1);

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	MovableClock clock;

	@Autowired
	Profiles profiles;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private People people;

	private GraphQlClient client;

	private final Map<String, String> tokens = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.client = new GraphQlClient(this.port);
		forget();
		this.clock.set(BEGIN);
		make("методист", Role.METHODIST);
	}

	private void make(String login, Role role) {
		this.people.make(login, role);
		this.tokens.put(login, this.people.token(this.people.account(login), 300));
	}

	@AfterEach
	void tidy() {
		forget();
		this.clock.reset();
	}

	private void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
		this.writes.apply(new Writes.Order("test", "forget-indicators", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-indicators"), Map.of(), (row) -> "");
		});
	}

	private void count() {
		done("методист", "mutation { it: countIndicators }", Map.of());
	}

	private JsonNode done(String login, String query, Map<String, ?> variables) {
		JsonNode answer = ask(login, query, variables);
		assertThat(answer.path("errors").isMissingNode()).as(query + answer).isTrue();
		return answer.at("/data/it");
	}

	private JsonNode ask(String login, String query, Map<String, ?> variables) {
		return this.client.ask(query, variables, this.tokens.getOrDefault(login, ""));
	}

	private JsonNode figure(String login, String code, String more) {
		for (JsonNode one : done(login,
				"{ it: indicators(year: " + YEAR + more
						+ ") { code counted of value hidden reached formerValue target { value version } } }",
				Map.of())) {
			if (one.path("code").asString().equals(code)) {
				return one;
			}
		}
		throw new AssertionError(code);
	}

	private JsonNode details(String login, String code, String more, String fields) {
		return done(login, "{ it: indicator(code: \"" + code + "\", year: " + YEAR + more + ") { " + fields + " } }",
				Map.of());
	}

	@Test
	void sitesOfTheCatalogueAreCountedAsTheirDatesSay() {
		this.clock.reset();
		count();
		JsonNode sites = done("", "{ it: innovationSites(first: 100) { totalCount nodes { from { edtf } to { edtf } "
				+ "organisation { id kind } } } }", Map.of());
		assertThat(sites.path("nodes").size()).isEqualTo(sites.path("totalCount").asInt());
		for (JsonNode figure : done("", "{ it: indicator(code: \"4.1\") { byYear { year counted of } } }", Map.of())
			.path("byYear")) {
			LocalDate from = LocalDate.of(figure.path("year").asInt(), 8, 1);
			LocalDate end = from.plusYears(1).minusDays(1);
			LocalDate to = end.isAfter(LocalDate.now(this.clock)) ? LocalDate.now(this.clock) : end;
			Set<String> hosts = new HashSet<>();
			for (JsonNode site : sites.path("nodes")) {
				LocalDate latest = bound(site.at("/from/edtf"), true);
				LocalDate earliest = bound(site.at("/to/edtf"), false);
				if (taught(site.at("/organisation/kind").asString()) && latest != null && !latest.isAfter(to)
						&& (site.at("/to/edtf").isMissingNode() || earliest == null || !earliest.isBefore(from))) {
					hosts.add(site.at("/organisation/id").asString());
				}
			}
			assertThat(figure.path("counted").asInt()).as(figure.toString()).isEqualTo(hosts.size()).isPositive();
		}
		assertThat(done("", "{ it: indicators { code counted } }", Map.of()).size()).isEqualTo(13);
	}

	private static LocalDate bound(JsonNode edtf, boolean latest) {
		if (edtf.isMissingNode() || edtf.isNull()) {
			return null;
		}
		ImpreciseDate date = ImpreciseDate.parse(edtf.asString()).orElseThrow();
		return latest ? date.latest() : date.earliest();
	}

	private static boolean taught(String kind) {
		return Set.of("SCHOOL", "KINDERGARTEN", "SUPPLEMENTARY", "METHODICAL_CENTRE", "COLLEGE", "UNIVERSITY")
			.contains(kind);
	}

	@Test
	void whatWasKnownOnAPastDayStaysAsItWas() {
		String school = school("Щщы школа", "Щщыгорск");
		count();
		assertThat(figure("", "3.2", "").path("counted").asInt()).isZero();
		assertThat(figure("", "3.2", ", knownOn: \"" + BEGIN.minusDays(1) + "\"").path("counted").isNull())
			.as("nothing was counted then")
			.isTrue();
		String event = event("Встреча щщы", BEGIN.plusDays(20), school);
		count();
		assertThat(figure("", "3.2", "").path("counted").asInt()).as("still to come").isZero();
		this.clock.set(BEGIN.plusDays(20));
		count();
		assertThat(figure("", "3.2", "").path("counted").asInt()).isEqualTo(1);
		assertThat(figure("", "3.2", ", territory: \"Щщыгорск\"").path("counted").asInt()).isEqualTo(1);
		assertThat(figure("", "3.2", ", territory: \"Москва\"").path("counted").asInt()).isZero();
		JsonNode members = details("", "3.2", "",
				"members { named { kind name since organisation { name } } unnamed }");
		assertThat(members.at("/members/named/0/name").asString()).isEqualTo("Щщы школа");
		assertThat(members.at("/members/named/0/since").asString()).isEqualTo(BEGIN.plusDays(20).toString());
		this.clock.set(BEGIN.plusDays(40));
		cancel(event, "Встреча щщы", BEGIN.plusDays(20), school);
		count();
		assertThat(figure("", "3.2", "").path("counted").asInt()).isZero();
		assertThat(figure("", "3.2", ", knownOn: \"" + BEGIN.plusDays(39) + "\"").path("counted").asInt()).isEqualTo(1);
		assertThat(figure("", "3.2", ", knownOn: \"" + BEGIN.plusDays(19) + "\"").path("counted").asInt()).isZero();
		JsonNode course = details("", "3.2", "", "trend { day counted } moved(after: \"" + BEGIN.plusDays(30)
				+ "\") { joined { named { name } } left { named { name } } }");
		assertThat(course.path("trend").valueStream().map((point) -> point.path("counted").asString()).toList())
			.as("August was not counted, September ends with one")
			.containsExactly("", "1", "0");
		assertThat(course.at("/moved/joined/named")).isEmpty();
		assertThat(course.at("/moved/left/named/0/name").asString()).isEqualTo("Щщы школа");
		JsonNode september = details("", "3.2", ", knownOn: \"" + BEGIN.plusDays(29) + "\"",
				"moved(after: \"" + BEGIN + "\") { joined { named { name } } left { named { name } } }");
		assertThat(september.at("/moved/joined/named/0/name").asString()).isEqualTo("Щщы школа");
		assertThat(september.at("/moved/left/named")).isEmpty();
	}

	private String school(String name, String city) {
		return done("методист",
				"mutation($n: String!, $c: String!) { it: createOrganisation(sure: true, organisation: {name: $n, "
						+ "kind: SCHOOL, city: $c, region: \"Челябинская область\"}) { id } }",
				Map.of("n", name, "c", city))
			.path("id")
			.asString();
	}

	private String event(String title, LocalDate day, String host) {
		return done("методист", "mutation($e: EventEditInput!) { it: createEvent(event: $e) { id } }",
				Map.of("e",
						Map.of("title", title, "kindName", "семинар", "start", day.toString(), "hosts", List.of(host))))
			.path("id")
			.asString();
	}

	private void cancel(String event, String title, LocalDate day, String host) {
		String version = done("методист", "query($id: ID!) { it: editVersion(node: $id) }", Map.of("id", event))
			.asString();
		done("методист",
				"mutation($id: ID!, $v: String!, $e: EventEditInput!) { it: changeEvent(id: $id, version: $v, event: $e) { id } }",
				Map.of("id", event, "v", version, "e", Map.of("title", title, "kindName", "семинар", "start",
						day.toString(), "hosts", List.of(host), "cancelled", true)));
	}

	@Test
	void peopleAreCountedOnceAndToldOnlyToWhoKeepsIndicators() {
		String school = school("Щщы школа", "Щщыгорск");
		String event = event("Встреча щщы", BEGIN, school);
		String again = event("Встреча щщы два", BEGIN, school);
		for (String one : List.of(event, again)) {
			done("методист",
					"mutation($e: ID!) { it: arrangeEvent(event: $e, version: 0, desk: {hours: 2}) { version } }",
					Map.of("e", one));
			attend(one, 4);
		}
		count();
		JsonNode stranger = figure("", "3.3", "");
		assertThat(stranger.path("counted").isNull()).isTrue();
		assertThat(stranger.path("hidden").asBoolean()).isTrue();
		assertThat(figure("методист", "3.3", "").path("counted").asInt()).as("the same four twice").isEqualTo(4);
		attend(again, 6);
		count();
		assertThat(figure("", "3.3", "").path("counted").asInt()).isEqualTo(6);
		assertThat(figure("", "3.3", ", territory: \"Щщыгорск\"").path("hidden").asBoolean()).isTrue();
		assertThat(details("", "3.3", "", "members { unnamed } moved(after: \"2027-01-01\") { joined { unnamed } }")
			.toString()).isEqualTo("{\"members\":null,\"moved\":null}");
		make("учитель", Role.TEACHER);
		assertThat(details("учитель", "3.3", "", "members { unnamed }").path("members").isNull()).isTrue();
		assertThat(details("методист", "3.3", "", "members { named { name } }").toString()).contains("Щщыа Ъъыа");
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(browser.get("/indicators/3.3").body()).contains("Показатель говорит о людях")
			.doesNotContain("Щщыа Ъъыа");
		People.signIn(browser, "методист");
		assertThat(browser.get("/indicators/3.3").body()).contains("Щщыа Ъъыа");
	}

	private void attend(String event, int many) {
		done("методист", "mutation($e: ID!, $l: String!) { it: takeAttendanceList(event: $e, list: $l) { added } }",
				Map.of("e", event, "l",
						"ФИО;Место работы\n" + IntStream.range(0, many)
							.mapToObj((i) -> "Щщы%1$s Ъъы%1$s;Школа не из списка\n".formatted("абвгде".charAt(i)))
							.collect(Collectors.joining())));
	}

	@Test
	void aPersonWhoGoesLeavesTheNumberAndNoName() {
		make("учитель", Role.TEACHER);
		String school = school("Щщы школа", "Щщыгорск");
		String account = this.people.account("учитель").id();
		this.profiles.save(account, new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS),
				GlobalId.parse(school, NodeKind.ORGANISATION), 2020));
		String event = event("Встреча щщы", BEGIN.plusDays(3), school);
		done("методист", "mutation($e: ID!) { it: arrangeEvent(event: $e, version: 0, desk: {hours: 2}) { version } }",
				Map.of("e", event));
		done("учитель", "mutation($e: ID!) { it: registerForEvent(event: $e) { state } }", Map.of("e", event));
		this.clock.set(BEGIN.plusDays(3));
		String participant = done("методист", "query($e: ID!) { it: eventDesk(event: $e) { participants { id } } }",
				Map.of("e", event))
			.at("/participants/0/id")
			.asString();
		done("методист",
				"mutation($e: ID!, $p: ID!) { it: markAttendance(event: $e, marks: [{id: $p, present: true}]) { present } }",
				Map.of("e", event, "p", participant));
		count();
		assertThat(details("методист", "3.3", "", "members { named { kind name } }").at("/members/named/0/kind")
			.asString()).isEqualTo("Teacher");
		this.clock.set(BEGIN.plusDays(9));
		this.profiles.remove(account);
		assertThat(figure("методист", "3.3", "").path("counted").asInt()).as("before the next count").isEqualTo(1);
		assertThat(details("методист", "3.3", "", "members { named { name } }").at("/members/named/0/name").isNull())
			.isTrue();
		count();
		assertThat(figure("методист", "3.3", "").path("counted").asInt()).isEqualTo(1);
		assertThat(figure("методист", "3.3", ", knownOn: \"" + BEGIN.plusDays(5) + "\"").path("counted").asInt())
			.isEqualTo(1);
	}

	@Test
	void targetsAreSetByWhoKeepsIndicatorsAndTheSecondOfTwoIsTold() {
		make("учитель", Role.TEACHER);
		count();
		String set = "mutation($v: Float!, $n: Int!) { it: setIndicatorTarget(version: $n, target: {code: \"4.1\", year: "
				+ YEAR + ", value: $v, note: \"приказ\"}) { value reached target { value version note role } } }";
		assertThat(ask("учитель", set, Map.of("v", 40.5, "n", 0)).at("/errors/0/extensions/code").asString())
			.isEqualTo("FORBIDDEN");
		assertThat(ask("методист", set, Map.of("v", 101, "n", 0)).at("/errors/0/message").asString())
			.contains("от 0 до 100");
		JsonNode done = done("методист", set, Map.of("v", 40.5, "n", 0));
		assertThat(done.at("/target/value").asDouble()).isEqualTo(40.5);
		assertThat(done.path("reached").asInt()).isEqualTo((int) (100 * done.path("value").asDouble() / 40.5));
		assertThat(ask("методист", set, Map.of("v", 50, "n", 0)).at("/errors/0/extensions/code").asString())
			.isEqualTo("CONFLICT");
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "методист");
		String page = "/indicators/4.1?year=" + YEAR;
		assertThat(browser.get(page).body()).contains("40,5 %", "приказ");
		HttpResponse<String> wrong = browser.post(page, page, Map.of("version", "1", "target", "сто", "note", "так"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Нужно число от 0 до 100", "сто", "так");
		HttpResponse<String> late = browser.post(page, page, Map.of("version", "0", "target", "60", "note", "моё"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Пока вы писали", "40.5", "моё");
		assertThat(browser.post(page, page, Map.of("version", "1", "target", "60", "note", "")).statusCode())
			.isEqualTo(302);
		assertThat(figure("", "4.1", "").at("/target/value").asDouble()).isEqualTo(60);
		assertThat(details("", "4.1", "", "targets { value version }").path("targets").toString())
			.isEqualTo("[{\"value\":60.0,\"version\":2},{\"value\":40.5,\"version\":1}]");
		FormBrowser teacher = new FormBrowser(this.port);
		People.signIn(teacher, "учитель");
		assertThat(teacher.post(page, page, Map.of("version", "2", "target", "1", "note", "")).statusCode())
			.isEqualTo(403);
		assertThat(teacher.get(page).body()).doesNotContain("name=\"target\"");
		assertThat(ask("методист",
				"mutation { it: setIndicatorTarget(version: 0, target: {code: \"6.1\", year: 2040, "
						+ "value: 1}) { value } }",
				Map.of())
			.at("/errors/0/message")
			.asString()).contains("2023", "2028");
	}

	@Test
	void wrongAddressesSayWhatIsThere() {
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(browser.get("/indicators").body()).contains("ещё ни разу не считали");
		assertThat(browser.get("/indicators/9.9").statusCode()).isEqualTo(404);
		assertThat(browser.get("/indicators/9.9").body()).contains("от 1.1 до 7.1");
		assertThat(browser.get("/indicators?known=2099-01-01").body()).contains("ещё не наступил");
		assertThat(browser.get("/indicators?year=1999").body()).contains("с 2023 по 2028");
		assertThat(browser.get("/indicators/4.1?after=" + BEGIN.plusDays(1) + "&known=" + BEGIN).statusCode())
			.isEqualTo(400);
		assertThat(browser.postWithoutToken("/indicators/count", Map.of()).statusCode()).isEqualTo(403);
		assertThat(ask("", "mutation { countIndicators }", Map.of()).at("/errors/0/extensions/code").asString())
			.isEqualTo("FORBIDDEN");
		assertThat(done("", "{ it: indicator(code: \"0\") { figure { code } } }", Map.of()).isNull()).isTrue();
	}

	@Test
	void theTableIsAFileToCountWithAndOneToPrint() throws IOException, InterruptedException {
		event("Встреча щщы", BEGIN, school("Щщы школа", "Щщыгорск"));
		count();
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(file("/indicators/table.xlsx?year=" + YEAR)))) {
			List<List<String>> rows = workbook.getFirstSheet()
				.read()
				.stream()
				.map((row) -> row.stream().map((cell) -> (cell != null) ? cell.getText() : "").toList())
				.toList();
			assertThat(rows).hasSize(14);
			assertThat(rows.get(6)).startsWith("3.2").contains("1");
			assertThat(rows.get(1).getFirst()).isEqualTo("1.1");
		}
		try (var document = Loader.loadPDF(file("/indicators/table.pdf?year=" + YEAR))) {
			String text = new PDFTextStripper().getText(document);
			assertThat(text).contains("Показатели модели", "3.2", "календаря", "7.1", "Год назад");
		}
	}

	private byte[] file(String path) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<byte[]> answer = http.send(
					HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
			assertThat(answer.statusCode()).isEqualTo(200);
			return answer.body();
		}
	}

}
