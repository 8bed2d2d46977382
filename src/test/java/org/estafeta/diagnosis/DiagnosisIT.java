package org.estafeta.diagnosis;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Invitations;
import org.estafeta.access.People;
import org.estafeta.access.PersonalTokens;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deficits of people from the consent to its withdrawal, as everybody concerned sees
 * them.
 */
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class DiagnosisIT {

	private static final String PASSWORD = "сиреневый трамвай ждёт осени";

	private static final String OWN = "/account/deficits";

	private static final String CONSENT = OWN + "/consent";

	private static final String METHODISTS = OWN + "/methodists";

	/**
	 * Stands nowhere else, so wherever it is found it has got there from the diagnosis.
	 */
	private static final String SECRET = "сургучнопятнистый";

	private static final String STEM = "сургучнопятн";

	private static final Pattern DIAGNOSIS = Pattern.compile("data-diagnosis=\"([^\"]+)\"");

	private static final Pattern CHARGE = Pattern.compile("/charges/([0-9a-f-]{36})\"");

	private static final Pattern NAMED = Pattern.compile("/account/deficits/methodists/([0-9a-f-]{36})/withdraw");

	private static final Pattern MARKED_ID = Pattern.compile("№ [\\w-]+|[0-9a-f]{8}-[0-9a-f-]{27}");

	@LocalServerPort
	int port;

	@Value("${estafeta.data}")
	Path data;

	@Autowired
	Accounts accounts;

	@Autowired
	Invitations invitations;

	@Autowired
	PersonalTokens tokens;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	Retention retention;

	@BeforeEach
	@AfterEach
	void forget() {
		People.forget(this.graph, this.writes);
	}

	@Test
	void answersAreKeptOnlyByConsentAndLeadToPractices() {
		FormBrowser browser = signedIn("учитель", Role.TEACHER);
		String deficit = deficit("d-meth-assess");
		assertThat(browser.get(OWN).body()).contains("ничего не хранится");
		assertThat(browser.get(OWN + "/questions").body())
			.contains("Насколько уверенно вы справляетесь с оцениванием достижений?",
					"Насколько уверенно вы умеете формировать функциональную грамотность?")
			.doesNotContain("checked");
		String page = OWN + "/questions";
		HttpResponse<String> found = browser.post(page, page,
				Map.of("a." + deficit, "UNSURE", "a." + deficit("d-com-discip"), "SURE"));
		assertThat(found.body()).contains("Трудности с оцениванием достижений", "сильно мешает",
				"href=\"/deficits/" + deficit, "нигде не сохранены");
		assertThat(found.body()).doesNotContain("Трудности с дисциплиной", "Сохранить отмеченные");
		browser.post(page, OWN + "/keep", Map.of("a." + deficit, "SEVERE"));
		assertThat(browser.get(OWN).body()).contains("нужно ваше согласие").doesNotContain("data-diagnosis");
		assertThat(browser.get(CONSENT).body()).contains("Сначала скажите").doesNotContain("name=\"agree\"");
		say(browser);
		assertThat(browser.get(CONSENT).body()).contains("name=\"agree\"", "Редакция 1").doesNotContain("checked");
		browser.post(CONSENT, CONSENT, Map.of("version", "1"));
		assertThat(browser.get(CONSENT).body()).contains("Без вашей отметки ничего не сделано");
		browser.post(CONSENT, CONSENT, Map.of("version", "77", "agree", "true"));
		assertThat(browser.get(CONSENT).body()).contains("Текст согласия изменился");
		agree(browser);
		assertThat(browser.post(page, page, Map.of("a." + deficit, "UNSURE")).body()).contains("Сохранить отмеченные");
		browser.post(page, OWN + "/keep", Map.of("a." + deficit, "SEVERE"));
		browser.post(page, OWN + "/keep", Map.of("a." + deficit, "SLIGHT"));
		String list = browser.get(OWN).body();
		assertThat(all(DIAGNOSIS, list)).as("told anew, not twice").hasSize(1);
		assertThat(list).contains("иногда мешает", "самодиагностика");
		String id = all(DIAGNOSIS, list).getFirst();
		browser.post(OWN, OWN + "/" + id + "/start", Map.of());
		assertThat(browser.get(OWN).body()).contains("Отмечено: в работе").doesNotContain(id + "/start");
		assertThat(browser.post(OWN, OWN + "/" + id + "/start", Map.of()).statusCode()).isEqualTo(404);
		browser.post(OWN, OWN + "/" + id + "/close", Map.of("outcome", "я".repeat(301)));
		assertThat(browser.get(OWN).body()).contains("не больше 300 знаков");
		browser.post(OWN, OWN + "/" + id + "/close", Map.of("outcome", SECRET));
		assertThat(browser.get(OWN).body()).contains("Отмечено: устранён", SECRET).doesNotContain(id + "/close");
		browser.post(OWN, OWN + "/" + id + "/withdraw", Map.of());
		assertThat(browser.get(OWN).body()).contains("удалён отовсюду").doesNotContain(SECRET, id);
	}

	@Test
	void onlyThePersonAndTheMethodistInChargeSeeThem() {
		FormBrowser person = withDiagnosis("учитель");
		FormBrowser methodist = signedIn("методист", Role.METHODIST);
		Map<String, FormBrowser> others = new TreeMap<>(Map.of("teacher", signedIn("другой", Role.TEACHER),
				"methodist not in charge", signedIn("чужой", Role.METHODIST), "expert",
				signedIn("эксперт", Role.EXPERT), "leader", signedIn("руководитель", Role.LEADER), "administrator",
				signedIn("администратор", Role.ADMINISTRATOR), "stranger", new FormBrowser(this.port)));
		assertThat(methodist.get("/charges").body()).contains("Сейчас — никто").doesNotContain("Имя учитель");
		name(person, "методист");
		String charge = all(CHARGE, methodist.get("/charges").body()).getFirst();
		assertThat(methodist.get("/charges/" + charge).body()).contains("Имя учитель", "математика",
				"Трудности с оцениванием достижений", SECRET);
		String deficit = deficit("d-com-discip");
		methodist.post("/charges/" + charge, "/charges/" + charge,
				Map.of("deficit", deficit, "source", "CONTEST", "severity", "SEVERE", "on", "2026-01-15"));
		assertThat(methodist.get("/charges/" + charge).body()).contains("Добавлено", "Трудности с дисциплиной",
				"конкурс");
		methodist.post("/charges/" + charge, "/charges/" + charge,
				Map.of("deficit", deficit, "source", "SELF_DIAGNOSIS", "on", "2026-01-15"));
		assertThat(methodist.get("/charges/" + charge).body()).contains("Самодиагностику проходит сам человек");
		String own = person.get(OWN).body();
		assertThat(own).contains("Трудности с дисциплиной", "Имя методист");
		String id = all(DIAGNOSIS, own).getFirst();
		others.forEach((who, browser) -> {
			assertThat(browser.get("/charges/" + charge).body()).as(who).doesNotContain(SECRET, "Имя учитель");
			for (String page : List.of(OWN, "/charges", METHODISTS, OWN + "/log", "/deficits/" + deficit,
					"/accounts")) {
				assertThat(browser.get(page).body()).as("%s %s", who, page).doesNotContain(SECRET, id, charge);
			}
			if (!who.equals("stranger")) {
				String foreign = answer(browser.post("/account", OWN + "/" + id + "/withdraw", Map.of()));
				String unknown = answer(
						browser.post("/account", OWN + "/" + UUID.randomUUID() + "/withdraw", Map.of()));
				assertThat(foreign).as(who).isEqualTo(unknown).startsWith("404");
				assertThat(answer(browser.post("/account", METHODISTS + "/" + charge + "/withdraw", Map.of()))).as(who)
					.startsWith("404");
			}
		});
		FormBrowser other = others.get("methodist not in charge");
		assertThat(answer(other.get("/charges/" + charge)))
			.isEqualTo(answer(other.get("/charges/" + UUID.randomUUID())))
			.startsWith("404");
		assertThat(others.get("administrator").get("/charges").statusCode()).isEqualTo(403);
		assertThat(person.get(OWN).body()).as("nobody has removed anything").contains(SECRET, id);
		assertThat(person.get(OWN + "/log").body())
			.contains("Имя методист", "смотрел", "добавил", "индивидуальный маршрут")
			.doesNotContain("Имя чужой", "дисциплин");
		Account account = this.accounts.all()
			.stream()
			.filter((one) -> one.login().equals("методист"))
			.findFirst()
			.get();
		this.accounts.change(account.id(), account.version(), Set.of(Role.TEACHER, Role.METHODIST), false);
		signIn(methodist, "методист");
		assertThat(methodist.get("/charges/" + charge).statusCode()).isEqualTo(200);
		person.post(METHODISTS, METHODISTS + "/" + all(NAMED, person.get(METHODISTS).body()).getFirst() + "/withdraw",
				Map.of());
		assertThat(answer(methodist.get("/charges/" + charge))).isEqualTo(answer(methodist.get("/charges/x")));
		assertThat(methodist.get("/charges").body()).doesNotContain("Имя учитель");
		assertThat(methodist.post("/account", "/charges/" + charge, Map.of("deficit", deficit, "source", "CONTEST"))
			.statusCode()).isEqualTo(404);
	}

	@Test
	void aTokenOpensToItsOwnerWhatThePagesDoAndToNobodyElse(CapturedOutput output) throws IOException {
		FormBrowser person = signedIn("учитель", Role.TEACHER);
		String token = token("учитель");
		String deficit = new GlobalId(NodeKind.DEFICIT, deficit("d-meth-assess")).text();
		String add = "mutation { addMyDeficits(found: [{deficit: \"%s\", severity: SEVERE}]) { deficits { id } } }"
			.formatted(deficit);
		assertThat(code(ask(add, token))).as("without a consent").isEqualTo("CONFLICT");
		say(person);
		agree(person);
		String id = ask(add, token).at("/data/addMyDeficits/deficits/0/id").asString();
		assertThat(person.get(OWN).body()).contains("data-diagnosis=\"" + id, "сильно мешает");
		FormBrowser methodist = signedIn("назначенный", Role.METHODIST);
		name(person, "назначенный");
		String charge = all(CHARGE, methodist.get("/charges").body()).getFirst();
		assertThat(methodist.get("/charges/" + charge).body()).contains("оцениванием");
		signedIn("другой", Role.TEACHER);
		for (String stranger : List.of(token("другой"), token("назначенный"))) {
			assertThat(
					ask("{ myDeficits { consented deficits { id } looks { by } } }", stranger).at("/data/myDeficits"))
				.hasToString("{\"consented\":false,\"deficits\":[],\"looks\":[]}");
			for (String change : List.of("withdrawMyDeficit(id: \"%s\")",
					"setMyDeficitProgress(id: \"%s\", progress: ELIMINATED)")) {
				String text = "mutation { " + change + " { consented } }";
				assertThat(refusal(ask(text.formatted(id), stranger)))
					.isEqualTo(refusal(ask(text.formatted(UUID.randomUUID()), stranger)))
					.startsWith("NOT_FOUND");
			}
		}
		String set = "mutation($to: DeficitProgress!, $as: String) { setMyDeficitProgress(id: \"" + id
				+ "\", progress: $to, outcome: $as) { consented } }";
		assertThat(code(client().ask(set, Map.of("to", "OPEN"), token))).isEqualTo("BAD_REQUEST");
		assertThat(code(client().ask(set, Map.of("to", "IN_WORK"), token))).isEmpty();
		assertThat(code(client().ask(set, Map.of("to", "ELIMINATED", "as", SECRET), token))).isEmpty();
		JsonNode own = ask(
				"{ myDeficits { consented deficits { deficit { id } severity source purpose progress"
						+ " diagnosedOn startedOn closedOn outcome recordedBy } looks { at by purpose kind } } }",
				token)
			.at("/data/myDeficits");
		String today = LocalDate.now().toString();
		assertThat(own.at("/deficits")).hasToString(("[{'deficit':{'id':'%s'},'severity':'SEVERE',"
				+ "'source':'SELF_DIAGNOSIS','purpose':'ROUTE','progress':'ELIMINATED','diagnosedOn':'%s',"
				+ "'startedOn':'%s','closedOn':'%s','outcome':'%s','recordedBy':null}]")
			.formatted(deficit, today, today, today, SECRET)
			.replace('\'', '"'));
		assertThat(own.at("/looks/0/by").asString()).isEqualTo("Имя назначенный");
		assertThat(own.at("/looks/0/kind").asString()).isEqualTo("VIEWED");
		assertThat(index()).doesNotContain(STEM, id);
		assertThat(ask("mutation { withdrawMyDeficit(id: \"" + id + "\") { deficits { id } } }", token)
			.at("/data/withdrawMyDeficit/deficits")).isEmpty();
		assertThat(person.get(OWN).body()).doesNotContain(SECRET, id);
		assertThat(output.getAll()).doesNotContain(SECRET, id);
	}

	private GraphQlClient client() {
		return new GraphQlClient(this.port);
	}

	private JsonNode ask(String text, String token) {
		return client().ask(text, Map.of(), token);
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("");
	}

	private static String refusal(JsonNode answer) {
		return code(answer) + ' ' + answer.at("/errors/0/message").asString();
	}

	private Account account(String login) {
		return this.accounts.all().stream().filter((one) -> one.login().equals(login)).findFirst().orElseThrow();
	}

	private String token(String login) {
		return this.tokens.create(account(login).id(), "свой", 1, Set.of(Action.HAVE_ACCOUNT));
	}

	@Test
	void whoLosesTheRoleLosesThePeople() {
		FormBrowser person = withDiagnosis("учитель");
		FormBrowser methodist = signedIn("методист", Role.METHODIST);
		signedIn("администратор", Role.ADMINISTRATOR);
		name(person, "методист");
		String charge = all(CHARGE, methodist.get("/charges").body()).getFirst();
		Account account = this.accounts.all()
			.stream()
			.filter((one) -> one.login().equals("методист"))
			.findFirst()
			.get();
		this.accounts.change(account.id(), account.version(), Set.of(Role.TEACHER), false);
		signIn(methodist, "методист");
		assertThat(methodist.get("/charges/" + charge).statusCode()).isEqualTo(403);
		assertThat(person.get(METHODISTS).body()).as("nobody to choose")
			.contains("Методистов с учётной записью пока нет");
	}

	@Test
	void aWithdrawnDiagnosisIsGoneFromEveryStore(CapturedOutput output) throws IOException {
		long before = this.log.last();
		FormBrowser person = withDiagnosis("учитель");
		FormBrowser methodist = signedIn("методист", Role.METHODIST);
		name(person, "методист");
		String charge = all(CHARGE, methodist.get("/charges").body()).getFirst();
		assertThat(methodist.get("/charges/" + charge).body()).contains(SECRET);
		String id = all(DIAGNOSIS, person.get(OWN).body()).getFirst();
		assertThat(graph()).as("it can be found").contains(SECRET, id);
		this.log.after(before, 100).forEach((change) -> {
			assertThat(change.nodes()).isEmpty();
			assertThat(change.toString()).doesNotContain("diagnos", "consent", id);
		});
		assertThat(index()).as("before").doesNotContain(STEM, id, charge);
		assertThat(new GraphQlClient(this.port)
			.ask("{ deficits(first: 100) { nodes { name practices(first: 1) { totalCount } } } }", new HashMap<>())
			.toString()).doesNotContain(SECRET, id);
		person.post(CONSENT, CONSENT + "/withdraw", Map.of());
		assertThat(person.get(OWN).body()).as("without being sure").contains(SECRET);
		person.post(CONSENT, CONSENT + "/withdraw", Map.of("sure", "true"));
		assertThat(person.get(CONSENT).body()).contains("все дефициты удалены", "отозвано");
		assertThat(person.get(OWN).body()).doesNotContain(SECRET, id);
		assertThat(person.get(OWN + "/log").body()).as("who looked stays")
			.contains("Имя методист")
			.doesNotContain(SECRET, "оценивани");
		assertThat(methodist.get("/charges/" + charge).statusCode()).isEqualTo(404);
		assertThat(graph()).doesNotContain(SECRET, id);
		assertThat(index()).as("after").doesNotContain(STEM, id, charge);
		assertThat(output.getAll()).doesNotContain(SECRET, id, charge, "Имя учитель");
		person.post("/account/profile", "/account/profile/remove", Map.of("sure", "true"));
		assertThat(graph()).contains("Account.name=Имя учитель")
			.doesNotContain("Teacher.name=Имя учитель", "DiagnosisView.by=Имя методист", "Charge.id=" + charge);
	}

	@Test
	void whatIsOverLongEnoughIsRemoved() {
		FormBrowser person = withDiagnosis("учитель");
		String id = all(DIAGNOSIS, person.get(OWN).body()).getFirst();
		assertThat(this.retention.forget(LocalDate.now())).as("closed today").isZero();
		assertThat(this.retention.forget(LocalDate.now().plusDays(1))).isEqualTo(1);
		assertThat(person.get(OWN).body()).doesNotContain(id);
	}

	private String index() throws IOException {
		String index = IndexText.of(this.data.resolve("index"));
		assertThat(index).as("the index can be read").contains("оценивани");
		return index;
	}

	// In a write that is undone: reading everything takes longer than a reader may.
	private String graph() {
		return String.join("\n",
				this.writes
					.apply(new Writes.Order("test", "everything", true),
							(touched) -> this.graph.list(CypherQuery.named("test/everything"), Map.of(),
									(row) -> row.get("text").asString()))
					.answer());
	}

	private FormBrowser withDiagnosis(String login) {
		FormBrowser browser = signedIn(login, Role.TEACHER);
		say(browser);
		agree(browser);
		browser.post(OWN + "/questions", OWN + "/keep", Map.of("a." + deficit("d-meth-assess"), "MARKED"));
		String id = all(DIAGNOSIS, browser.get(OWN).body()).getFirst();
		browser.post(OWN, OWN + "/" + id + "/close", Map.of("outcome", SECRET));
		return browser;
	}

	private static void say(FormBrowser browser) {
		browser.post("/account/profile", "/account/profile", Map.of("occupation", "TEACHER", "subject", "MATHEMATICS"));
	}

	private static void agree(FormBrowser browser) {
		browser.post(CONSENT, CONSENT, Map.of("version", "1", "agree", "true"));
		assertThat(browser.get(CONSENT).body()).contains("Согласие записано");
	}

	private void name(FormBrowser browser, String methodist) {
		String id = this.accounts.all()
			.stream()
			.filter((one) -> one.login().equals(methodist))
			.map(Account::id)
			.findFirst()
			.orElseThrow();
		Map<String, String> fields = new HashMap<>(
				Map.of("methodist", id, "purpose", "ROUTE", "months", "6", "version", "1"));
		browser.post(METHODISTS, METHODISTS, fields);
		assertThat(browser.get(METHODISTS).body()).contains("Без вашей отметки");
		fields.put("agree", "true");
		browser.post(METHODISTS, METHODISTS, fields);
		assertThat(browser.get(METHODISTS).body()).contains("Доступ открыт", "Имя " + methodist);
	}

	private String deficit(String key) {
		return this.graph
			.list(CypherQuery.named("test/external-keys"), Map.of(),
					(row) -> Map.entry(row.get("key").asString(), row.get("id").asString()))
			.stream()
			.filter((known) -> known.getKey().equals(key))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	private FormBrowser signedIn(String login, Role role) {
		this.invitations.accept(this.invitations.invite(Set.of(role)), login, "Имя " + login, PASSWORD);
		FormBrowser browser = new FormBrowser(this.port);
		signIn(browser, login);
		return browser;
	}

	private static void signIn(FormBrowser browser, String login) {
		browser.post("/sign-in", "/sign-in", Map.of("login", login, "password", PASSWORD));
	}

	// The answer but for what differs by request: ids and the form token.
	private static String answer(HttpResponse<String> answer) {
		return answer.statusCode() + " "
				+ MARKED_ID.matcher(answer.body().replaceAll("name=\"_csrf\"[^>]*", "").replaceAll("lang=[a-z]+\"", ""))
					.replaceAll("")
					.replaceAll("/charges/x", "/charges/");
	}

	private static List<String> all(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((match) -> match.group(1)).distinct().toList();
	}

}
