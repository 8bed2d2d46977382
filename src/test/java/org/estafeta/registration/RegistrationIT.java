package org.estafeta.registration;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
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
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Taking part in events, as people and programs do.
 */
@RunningApplication
class RegistrationIT {

	private static final String DESK = "query($id: ID!) { eventDesk(event: $id) { phase registered waiting present "
			+ "participants { id name state present certificate } own { state turn } link "
			+ "opinions { count mean comments } programme { begins title } } }";

	private static final String REGISTER = "mutation($id: ID!) { registerForEvent(event: $id) { state turn } }";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Profiles profiles;

	private People people;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	@Test
	void fromTheFirstPlaceToTheCertificate() throws Exception {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist, LocalDate.now());
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get(page).body()).doesNotContain("id=\"part\"", "id=\"programme\"");
		HttpResponse<String> refused = methodist.post(page + "/registration", page + "/registration",
				Map.of("version", "0", "capacity", "много", "opensOn", "2026", "joinLink", "http://x.example/"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("href=\"#f-capacity\"", "href=\"#f-opensOn\"", "href=\"#f-joinLink\"");
		Map<String, String> desk = new HashMap<>(
				Map.of("version", "0", "capacity", "1", "hours", "8", "joinLink", "https://meet.example/щ"));
		made(methodist.post(page + "/registration", page + "/registration", desk));
		assertThat(methodist.post(page + "/registration", page + "/registration", desk).statusCode()).isEqualTo(409);
		made(methodist.post(page + "/programme/new", page + "/programme/new",
				Map.of("begins", "9.30", "ends", "10:10", "title", "Мастер-класс щщы", "speakers", "А. Докладчик")));
		assertThat(stranger.get(page).body()).contains("09:30", "Мастер-класс щщы", "Свободно 1 место", "/sign-in")
			.doesNotContain("meet.example", "/register\"");
		FormBrowser anna = browser("анна", Role.TEACHER);
		FormBrowser boris = browser("борис", Role.TEACHER);
		made(anna.post(page, page + "/register", Map.of()));
		assertThat(anna.get(page).body()).contains("расскажите на своей странице");
		profile("анна");
		profile("борис");
		made(anna.post(page, page + "/register", Map.of()));
		made(boris.post(page, page + "/register", Map.of()));
		assertThat(anna.get(page).body()).contains("Вы записаны", "https://meet.example/щ");
		assertThat(boris.get(page).body()).contains("1-й в очереди").doesNotContain("meet.example");
		// names are for those who hold it
		assertThat(stranger.get(page).body()).contains("1 участник", "1 ждёт места").doesNotContain("Имя анна");
		assertThat(boris.get(page + "/participants").statusCode()).isEqualTo(403);
		assertThat(methodist.get(page + "/participants").body()).contains("Имя анна", "Имя борис");
		// a place that is left goes to whoever waits, who is told
		made(anna.post(page, page + "/unregister", Map.of()));
		assertThat(boris.get(page).body()).contains("Вы записаны");
		assertThat(boris.get("/account/notices").body()).contains("освободилось место", page);
		assertThat(boris.get("/account/events").body()).contains("Семинар щщы", "Вы записаны");
		assertThat(boris.get(page + "/certificate.pdf").statusCode()).isEqualTo(404);
		HttpResponse<String> list = methodist.upload(page + "/participants", page + "/participants/attendance",
				Map.of("list", "Имя борис\nПетрова Анна;Школа № 1;докладчик"), Map.of());
		made(list);
		String present = methodist.get(page + "/participants").body();
		assertThat(present).contains("Отмечено записавшихся: 1, дописано: 1", "Петрова Анна", "докладчик",
				"были 2 человека");
		certificate(page, boris, stranger, present);
		made(boris.post(page + "/opinion", page + "/opinion", Map.of("rating", "5", "applies", "true")));
		assertThat(boris.get(page + "/opinion").body()).contains("один раз");
		this.profiles.remove(this.people.account("борис").id());
		assertThat(methodist.get(page + "/participants").body()).contains("Петрова Анна", "без имени")
			.doesNotContain("Имя борис");
	}

	private void certificate(String page, FormBrowser boris, FormBrowser stranger, String present)
			throws IOException, InterruptedException {
		HttpResponse<byte[]> file = this.client
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + page + "/certificate.pdf"))
				.header("Cookie", boris.cookie("estafeta"))
				.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
		String text;
		try (PDDocument document = Loader.loadPDF(file.body())) {
			assertThat(document.getNumberOfPages()).isOne();
			text = new PDFTextStripper().getText(document);
		}
		assertThat(text).contains("СЕРТИФИКАТ", "Имя борис", "слушатель", "«Семинар щщы»", "8 академических часов");
		Matcher number = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(text);
		assertThat(number.find()).isTrue();
		assertThat(present).contains(number.group());
		assertThat(stranger.get("/certificates/" + number.group().toLowerCase(Locale.ROOT)).body())
			.contains("Имя борис", "Семинар щщы");
		assertThat(stranger.get("/certificates/0000-0000-0000").statusCode()).isEqualTo(404);
		assertThat(stranger.get(page + "/certificate.pdf").statusCode()).isIn(302, 401);
	}

	@Test
	void aListWithErrorsIsRefusedWholeAndALongOneStaysQuick() {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist, LocalDate.now().minusDays(1));
		String list = page + "/participants";
		String rows = IntStream.rangeClosed(1, 800)
			.mapToObj((i) -> "Фамилия" + "абвгдежзик".charAt(i % 10) + "абвгдежзик".charAt(i / 10 % 10)
					+ "абвгдежзик".charAt(i / 100) + " Имя;Школа № " + i)
			.collect(Collectors.joining("\n"));
		HttpResponse<String> refused = methodist.upload(list, list + "/attendance",
				Map.of("list", rows + "\nОдин\nФамилияаба Имя;Школа № 10;царь"), Map.of());
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Список не принят", "Строка 801:", "Строка 802:", "Ничего не изменилось")
			.doesNotContain("Строка 1:");
		assertThat(methodist.get(list).body()).contains("Никто ещё не записался");
		made(methodist.upload(list, list + "/attendance", Map.of("list", rows), Map.of()));
		String second = methodist.get(list + "?page=2").body();
		assertThat(second).contains("800 участников", "было 800 человек", "aria-current=\"page\">2<");
		List<String> ids = ids(second);
		assertThat(ids).hasSize(200);
		made(methodist.postAll(list + "?page=2", list + "/present",
				Map.of("shown", ids, "present", ids.subList(0, 150), "page", List.of("2"))));
		assertThat(methodist.get(list).body()).contains("было 750 человек");
		assertThat(methodist.get(list + "?find=" + URLEncoder.encode("школа № 799", StandardCharsets.UTF_8)).body())
			.contains("Школа № 799")
			.doesNotContain("Школа № 798");
	}

	@Test
	void workplacesThatTheCatalogueKnowsAreTied() {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist, LocalDate.now().minusDays(1));
		String list = page + "/participants";
		String known = "мбу дпо Центр развития образования города Челябинска";
		made(methodist.upload(list, list + "/attendance",
				Map.of("list", "Петрова Анна;" + known + "\nКотова Вера;Школа щщы\nЩукина Яна"), Map.of()));
		assertThat(methodist.get(list).body())
			.contains("дописано: 3; место работы нашлось в каталоге у 1 из дописанных", known, "Школа щщы");
		CypherQuery tied = new CypherQuery("tied",
				"MATCH (:Event {id: $id})<-[:REGISTERED_FOR]-(p:Participant)-[:CAME_FROM]->(o:Organisation) "
						+ "RETURN p.name + ': ' + o.externalKey AS tie");
		assertThat(
				this.graph.list(tied, Map.of("id", page.replaceFirst(".*/", "")), (row) -> row.get("tie").asString()))
			.containsExactly("Петрова Анна: org-ch-cro");
	}

	private static List<String> ids(String page) {
		return Pattern.compile("name=\"shown\" value=\"([^\"]+)\"")
			.matcher(page)
			.results()
			.map((m) -> m.group(1))
			.toList();
	}

	@Test
	void oneOfSixAtOnceGetsTheOnlyPlaceAndOpinionsAreTogether() throws Exception {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist, LocalDate.now());
		String id = new GlobalId(NodeKind.EVENT, page.replaceFirst(".*/", "")).text();
		String holder = this.people.token(this.people.account("методист"));
		GraphQlClient client = new GraphQlClient(this.port);
		assertThat(code(client.ask(REGISTER, Map.of("id", id), holder))).isEqualTo("CONFLICT");
		String arrange = "mutation($id: ID!, $version: Int!, $most: Int) { arrangeEvent(event: $id, version: $version, "
				+ "desk: {capacity: $most, link: \"https://meet.example/\"}) { phase } }";
		client.ask(arrange, Map.of("id", id, "version", 0, "most", 1), holder);
		List<String> tokens = IntStream.range(0, 6).mapToObj((i) -> this.people.token(teacher("учитель" + i))).toList();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<JsonNode>> answers = tokens.stream()
				.map((token) -> executor.submit(() -> client.ask(REGISTER, Map.of("id", id), token)))
				.toList();
			List<Integer> turns = new ArrayList<>();
			for (Future<JsonNode> answer : answers) {
				turns.add(answer.get().at("/data/registerForEvent/turn").asInt(-1));
			}
			assertThat(turns).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
		}
		assertThat(code(client.ask(REGISTER, Map.of("id", id), tokens.getFirst()))).isEqualTo("CONFLICT");
		JsonNode stranger = client.ask(DESK, Map.of("id", id));
		assertThat(stranger.at("/data/eventDesk/waiting").asInt()).as(stranger.toString()).isEqualTo(5);
		assertThat(stranger.at("/data/eventDesk/participants").isNull()).isTrue();
		assertThat(stranger.toString()).doesNotContain("Имя", "meet.example");
		assertThat(code(client.ask(arrange, Map.of("id", id, "version", 1, "most", 9), tokens.getFirst())))
			.isEqualTo("FORBIDDEN");
		client.ask(arrange, Map.of("id", id, "version", 1, "most", 9), holder);
		JsonNode all = client.ask(DESK, Map.of("id", id), holder);
		assertThat(all.at("/data/eventDesk/registered").asInt()).isEqualTo(6);
		List<Map<String, Object>> marks = new ArrayList<>();
		all.at("/data/eventDesk/participants")
			.forEach((one) -> marks.add(Map.of("id", one.get("id").asString(), "present", true)));
		client.ask(
				"mutation($id: ID!, $marks: [AttendanceMark!]!) { markAttendance(event: $id, marks: $marks) { present } }",
				Map.of("id", id, "marks", marks), holder);
		String rate = "mutation($id: ID!, $mark: Int!) { rateEvent(event: $id, rating: $mark, applies: true, "
				+ "comment: \"Слово щщы\") { registered } }";
		assertThat(code(client.ask(rate, Map.of("id", id, "mark", 5), holder))).isEqualTo("CONFLICT");
		for (int i = 0; i < 4; i++) {
			client.ask(rate, Map.of("id", id, "mark", 5), tokens.get(i));
		}
		assertThat(client.ask(DESK, Map.of("id", id), holder).at("/data/eventDesk/opinions").isNull()).isTrue();
		client.ask(rate, Map.of("id", id, "mark", 1), tokens.get(4));
		assertThat(code(client.ask(rate, Map.of("id", id, "mark", 1), tokens.get(4)))).isEqualTo("CONFLICT");
		JsonNode told = client.ask(DESK, Map.of("id", id));
		assertThat(told.at("/data/eventDesk/opinions/mean").asDouble()).as(told.toString()).isEqualTo(4.2);
		assertThat(told.at("/data/eventDesk/opinions/comments")).isEmpty();
		assertThat(client.ask(DESK, Map.of("id", id), holder).at("/data/eventDesk/opinions/comments")).hasSize(5);
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString();
	}

	private String make(FormBrowser browser, LocalDate day) {
		return made(browser.post("/events/new", "/events/new", Map.of("title", "Семинар щщы", "kindName", "семинар",
				"start", day.toString(), "organiser", "ЦРО щщы")));
	}

	private FormBrowser browser(String login, Role role) {
		this.people.make(login, role);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private Account teacher(String login) {
		Account account = this.people.make(login, Role.TEACHER);
		profile(login);
		return account;
	}

	private void profile(String login) {
		this.profiles.save(this.people.account(login).id(),
				new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
	}

	private static String made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

}
