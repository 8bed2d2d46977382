package org.estafeta.curation;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.estafeta.access.Accounts;
import org.estafeta.access.People;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.OrganisationFilter;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.PracticePart;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a practice into the bank, as the people on it go it.
 */
@RunningApplication
class SubmissionIT {

	private static final String LIST = "/submissions";

	private static final String TITLE = "Вечер настольных задачников <b>жщцк</b>";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Responsibilities responsibilities;

	@Autowired
	Organisations organisations;

	@Autowired
	Deficits deficits;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private People people;

	private Organisation school;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		List<Organisation> some = this.organisations.page(OrganisationFilter.ALL, KeysetRequest.first(100))
			.rows()
			.stream()
			.filter((one) -> one.kind() == Organisation.Kind.SCHOOL)
			.toList();
		this.school = some.getFirst();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		this.writes.apply(new Writes.Order("test", "forget-submitted", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-submitted"), Map.of(), (row) -> {
				if (row.get("label").asString().equals("Practice")) {
					touched.add(NodeKind.PRACTICE, row.get("id").asString());
				}
				return row.get("id").asString();
			});
		});
	}

	@Test
	void aPracticeGoesFromItsTeacherOverSchoolAndExpertsIntoTheBank() {
		FormBrowser teacher = somebody("учитель", Role.TEACHER);
		String page = begin(teacher, Map.of());
		assertThat(teacher.get(page + "/edit").body()).contains("0 из 12", "Ещё нужно", "Что нельзя менять");
		assertThat(teacher.get(page).body()).contains("пока 0 из 12");
		write(teacher, page, Map.of("school", "жщцк"));
		assertThat(teacher.get(page + "/edit").body()).contains("Не нашли организацию", "value=\"жщцк\"",
				"&lt;b&gt;жщцк");
		write(teacher, page, Map.of());
		assertThat(teacher.get(page + "/edit").body()).contains("Всё обязательное заполнено")
			.contains(this.school.name())
			.doesNotContain("<b>жщцк");
		move(teacher, page, "SUBMIT", "Посмотрите, пожалуйста");
		assertThat(teacher.get(page).body()).contains("Заявка отправлена", "проверка в школе");
		assertThat(location(teacher.get(page + "/edit"))).as("no writing now").endsWith(page);

		FormBrowser leader = somebody("директор", Role.LEADER);
		assertThat(leader.get(page).statusCode()).as("of another school").isEqualTo(404);
		FormBrowser administrator = somebody("администратор", Role.ADMINISTRATOR);
		String duty = "/accounts/" + id("директор") + "/responsibilities";
		assertThat(administrator.get(duty + "?find=" + this.school.name().substring(0, 5).replace(' ', '+')).body())
			.contains("Найти");
		administrator.post(duty, duty, Map.of("place", this.school.id()));
		assertThat(administrator.get(duty).body()).contains(this.school.name());
		assertThat(leader.get(LIST).body()).contains("&lt;b&gt;жщцк", "Ждут вас");
		move(leader, page, "PASS", "");

		FormBrowser expert = somebody("эксперт", Role.EXPERT);
		assertThat(expert.get(LIST).body()).contains("одобрили 0 из 2");
		move(expert, page, "REQUEST_CHANGES", " ");
		assertThat(expert.get(page).body()).contains("Напишите автору");
		move(expert, page, "REQUEST_CHANGES", "Риски описаны слишком общо");
		assertThat(expert.get(page).statusCode()).as("with its author").isEqualTo(404);
		assertThat(teacher.get(page).body()).contains("Риски описаны слишком общо", "Имя эксперт");
		write(teacher, page, Map.of("RISKS", "Дети устают на втором часу"));
		move(teacher, page, "SUBMIT", "");
		move(leader, page, "PASS", "");
		move(expert, page, "APPROVE", "");
		assertThat(expert.get(page).body()).contains("Ваш голос учтён", "одобрили 1 из 2")
			.doesNotContain("value=\"APPROVE\"");
		FormBrowser methodist = somebody("методист", Role.METHODIST);
		assertThat(methodist.get(page).body()).doesNotContain("value=\"PUBLISH\"");
		move(somebody("эксперт-2", Role.EXPERT), page, "APPROVE", "Хорошо");
		move(methodist, page, "PUBLISH", "");
		String published = methodist.get(page).body();
		Matcher link = Pattern.compile("href=\"(/practices/[0-9a-f-]+)\"").matcher(published);
		assertThat(link.find()).as(published).isTrue();

		assertThat(teacher.get("/account/notices").body()).contains("Ваша практика в банке",
				"Заявку вернули на доработку", "Заявка прошла шаг", "Уведомления: ", "Не следить");

		FormBrowser reader = new FormBrowser(this.port);
		assertThat(reader.get(link.group(1)).body()).contains("Дети устают на втором часу", "&lt;b&gt;жщцк",
				"Что нельзя менять", this.school.name());
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		assertThat(reader.get("/search?q=настольных+задачников").body()).contains(link.group(1));
		assertThat(location(reader.get(page))).as("the review stays among those who review").endsWith("/sign-in");
		revise(teacher, methodist, link.group(1));
	}

	private void revise(FormBrowser teacher, FormBrowser methodist, String practice) {
		assertThat(teacher.get(practice).body()).contains("Предложить новую версию");
		assertThat(new FormBrowser(this.port).get(practice).body()).doesNotContain("Предложить новую версию");
		String stale = begin(teacher, Map.of("practice", practice.substring("/practices/".length())));
		String page = begin(teacher, Map.of("practice", practice.substring("/practices/".length())));
		assertThat(teacher.get(page + "/edit").body()).contains("12 из 12");
		for (String one : List.of(page, stale)) {
			write(teacher, one, Map.of("STEPS", "Первый шаг. Второй шаг."));
			move(teacher, one, "SUBMIT", "");
			FormBrowser expert = new FormBrowser(this.port);
			People.signIn(expert, "эксперт");
			assertThat(expert.get(one).body()).contains("Что меняется", "<ins>");
			move(expert, one, "APPROVE", "");
		}
		move(methodist, page, "PUBLISH", "");
		String versions = new FormBrowser(this.port).get(practice + "/versions").body();
		assertThat(versions).contains("Версия 2", "Версия 1", "<ins> Второй шаг.</ins>", "одобрили 2 эксперта");
		move(methodist, stale, "PUBLISH", "");
		assertThat(methodist.get(stale).body()).as("made from an older version").contains("у неё уже другая версия");
		assertThat(location(methodist.post(practice, practice + "/archive", Map.of("reason", "устарела"))))
			.endsWith("/archive");
		assertThat(new FormBrowser(this.port).get(practice).statusCode()).isEqualTo(404);
		assertThat(new FormBrowser(this.port).get(practice + "/versions").statusCode()).isEqualTo(404);
		assertThat(methodist.get("/archive").body()).contains("устарела");
		methodist.post("/archive", practice + "/restore", Map.of());
		assertThat(new FormBrowser(this.port).get(practice).statusCode()).isEqualTo(200);
	}

	@Test
	void everyStepIsOpenToThoseItIsForAndLooksMissingToOthers() {
		FormBrowser teacher = somebody("учитель", Role.TEACHER);
		String page = begin(teacher, Map.of());
		write(teacher, page, Map.of());
		Map<Role, FormBrowser> browsers = new HashMap<>();
		for (Role role : Role.values()) {
			browsers.put(role, somebody("другой-" + role, role));
		}
		browsers.forEach(
				(role, browser) -> assertThat(browser.get(page).statusCode()).as("draft, %s", role).isEqualTo(404));
		move(teacher, page, "SUBMIT", "");
		String unknown = LIST + "/01997777-0000-7000-8000-000000000000";
		browsers.forEach((role, browser) -> {
			boolean sees = role == Role.EXPERT || role == Role.METHODIST || role == Role.ADMINISTRATOR;
			HttpResponse<String> answer = browser.get(page);
			assertThat(answer.statusCode()).as("handed in, %s", role).isEqualTo(sees ? 200 : 404);
			if (!sees) {
				assertThat(answer.body().replace(page, "")).isEqualTo(browser.get(unknown).body().replace(unknown, ""));
				HttpResponse<String> moved = browser.post(LIST, page + "/moves",
						Map.of("version", "1", "move", "APPROVE"));
				assertThat(moved.statusCode()).isEqualTo(404);
				assertThat(browser.post(LIST, page + "/comments", Map.of("text", "!")).statusCode()).isEqualTo(404);
			}
		});
		browsers.get(Role.EXPERT)
			.post(LIST, page + "/moves", Map.of("version", version(teacher, page), "move", "PASS"));
		assertThat(browsers.get(Role.EXPERT).get(page).body()).contains("этого с заявкой сделать нельзя");
		teacher.post(LIST, page + "/moves", Map.of("version", version(teacher, page), "move", "PASS"));
		assertThat(teacher.get(page).body()).as("nobody checks their own").contains("этого с заявкой сделать нельзя");
	}

	@Test
	void whoWritesOverSomebodyElseIsTold() throws Exception {
		FormBrowser teacher = somebody("учитель", Role.TEACHER);
		String page = begin(teacher, Map.of());
		String version = version(teacher, page + "/edit");
		FormBrowser second = new FormBrowser(this.port);
		People.signIn(second, "учитель");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<HttpResponse<String>>> both = List.of(
					() -> teacher.post(page + "/edit", page,
							fields(Map.of("version", version, "STEPS", "первый текст"))),
					() -> second.post(page + "/edit", page,
							fields(Map.of("version", version, "STEPS", "второй текст"))));
			for (Future<HttpResponse<String>> answer : threads.invokeAll(both)) {
				assertThat(answer.get().statusCode()).isEqualTo(302);
			}
		}
		List<String> shown = List.of(teacher.get(page + "/edit").body(), second.get(page + "/edit").body());
		assertThat(shown).filteredOn((body) -> body.contains("за это время что-то сделали")).hasSize(1);
		assertThat(shown).as("what was typed is not lost").anyMatch((body) -> body.contains("первый текст"));
		assertThat(shown).anyMatch((body) -> body.contains("второй текст"));
	}

	@Test
	void theWholeWayIsOpenToProgramsToo() {
		Account teacher = this.people.make("учитель", Role.TEACHER);
		Account methodist = this.people.make("методист", Role.METHODIST);
		List<String> experts = new ArrayList<>();
		experts.add(this.people.token(this.people.make("эксперт", Role.EXPERT)));
		experts.add(this.people.token(this.people.make("эксперт-2", Role.EXPERT)));
		String author = this.people.token(teacher);
		String publisher = this.people.token(methodist);
		GraphQlClient client = new GraphQlClient(this.port);
		JsonNode begun = client.ask("mutation { beginSubmission { id version stage } }", Map.of(), author)
			.at("/data/beginSubmission");
		String id = begun.at("/id").asString();
		JsonNode saved = client.ask("""
				mutation ($id: ID!, $organisation: ID!, $deficit: ID!) {
				  saveSubmission(id: $id, version: 1, content: {
				    title: "Практика программы", summary: "Коротко", levels: [PRIMARY], organisation: $organisation,
				    deficits: [$deficit], parts: [{part: PROBLEM, text: "1"}, {part: INGREDIENTS, text: "2"},
				      {part: STEPS, text: "3"}, {part: RESOURCES, text: "4"}, {part: RISKS, text: "5"},
				      {part: OUTCOME, text: "6"}, {part: NOT_FOR, text: "7"}]
				  }) { missing moves submission { version content { organisation { name } deficits { name } } } }
				}""", Map.of("id", id, "organisation", globalId("organisations"), "deficit", globalId("deficits")),
				author);
		assertThat(saved.at("/data/saveSubmission/missing").size()).as(saved.toString()).isZero();
		assertThat(saved.at("/data/saveSubmission/moves").toString()).contains("SUBMIT");
		step(client, id, "SUBMIT", author);
		step(client, id, "PASS", publisher);
		experts.forEach((expert) -> step(client, id, "APPROVE", expert));
		assertThat(client.ask("{ submissions(which: WAITING) { id } }", Map.of(), publisher).toString()).contains(id);
		JsonNode published = step(client, id, "PUBLISH", publisher);
		assertThat(published.at("/stage").asString()).isEqualTo("PUBLISHED");
		String practice = published.at("/practice/id").asString();
		JsonNode shown = client.ask(
				"query ($id: ID!) { practice(id: $id) { title version parts { part text } } practiceVersions(practice: $id) { number approvals content { title } } }",
				Map.of("id", practice));
		assertThat(shown.at("/data/practice/parts").size()).as(shown.toString()).isEqualTo(6);
		assertThat(shown.at("/data/practiceVersions/0/approvals").asInt()).isEqualTo(2);
		assertThat(client.ask("{ submission(id: \"" + id + "\") { moves } }", Map.of(), experts.getFirst())
			.at("/data/submission/moves")
			.size()).isZero();
		assertThat(client.ask("mutation { beginSubmission { id } }", Map.of(), "").toString()).contains("FORBIDDEN");
	}

	private JsonNode step(GraphQlClient client, String id, String move, String token) {
		JsonNode view = client.ask("query ($id: ID!) { submission(id: $id) { submission { version } } }",
				Map.of("id", id), token);
		JsonNode moved = client.ask("""
				mutation ($id: ID!, $version: Int!, $move: ReviewMove!) {
				  moveSubmission(id: $id, version: $version, move: $move) { stage practice { id } }
				}""", Map.of("id", id, "version", view.at("/data/submission/submission/version").asInt(), "move", move),
				token);
		assertThat(moved.at("/errors").isMissingNode()).as("%s %s", move, moved).isTrue();
		return moved.at("/data/moveSubmission");
	}

	private String globalId(String list) {
		return new GraphQlClient(this.port).ask("{ " + list + "(first: 1) { nodes { id } } }", Map.of())
			.at("/data/" + list + "/nodes/0/id")
			.asString();
	}

	private FormBrowser somebody(String login, Role role) {
		this.people.make(login, role);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private String id(String login) {
		return this.application.getBean(Accounts.class)
			.all()
			.stream()
			.filter((account) -> account.login().equals(login))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private static String begin(FormBrowser browser, Map<String, String> fields) {
		String edit = location(browser.post(LIST, LIST, fields));
		assertThat(edit).endsWith("/edit");
		return edit.substring(edit.indexOf(LIST), edit.length() - "/edit".length());
	}

	private void write(FormBrowser browser, String page, Map<String, String> changes) {
		Map<String, String> fields = new HashMap<>(Map.of("version", version(browser, page + "/edit")));
		fields.putAll(changes);
		assertThat(browser.post(page + "/edit", page, fields(fields)).statusCode()).isEqualTo(302);
	}

	private Map<String, String> fields(Map<String, String> changes) {
		Map<String, String> fields = new HashMap<>(Map.of("title", TITLE, "summary", "Семьи решают задачи вместе",
				"level", "PRIMARY", "subjects", "математика, чтение", "school", this.school.name(), "deficit",
				this.deficits.page(new DeficitFilter(null, 2), KeysetRequest.first(1)).rows().getFirst().id()));
		for (PracticePart part : PracticePart.values()) {
			fields.put(part.name(), "Первый шаг.");
		}
		fields.putAll(changes);
		return fields;
	}

	private static void move(FormBrowser browser, String page, String move, String text) {
		assertThat(browser
			.post(page, page + "/moves", Map.of("version", version(browser, page), "move", move, "text", text))
			.statusCode()).as(move).isEqualTo(302);
	}

	private static String version(FormBrowser browser, String page) {
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(browser.get(page).body());
		return version.find() ? version.group(1) : "0";
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
	}

}
