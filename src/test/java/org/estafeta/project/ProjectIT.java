package org.estafeta.project;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.cyclogram.Portfolios;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a project from its proposal to its accepted report, as programs and pages
 * see it.
 */
@RunningApplication
class ProjectIT {

	private static final String FIELDS = " { id status version overdue milestones { id due doneOn } "
			+ "results { id target achieved } people { name role } notes { text } protocol remarks report "
			+ "tally { seats yes no abstained quorate carried } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Portfolios portfolios;

	@Autowired
	Clock clock;

	private People people;

	private GraphQlClient client;

	private LocalDate today;

	private String format = "";

	private final Map<String, String> tokens = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
		this.today = LocalDate.now(this.clock);
		this.format = this.portfolios.all().getFirst().formats().getFirst().id();
		make("учитель", Role.TEACHER);
		make("чужой", Role.TEACHER);
		make("методист", Role.METHODIST);
		make("председатель", Role.LEADER);
		make("советник", Role.EXPERT);
	}

	@AfterEach
	void forget() {
		this.people.forget();
	}

	private void make(String login, Role role) {
		this.tokens.put(login, this.people.token(this.people.make(login, role)));
	}

	@Test
	void aProjectGoesFromItsProposalToItsAcceptedReport() {
		council();
		JsonNode draft = done("учитель", "proposeProject(input: $input)", Map.of("input", plan()),
				"$input: ProjectInput!");
		String id = draft.path("id").asString();
		assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
		assertThat(draft.at("/people/0/name").asString()).isEqualTo("Имя учитель");
		// a proposal is private
		assertThat(code("", "{ project(id: \"" + id + "\") { id } }")).isEqualTo("NOT_FOUND");
		assertThat(refused("чужой", "submitProject(id: $id)", id)).isEqualTo("NOT_FOUND");
		assertThat(new FormBrowser(this.port).get("/projects/" + id).statusCode()).isEqualTo(404);
		assertThat(
				code("учитель",
						"mutation($input: ProjectInput!) { changeProject(id: \"" + id
								+ "\", version: 7, input: $input) { id } }",
						Map.of("input", plan())))
			.isEqualTo("CONFLICT");
		assertThat(done("учитель", "submitProject(id: $id)", id).path("status").asString()).isEqualTo("PROPOSED");
		vote(id);
		assertThat(done("председатель", "decideProject(id: $id, decision: APPROVE, minutes: " + minutes("Смелее") + ")",
				id)
			.path("status")
			.asString()).isEqualTo("APPROVED");
		assertThat(this.client.ask("{ notices { kind } }", Map.of(), this.tokens.get("учитель")).toString())
			.contains("PROJECT_DECIDED");
		work(id);
		report(id);
		pages(id);
	}

	@Test
	void aProjectIsProposedDecidedAndDoneOnItsPages() {
		council();
		FormBrowser teacher = browser("учитель");
		Map<String, String> form = new HashMap<>(
				Map.of("title", "Проект щщы", "goal", "Цель щщы", "programme", "Программа щщы", "startsOn",
						this.today.minusMonths(1).toString(), "endsOn", this.today.plusMonths(3).toString(), "format",
						this.format, "milestones", "Первая веха щщы; завтра", "results", "Учителей; человек; 10,5",
						"risks", "Не успеем; 3; 4; начать раньше", "resources", "Аудитория; шт.; 1; нужно"));
		form.put("deficit", "нет такого");
		assertThat(teacher.post("/projects/new", "/projects/new", form).statusCode()).isEqualTo(422);
		String deficit = GlobalId.parse(this.client.ask("{ deficits(first: 1) { nodes { id } } }", Map.of())
			.at("/data/deficits/nodes/0/id")
			.asString(), NodeKind.DEFICIT);
		form.put("deficit", deficit);
		HttpResponse<String> refused = teacher.post("/projects/new", "/projects/new", form);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Не удалось прочитать строку «Первая веха щщы; завтра»", "Цель щщы");
		form.put("milestones", "Первая веха щщы; " + this.today);
		String page = teacher.post("/projects/new", "/projects/new", form)
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "");
		assertThat(teacher.get(page).body()).contains("Отдать на рассмотрение", "Первая веха щщы", "10,5");
		assertThat(teacher.get(page + "/edit").body()).contains("Первая веха щщы; " + this.today,
				"Учителей; человек; 10.5");
		assertThat(browser("чужой").get(page).statusCode()).isEqualTo(404);
		assertThat(teacher.post(page, page + "/group", Map.of("login", "никто", "role", "EXPERT")).statusCode())
			.isEqualTo(422);
		teacher.post(page, page + "/group", Map.of("login", "чужой", "role", "CURATOR"));
		assertThat(teacher.get(page).body()).contains("Имя чужой", "системный лидер", "Программа щщы");
		teacher.post(page, page + "/group", Map.of("account", account("чужой")));
		assertThat(teacher.get(page).body()).doesNotContain("Имя чужой");
		assertThat(new FormBrowser(this.port).get("/projects/timeline").body()).as("a draft")
			.doesNotContain("Проект щщы");
		teacher.post(page, page + "/submit", Map.of());
		assertThat(teacher.get(page + "/edit").statusCode()).as("it is with the council").isEqualTo(403);
		FormBrowser chair = browser("председатель");
		Map<String, String> minutes = Map.of("decision", "APPROVE", "protocol", "№ 7 щщы", "decidedOn",
				this.today.toString(), "remarks", "Смелее щщы");
		HttpResponse<String> early = chair.post(page, page + "/decide", minutes);
		assertThat(early.statusCode()).isEqualTo(409);
		assertThat(early.body()).contains("нужен кворум", "Смелее щщы");
		for (String member : List.of("председатель", "советник", "методист")) {
			browser(member).post(page, page + "/vote", Map.of("vote", "FOR"));
		}
		assertThat(chair.post(page, page + "/decide", minutes).statusCode()).isEqualTo(302);
		FormBrowser stranger = new FormBrowser(this.port);
		for (String open : List.of("/projects/timeline", "/projects?programme=Программа щщы", "/deficits/" + deficit)) {
			assertThat(stranger.get(open.replace(" ", "%20")).body()).as(open).contains("Проект щщы");
		}
		teacher.post(page, page + "/move", Map.of("status", "RUNNING"));
		teacher.post(page, page + "/note", Map.of("text", "Начали щщы"));
		assertThat(teacher.get(page).body()).contains("Начали щщы", "В работе");
		assertThat(teacher.post(page, page + "/report", Map.of("report", "Итог щщы", "practices", "не ссылка"))
			.statusCode()).isEqualTo(422);
		assertThat(teacher.post(page, page + "/report", Map.of("report", "Итог щщы")).statusCode()).isEqualTo(302);
		assertThat(chair
			.post(page, page + "/accept",
					Map.of("accepted", "true", "protocol", "№ 8", "decidedOn", this.today.toString()))
			.statusCode()).isEqualTo(302);
		String open = new FormBrowser(this.port).get(page).body();
		assertThat(open).contains("Завершён", "Итог щщы", "№ 8").doesNotContain("Имя учитель", "Начали щщы");
	}

	@Test
	void theCouncilIsNamedOnItsPage() {
		FormBrowser methodist = browser("методист");
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/council").body()).contains("Совет ещё не назначен")
			.doesNotContain("/council/appoint");
		assertThat(methodist.post("/council", "/council/appoint", Map.of("login", "никто")).statusCode())
			.isEqualTo(422);
		methodist.post("/council", "/council/appoint", Map.of("login", "председатель", "chair", "true"));
		assertThat(stranger.get("/council").body()).contains("Имя председатель", "председатель");
		assertThat(browser("учитель").post("/council", "/council/dismiss", Map.of("account", account("председатель")))
			.statusCode()).isEqualTo(403);
		methodist.post("/council", "/council/dismiss", Map.of("account", account("председатель")));
		assertThat(stranger.get("/council").body()).doesNotContain("Имя председатель");
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private void council() {
		assertThat(code("председатель",
				"mutation { appointToCouncil(account: \"" + account("председатель") + "\", chair: true) { name } }"))
			.isEqualTo("FORBIDDEN");
		for (String member : List.of("председатель", "советник", "методист")) {
			JsonNode answer = this.client.ask(
					"mutation($a: ID!, $c: Boolean!) { appointToCouncil(account: $a, chair: $c) "
							+ "{ name chair since } }",
					Map.of("a", account(member), "c", member.equals("председатель")), this.tokens.get("методист"));
			assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		}
		assertThat(this.client.ask("{ projectCouncil { name chair } }", Map.of())
			.at("/data/projectCouncil/0/name")
			.asString()).isEqualTo("Имя председатель");
	}

	private void vote(String id) {
		String approve = "decideProject(id: $id, decision: APPROVE, minutes: " + minutes("Да") + ")";
		assertThat(refused("председатель", approve, id)).as("nobody has voted").isEqualTo("CONFLICT");
		assertThat(refused("учитель", "voteOnProject(id: $id, vote: FOR)", id)).isEqualTo("FORBIDDEN");
		done("советник", "voteOnProject(id: $id, vote: AGAINST)", id);
		done("председатель", "voteOnProject(id: $id, vote: FOR)", id);
		assertThat(refused("председатель", approve, id)).as("one of two").isEqualTo("CONFLICT");
		JsonNode tally = done("советник", "voteOnProject(id: $id, vote: FOR)", id).path("tally");
		assertThat(tally.path("seats").asInt()).isEqualTo(3);
		assertThat(tally.path("yes").asInt()).isEqualTo(2);
		assertThat(tally.path("carried").asBoolean()).isTrue();
		assertThat(refused("советник", approve, id)).as("no chair").isEqualTo("FORBIDDEN");
	}

	private void work(String id) {
		JsonNode approved = this.client.ask("query($id: ID!) { project(id: $id)" + FIELDS + " }", Map.of("id", id))
			.at("/data/project");
		assertThat(approved.path("people")).as("strangers see no names").isEmpty();
		assertThat(approved.path("tally").isNull()).isTrue();
		assertThat(approved.path("overdue").asInt()).as("yesterday's milestone, not today's").isEqualTo(1);
		assertThat(refused("чужой", "moveProject(id: $id, status: RUNNING)", id)).isEqualTo("FORBIDDEN");
		done("учитель", "moveProject(id: $id, status: RUNNING)", id);
		assertThat(refused("учитель", "moveProject(id: $id, status: COMPLETED)", id)).isEqualTo("CONFLICT");
		done("учитель", "setProjectMember(id: $id, account: \"" + account("чужой") + "\", role: MEMBER)", id);
		assertThat(refused("чужой", "noteProgress(id: $id, text: \"Я\")", id)).as("no leader").isEqualTo("FORBIDDEN");
		assertThat(refused("учитель", "setProjectMember(id: $id, account: \"" + account("учитель") + "\")", id))
			.as("the last leader")
			.isEqualTo("CONFLICT");
		done("учитель", "noteProgress(id: $id, text: \"Начали щщы\")", id);
		String milestone = approved.at("/milestones/0/id").asString();
		JsonNode reached = done("учитель",
				"reachMilestone(id: $id, milestone: \"" + milestone + "\", doneOn: \"" + this.today + "\")", id);
		assertThat(reached.path("overdue").asInt()).isZero();
		String result = approved.at("/results/0/id").asString();
		assertThat(done("учитель", "achieveResult(id: $id, result: \"" + result + "\", achieved: 8)", id)
			.at("/results/0/achieved")
			.asDouble()).isEqualTo(8);
	}

	private void report(String id) {
		String accept = "acceptProjectReport(id: $id, accepted: true, minutes: " + minutes("Спасибо") + ")";
		assertThat(refused("методист", accept, id)).as("no report").isEqualTo("CONFLICT");
		done("учитель", "reportProject(id: $id, report: \"Научились слушать\", produced: [])", id);
		assertThat(refused("учитель", accept, id)).isEqualTo("FORBIDDEN");
		JsonNode completed = done("методист", accept, id);
		assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(completed.path("report").asString()).isEqualTo("Научились слушать");
	}

	private void pages(String id) {
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/projects").body()).contains("Проект &lt;один&gt;", "Завершён");
		assertThat(stranger.get("/projects?format=" + this.format).body()).contains("Проект &lt;один&gt;");
		assertThat(stranger.get("/projects?format=нет").body()).doesNotContain("Проект &lt;один&gt;");
		assertThat(stranger.get("/projects/" + id).body())
			.contains("Проект &lt;один&gt;", "Научились слушать", "Протокол", "№ 3", "Не хватит времени")
			.doesNotContain("Имя учитель", "щщы");
		// counted apart: by the filter of the API
		JsonNode listed = this.client.ask("query($f: ID) { projects(filter: { format: $f }) { id } }",
				Map.of("f", this.format));
		assertThat(stranger.get("/portfolios").body()).contains("Проектов: " + listed.at("/data/projects").size());
	}

	@Test
	void nobodyDecidesOnTheirOwnProject() {
		council();
		String id = done("методист", "proposeProject(input: $input)", Map.of("input", plan()), "$input: ProjectInput!")
			.path("id")
			.asString();
		done("методист", "submitProject(id: $id)", id);
		assertThat(refused("методист", "voteOnProject(id: $id, vote: FOR)", id)).isEqualTo("FORBIDDEN");
		JsonNode tally = done("советник", "voteOnProject(id: $id, vote: FOR)", id).path("tally");
		assertThat(tally.path("seats").asInt()).as("the leader is not counted").isEqualTo(2);
		assertThat(tally.path("carried").asBoolean()).isTrue();
		JsonNode own = this.client.ask("mutation { decideProject(id: \"" + id + "\", decision: APPROVE, minutes: "
				+ minutes("Да") + ") { id } }", Map.of(), this.tokens.get("методист"));
		assertThat(own.at("/errors/0/message").asString()).contains("которым вы руководите");
		assertThat(refused("председатель", "decideProject(id: $id, decision: REFUSE, minutes: " + minutes("Нет") + ")",
				id))
			.as("the votes say otherwise")
			.isEqualTo("CONFLICT");
	}

	private Map<String, Object> plan() {
		return Map.of("title", "Проект <один>", "goal", "Чтобы слушали", "startsOn",
				this.today.minusDays(30).toString(), "endsOn", this.today.plusDays(30).toString(), "format",
				this.format, "milestones",
				List.of(Map.of("title", "Раньше", "due", this.today.minusDays(1).toString()),
						Map.of("title", "Сегодня", "due", this.today.toString())),
				"results", List.of(Map.of("title", "Учителей", "unit", "человек", "target", 10)), "resources",
				List.of(Map.of("title", "Кабинет", "unit", "шт.", "amount", 1, "have", true)), "risks",
				List.of(Map.of("title", "Не хватит времени", "probability", 3, "impact", 4)));
	}

	private String minutes(String remarks) {
		return "{ protocol: \"№ 3\", decidedOn: \"" + this.today + "\", remarks: \"" + remarks + "\" }";
	}

	private String account(String login) {
		return this.people.account(login).id();
	}

	private JsonNode done(String login, String mutation, String id) {
		return done(login, mutation, Map.of("id", id), "$id: ID!");
	}

	private JsonNode done(String login, String mutation, Map<String, Object> variables, String declared) {
		JsonNode answer = this.client.ask("mutation(" + declared + ") { it: " + mutation + FIELDS + " }", variables,
				this.tokens.get(login));
		assertThat(answer.path("errors").isMissingNode()).as(mutation + answer).isTrue();
		return answer.at("/data/it");
	}

	private String refused(String login, String mutation, String id) {
		return code(login, "mutation($id: ID!) { " + mutation + " { id } }", Map.of("id", id));
	}

	private String code(String login, String query) {
		return code(login, query, Map.of());
	}

	private String code(String login, String query, Map<String, Object> variables) {
		return this.client.ask(query, variables, this.tokens.getOrDefault(login, ""))
			.at("/errors/0/extensions/code")
			.asString();
	}

}
