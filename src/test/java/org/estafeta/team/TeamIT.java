package org.estafeta.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Diagnosis;
import org.estafeta.diagnosis.Severity;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A team from its start to its route, what its members bring and take back, and that
 * nobody else learns anything of it.
 */
@RunningApplication
class TeamIT {

	private static final String TEAM = " { id name purpose standing invitedBy version content { routeVersion eliminated "
			+ "members { id name leads joined hours agreedOn version brings { severity deficit { id name } } "
			+ "strengths { node name } } needs { weight members teachers deficit { id name } } "
			+ "route { broken exact weight bound steps { id kind title due doneOn markedBy there needless version "
			+ "learners { name member hours } teacher { name member hours } paths { hops { tie node name } } } "
			+ "open { deficit { id } members } } } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Profiles profiles;

	@Autowired
	Consents consents;

	@Autowired
	Diagnoses diagnoses;

	@Autowired
	Graph graph;

	@Autowired
	Clock clock;

	private People people;

	private GraphQlClient client;

	private LocalDate today;

	private List<String> deficits = List.of();

	private final Map<String, String> tokens = new HashMap<>();

	private final Map<String, String> accounts = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
		this.today = LocalDate.now(this.clock);
		// deficits that practices of the catalogue answer
		this.deficits = this.graph.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", 3),
				(row) -> row.get("id").asString());
		teacher("анна");
		teacher("борис");
		teacher("вера");
		make("чужой", Role.TEACHER);
		make("методист", Role.METHODIST);
		make("админ", Role.ADMINISTRATOR);
		this.diagnoses.keep(account("анна"),
				Map.of(this.deficits.get(0), Severity.SEVERE, this.deficits.get(1), Severity.SLIGHT));
		this.diagnoses.keep(account("борис"), Map.of(this.deficits.get(1), Severity.MARKED));
		// whoever offers to help with a deficit can teach it
		this.client.ask("mutation($ids: [ID!]!) { offerMentoring(input: { models: [TEACHER_TEACHER], deficits: $ids, "
				+ "most: 3 }) { id } }", Map.of("ids", List.of(global(0))), this.tokens.get("борис"));
	}

	private void teacher(String login) {
		make(login, Role.TEACHER);
		this.profiles.save(account(login),
				new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null, this.today.getYear() - 10));
		this.consents.give(account(login), Consent.CURRENT);
	}

	private void make(String login, Role role) {
		this.accounts.put(login, this.people.make(login, role).id());
		this.tokens.put(login, this.people.token(this.people.account(login)));
	}

	private String account(String login) {
		return this.accounts.getOrDefault(login, "");
	}

	private String global(int deficit) {
		return new GlobalId(NodeKind.DEFICIT, this.deficits.get(deficit)).text();
	}

	@AfterEach
	void forget() {
		this.people.forget();
	}

	@Test
	void aTeamGoesFromTheInvitationToItsRoute() {
		String id = start();
		invite(id, "борис");
		JsonNode asked = team("борис", id);
		assertThat(asked.path("standing").asString()).isEqualTo("INVITED");
		assertThat(asked.path("name").asString()).isEqualTo("Команда щщы");
		assertThat(asked.path("purpose").asString()).isEqualTo("Учиться щщы");
		assertThat(asked.path("invitedBy").asString()).isEqualTo("Имя анна");
		assertThat(asked.path("content").isNull()).as("before they agreed").isTrue();
		assertThat(query("борис", "notices { kind title }").toString()).contains("TEAM_INVITED", "Команда щщы");
		assertThat(code("борис", gift(id, "борис", 10, List.of(), List.of()))).as("before they agreed")
			.isEqualTo("NOT_FOUND");
		answer(id, "борис");
		assertThat(query("анна", "notices { kind }").toString()).contains("TEAM_ANSWERED");
		assertThat(code("борис", "mutation { inviteToTeam(id: \"" + id + "\", login: \"вера\") { id } }"))
			.as("does not lead")
			.isEqualTo("FORBIDDEN");
		bringAll(id);
		JsonNode content = team("борис", id).path("content");
		assertThat(content.path("needs").size()).isEqualTo(2);
		assertThat(content.at("/needs/0/deficit/id").asString()).isEqualTo(global(0));
		assertThat(content.at("/needs/0/weight").asInt()).isEqualTo(4);
		assertThat(content.at("/needs/0/teachers").size()).as("one can teach it").isEqualTo(1);
		assertThat(content.at("/needs/1/weight").asInt()).as("the sum over both").isEqualTo(3);
		plan(id, "анна", "COLLEAGUE");
		JsonNode taught = team("анна", id).at("/content/route");
		assertThat(taught.path("steps").size()).isEqualTo(1);
		assertThat(taught.at("/steps/0/teacher/name").asString()).isEqualTo("Имя борис");
		assertThat(taught.at("/steps/0/learners/0/name").asString()).isEqualTo("Имя анна");
		assertThat(taught.at("/steps/0/teacher/hours").asInt()).isEqualTo(4);
		assertThat(taught.at("/steps/0/paths/0/hops/0/node").asString()).isEqualTo(global(0));
		assertThat(taught.at("/steps/0/paths/0/hops/1/tie").asString()).isEqualTo("TEACHES");
		assertThat(taught.at("/open/0/deficit/id").asString()).isEqualTo(global(1));
		assertThat(query("борис", "notices { kind }").toString()).contains("TEAM_ROUTE_CHANGED");
		plan(id, "борис", "PRACTICE, COLLEAGUE");
		JsonNode route = team("анна", id).at("/content/route");
		assertThat(route.path("exact").asBoolean()).isTrue();
		assertThat(route.path("weight").asInt()).as(route.toString()).isEqualTo(7);
		assertThat(route.path("open").size()).isZero();
		requireHours(team("анна", id).path("content"));
		requireTied(route);
		work(id, route.at("/steps/0"));
	}

	private void requireHours(JsonNode content) {
		content.path("members").valueStream().forEach((member) -> {
			int sum = content.at("/route/steps")
				.valueStream()
				.flatMap((step) -> Stream.concat(step.path("learners").valueStream(), Stream.of(step.path("teacher"))))
				.filter((part) -> part.path("member").asString("").equals(member.path("id").asString()))
				.mapToInt((part) -> part.path("hours").asInt())
				.sum();
			assertThat(sum).isLessThanOrEqualTo(member.path("hours").asInt(0));
		});
	}

	private void requireTied(JsonNode route) {
		route.path("steps").valueStream().flatMap((step) -> step.path("paths").valueStream()).forEach((path) -> {
			JsonNode hops = path.path("hops");
			for (int at = 1; at < hops.size() && !hops.get(at).path("node").isNull(); at++) {
				assertThat(this.graph
					.one(CypherQuery.named("test/is-tied"),
							Map.of("one", GlobalId.parse(hops.get(at - 1).path("node").asString()).id(), "other",
									GlobalId.parse(hops.get(at).path("node").asString()).id(), "type",
									hops.get(at).path("tie").asString()),
							(row) -> row.get("tied").asBoolean())
					.orElse(false)).as(path.toString()).isTrue();
			}
		});
	}

	private void work(String id, JsonNode step) {
		String set = "mutation { setTeamStep(id: \"" + id + "\", step: \"" + step.path("id").asString()
				+ "\", version: 1, due: \"" + this.today.plusDays(9) + "\", doneOn: \"";
		assertThat(code("борис", set + this.today.plusDays(1) + "\") { id } }")).isEqualTo("BAD_REQUEST");
		JsonNode done = this.client.ask(set + this.today + "\")" + TEAM + " }", Map.of(), this.tokens.get("борис"))
			.at("/data/setTeamStep/content/route/steps");
		JsonNode marked = done.valueStream()
			.filter((one) -> one.path("id").equals(step.path("id")))
			.findFirst()
			.orElseThrow();
		assertThat(marked.path("markedBy").asString()).isEqualTo("Имя борис");
		assertThat(code("анна", set + this.today + "\") { id } }")).as("the other was faster").isEqualTo("CONFLICT");
		int version = team("анна", id).at("/content/routeVersion").asInt();
		String again = "mutation { replanTeamRoute(id: \"" + id + "\", version: " + version;
		assertThat(code("анна", again + ", unwanted: \"" + step.path("id").asString() + "\") { id } }"))
			.as("it is done")
			.isEqualTo("NOT_FOUND");
		assertThat(code("анна", again + ") { id } }")).isEmpty();
		assertThat(code("борис", again + ") { id } }")).as("the other was faster").isEqualTo("CONFLICT");
		assertThat(team("борис", id).at("/content/route/steps").toString()).as("what is done stays")
			.contains(step.path("id").asString());
	}

	@Test
	void whatIsNotWantedIsNotPlannedAgain() {
		String id = start();
		join(id, "борис");
		bringAll(id);
		plan(id, "анна", "COLLEAGUE");
		JsonNode before = team("анна", id).path("content");
		assertThat(before.at("/route/steps/0/kind").asString()).isEqualTo("COLLEAGUE");
		assertThat(
				code("борис",
						"mutation { replanTeamRoute(id: \"" + id + "\", version: " + before.path("routeVersion").asInt()
								+ ", unwanted: \"" + before.at("/route/steps/0/id").asString() + "\") { id } }"))
			.isEmpty();
		assertThat(team("анна", id).at("/content/route/steps").size()).isZero();
		plan(id, "анна", "COLLEAGUE, PRACTICE");
		JsonNode after = team("анна", id).at("/content/route/steps");
		assertThat(after.size()).isPositive();
		assertThat(after.toString()).doesNotContain("COLLEAGUE");
	}

	@Test
	void whatIsTakenBackIsGoneAtOnce() {
		String id = start();
		join(id, "борис");
		bringAll(id);
		plan(id, "анна", "COLLEAGUE");
		// a deficit that is gone is nobody's need any more, and the route says so
		Diagnosis gone = this.diagnoses.own(account("борис"))
			.stream()
			.filter((one) -> one.deficit().id().equals(this.deficits.get(1)))
			.findFirst()
			.orElseThrow();
		this.diagnoses.close(account("борис"), gone.id(), "Научился щщы");
		JsonNode seen = team("анна", id).path("content");
		assertThat(member(seen, "борис").path("brings").size()).isZero();
		assertThat(seen.path("eliminated").asInt()).isEqualTo(1);
		assertThat(seen.at("/needs/1/weight").asInt()).isEqualTo(1);
		assertThat(seen.toString()).doesNotContain("Научился щщы");
		// a consent for the team that is taken back
		this.client.ask("mutation { takeBackFromTeam(id: \"" + id + "\") { id } }", Map.of(), this.tokens.get("борис"));
		JsonNode back = team("анна", id).path("content");
		assertThat(member(back, "борис").path("strengths").size()).isZero();
		assertThat(member(back, "борис").path("agreedOn").isNull()).isTrue();
		assertThat(back.at("/needs/0/teachers").size()).isZero();
		assertThat(back.at("/route/broken").asBoolean()).as("who taught does not any more").isTrue();
		assertThat(query("анна", "notices { kind }").toString()).contains("TEAM_ROUTE_CHANGED");
		assertThat(code("анна", "mutation { replanTeamRoute(id: \"" + id + "\", version: "
				+ back.path("routeVersion").asInt() + ") { id } }"))
			.isEmpty();
		JsonNode planned = team("анна", id).path("content");
		assertThat(planned.at("/route/broken").asBoolean()).isFalse();
		assertThat(planned.at("/route/steps").toString()).doesNotContain("Имя борис");
		plan(id, "борис", "PRACTICE");
		assertThat(team("борис", id).at("/content/route/steps").size()).isPositive();
		// the consent to keep deficits that is taken back
		this.consents.withdraw(account("анна"));
		JsonNode empty = team("борис", id).path("content");
		assertThat(member(empty, "анна").path("brings").size()).isZero();
		assertThat(empty.path("needs").size()).isZero();
		assertThat(empty.at("/route/steps").size()).as("nobody learns in them").isZero();
		// whoever removes what they said of themselves is out, and the other leads
		this.profiles.remove(account("анна"));
		JsonNode left = team("борис", id);
		assertThat(left.path("standing").asString()).isEqualTo("LEADER");
		assertThat(left.at("/content/members").size()).isEqualTo(1);
		assertThat(code("анна", "{ team(id: \"" + id + "\") { id } }")).isEqualTo("NOT_FOUND");
		assertThat(this.client.ask("mutation { leaveTeam(id: \"" + id + "\") }", Map.of(), this.tokens.get("борис"))
			.at("/data/leaveTeam")
			.asBoolean()).isTrue();
		assertThat(code("борис", "{ team(id: \"" + id + "\") { id } }")).as("nobody is in it").isEqualTo("NOT_FOUND");
	}

	@Test
	void whoLeavesTakesEverythingAlongAndTheLongestInItLeads() {
		String id = start();
		join(id, "борис");
		join(id, "вера");
		bringAll(id);
		plan(id, "анна", "PRACTICE");
		this.client.ask("mutation { leaveTeam(id: \"" + id + "\") }", Map.of(), this.tokens.get("анна"));
		JsonNode left = team("борис", id);
		assertThat(left.path("standing").asString()).isEqualTo("LEADER");
		assertThat(left.toString()).doesNotContain("Имя анна");
		assertThat(left.at("/content/needs").toString()).doesNotContain(global(0)).contains(global(1));
		String vera = member(left.path("content"), "вера").path("id").asString();
		assertThat(code("борис", "mutation { handOverTeam(id: \"" + id + "\", member: \"" + vera + "\") { id } }"))
			.isEmpty();
		assertThat(code("борис", "mutation { dissolveTeam(id: \"" + id + "\") }")).isEqualTo("FORBIDDEN");
		assertThat(code("вера", "mutation { dissolveTeam(id: \"" + id + "\") }")).isEmpty();
		assertThat(query("борис", "myTeams { id }").size()).isZero();
	}

	@Test
	void onlyOnesOwnIsBroughtAndOnlyWithConsent() {
		String id = start();
		join(id, "борис");
		String theirs = this.diagnoses.own(account("анна")).getFirst().id();
		assertThat(code("борис", gift(id, "борис", 10, List.of(theirs), List.of()))).isEqualTo("BAD_REQUEST");
		assertThat(code("борис", gift(id, "борис", 10, List.of(), List.of(global(2))))).as("not in their list")
			.isEqualTo("BAD_REQUEST");
		assertThat(code("борис", gift(id, "борис", 0, List.of(), List.of()))).isEqualTo("BAD_REQUEST");
		assertThat(code("борис", gift(id, "борис", 10, List.of(), List.of()).replace("consent: 1", "consent: 0")))
			.isEqualTo("CONFLICT");
		String own = this.diagnoses.own(account("борис")).getFirst().id();
		String gift = gift(id, "борис", 10, List.of(own), List.of(global(0)));
		assertThat(code("борис", gift)).isEmpty();
		assertThat(code("борис", gift)).as("changed since").isEqualTo("CONFLICT");
		assertThat(code("анна", "mutation { planTeamRoute(id: \"" + id + "\", version: 0, input: { until: \""
				+ this.today + "\" }) { id } }"))
			.isEqualTo("BAD_REQUEST");
		assertThat(code("анна", "mutation { replanTeamRoute(id: \"" + id + "\", version: 0) { id } }"))
			.as("there is none")
			.isEqualTo("CONFLICT");
		this.consents.withdraw(account("борис"));
		JsonNode seen = member(team("анна", id).path("content"), "борис");
		assertThat(seen.path("brings").size()).isZero();
		assertThat(seen.path("agreedOn").isNull()).isTrue();
	}

	@Test
	void nobodyElseLearnsAnythingOfIt() {
		String id = start();
		join(id, "борис");
		bringAll(id);
		plan(id, "анна", "PRACTICE");
		JsonNode content = team("анна", id).path("content");
		String step = content.at("/route/steps/0/id").asString();
		String anna = member(content, "анна").path("id").asString();
		List<String> fields = List.of("query { team(id: \"ID\") { id } }",
				"mutation { changeTeam(id: \"ID\", version: 1, input: { name: \"Я\" }) { id } }",
				"mutation { inviteToTeam(id: \"ID\", login: \"вера\") { id } }",
				"mutation { answerTeamInvitation(id: \"ID\", agreed: true) }", "mutation { leaveTeam(id: \"ID\") }",
				"mutation { partFromTeam(id: \"ID\", member: \"" + anna + "\") { id } }",
				"mutation { handOverTeam(id: \"ID\", member: \"" + anna + "\") { id } }",
				"mutation { dissolveTeam(id: \"ID\") }",
				"mutation { bringToTeam(id: \"ID\", version: 1, input: { consent: 1, hours: 5 }) { id } }",
				"mutation { takeBackFromTeam(id: \"ID\") { id } }",
				"mutation { planTeamRoute(id: \"ID\", version: 1, input: { until: \"" + this.today.plusDays(9)
						+ "\" }) { id } }",
				"mutation { replanTeamRoute(id: \"ID\", version: 1) { id } }",
				"mutation { setTeamStep(id: \"ID\", step: \"" + step + "\", version: 1, due: \"" + this.today
						+ "\") { id } }");
		for (String login : List.of("чужой", "методист", "админ")) {
			for (String field : fields) {
				assertThat(code(login, field.replace("ID", id))).as(login + field).isEqualTo("NOT_FOUND");
				assertThat(code(login, field.replace("ID", anna))).as("no team").isEqualTo("NOT_FOUND");
			}
			assertThat(query(login, "myTeams { id }").size()).isZero();
			FormBrowser browser = browser(login);
			for (String path : List.of("", "/edit", "/bring", "/form")) {
				assertThat(browser.get("/teams/" + id + path).statusCode()).as(login + path).isEqualTo(404);
			}
			assertThat(browser.get("/teams").body()).doesNotContain("Команда щщы");
			for (String path : List.of("/leave", "/dissolve", "/route/again?version=1", "/bring/back",
					"/answer?agreed=true", "/part?member=" + anna, "/leader?member=" + anna,
					"/invitations?login=nobody", "/route?version=1&kinds=PRACTICE&until=" + this.today.plusDays(9),
					"/steps/" + step + "?version=1&due=" + this.today, "/edit?version=1&name=Y",
					"/bring?version=1&agree=1&hours=5")) {
				assertThat(browser.post("/teams", "/teams/" + id + path, Map.of()).statusCode()).as(login + path)
					.isEqualTo(404);
			}
		}
		for (String field : fields) {
			assertThat(code("", field.replace("ID", id))).as("strangers: " + field).isEqualTo("FORBIDDEN");
		}
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/teams/" + id).statusCode()).isNotEqualTo(200);
		assertThat(stranger.get("/teams").statusCode()).isNotEqualTo(200);
		assertThat(this.client
			.ask("{ search(text: \"Команда щщы\", first: 20) { edges { title { text } line } } }", Map.of())
			.toString()).as("not in the index").doesNotContain("щщы");
		assertThat(this.graph.list(CypherQuery.named("test/changes-with"), Map.of("text", id),
				(row) -> row.get("seq").asLong()))
			.as("not in the change log")
			.isEmpty();
		// whoever is only asked learns of no member, no deficit and no route
		invite(id, "вера");
		FormBrowser asked = browser("вера");
		assertThat(asked.get("/teams/" + id).body()).contains("Команда щщы", "Учиться щщы", "Имя анна")
			.doesNotContain("Имя борис", "/deficits/" + this.deficits.getFirst());
		assertThat(asked.get("/teams/" + id + "/form").statusCode()).isEqualTo(404);
		assertThat(asked.get("/teams/" + id + "/bring").statusCode()).isEqualTo(404);
		assertThat(code("вера", fields.get(10).replace("ID", id))).isEqualTo("NOT_FOUND");
		assertThat(team("вера", id).path("content").isNull()).isTrue();
	}

	@Test
	void aTeamHasTwelvePeopleAtMost() {
		String id = start();
		invite(id, "борис");
		assertThat(code("анна", "mutation { inviteToTeam(id: \"" + id + "\", login: \"борис\") { id } }")).as("twice")
			.isEqualTo("CONFLICT");
		assertThat(code("анна", "mutation { inviteToTeam(id: \"" + id + "\", login: \"никто\") { id } }"))
			.isEqualTo("BAD_REQUEST");
		for (int at = 2; at < Team.MOST_MEMBERS; at++) {
			make("коллега" + at, Role.TEACHER);
			invite(id, "коллега" + at);
		}
		assertThat(code("анна", "mutation { inviteToTeam(id: \"" + id + "\", login: \"вера\") { id } }"))
			.as("it is full")
			.isEqualTo("CONFLICT");
		JsonNode content = team("анна", id).path("content");
		assertThat(content.path("members").size()).isEqualTo(Team.MOST_MEMBERS);
		String boris = member(content, "борис").path("id").asString();
		assertThat(code("анна", "mutation { partFromTeam(id: \"" + id + "\", member: \"" + boris + "\") { id } }"))
			.isEmpty();
		invite(id, "вера");
		assertThat(code("борис", "mutation { answerTeamInvitation(id: \"" + id + "\", agreed: true) }"))
			.as("was taken back")
			.isEqualTo("NOT_FOUND");
		assertThat(code("вера", "mutation { answerTeamInvitation(id: \"" + id + "\", agreed: false) }")).isEmpty();
		assertThat(query("вера", "myTeams { id }").size()).isZero();
	}

	@Test
	void aTeamIsMadeAndKeptOnItsPages() {
		FormBrowser anna = browser("анна");
		assertThat(anna.post("/teams/new", "/teams/new", Map.of("name", " ", "purpose", "Зачем щщы")).body())
			.contains("Заполните это поле", "Зачем щщы");
		assertThat(anna
			.post("/teams/new", "/teams/new",
					Map.of("name", "Наша щщы", "purpose", "", "place", this.deficits.getFirst()))
			.body()).contains("Выберите свою организацию", "Наша щщы");
		String page = anna.post("/teams/new", "/teams/new", Map.of("name", "Наша щщы", "purpose", "Зачем щщы"))
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "");
		assertThat(anna.get(page).body()).contains("Наша щщы", "Зачем щщы", "Пригласить");
		assertThat(anna.post(page, page + "/invitations", Map.of("login", "никто")).body()).contains("никто");
		anna.post(page, page + "/invitations", Map.of("login", "борис"));
		FormBrowser boris = browser("борис");
		assertThat(boris.get("/teams").body()).contains("Наша щщы", "приглашает Имя анна");
		boris.post(page, page + "/answer", Map.of("agreed", "true"));
		assertThat(boris.get(page).body()).contains("Имя анна", "Вы ещё ничего не принесли")
			.doesNotContain("Распустить команду");
		String bring = page + "/bring";
		assertThat(boris.get(bring).body()).contains("участники команды «Наша щщы»", "ни администратор");
		Diagnosis own = this.diagnoses.own(account("борис")).getFirst();
		assertThat(boris.post(bring, bring, Map.of("version", "1", "hours", "10", "deficits", own.id())).body())
			.contains("Сначала прочитайте согласие");
		assertThat(
				boris
					.post(bring, bring, Map.of("version", "1", "hours", "10", "agree", "1", "deficits", own.id(),
							"strengths", this.deficits.getFirst()))
					.statusCode())
			.isEqualTo(302);
		Diagnosis severe = this.diagnoses.own(account("анна"))
			.stream()
			.filter((one) -> one.severity() == Severity.SEVERE)
			.findFirst()
			.orElseThrow();
		anna.post(bring, bring, Map.of("version", "1", "hours", "8", "agree", "1", "deficits", severe.id()));
		assertThat(anna.get(page).body()).contains("class=\"team-matrix\"", own.deficit().name(),
				severe.deficit().name(), "может научить");
		assertThat(anna
			.post(page, page + "/route", Map.of("version", "0", "until", this.today.toString(), "kinds", "COLLEAGUE"))
			.body()).contains("позже сегодняшнего");
		anna.post(page, page + "/route",
				Map.of("version", "0", "until", this.today.plusMonths(3).toString(), "kinds", "COLLEAGUE"));
		assertThat(boris.get(page).body()).contains("Учит коллега: Имя борис", "→ учит коллега", "Имя анна, 4 ч",
				"team-line", "На что маршрут не отвечает");
		assertThat(boris
			.post(page, page + "/route",
					Map.of("version", "0", "until", this.today.plusMonths(3).toString(), "kinds", "COLLEAGUE"))
			.statusCode()).isEqualTo(409);
		JsonNode step = team("анна", page.substring("/teams/".length())).at("/content/route/steps/0");
		String path = page + "/steps/" + step.path("id").asString();
		assertThat(anna.post(page, path, Map.of("version", "1", "due", "не день")).body()).contains("не день");
		anna.post(page, path, Map.of("version", "1", "due", this.today.toString(), "doneOn", this.today.toString()));
		assertThat(boris.post(page, path, Map.of("version", "1", "due", this.today.toString())).statusCode())
			.isEqualTo(409);
		assertThat(boris.get(page).body()).contains("отметил(а) Имя анна", "1 из 1");
		assertThat(boris.get(page + "/form").body()).contains("Маршрут команды", "Имя борис", "Методист");
		assertThat(boris.get(page + "/edit").statusCode()).isEqualTo(403);
		anna.post(page + "/edit", page + "/edit", Map.of("version", "1", "name", "Вторая щщы", "purpose", ""));
		assertThat(
				anna.post(page + "/edit", page + "/edit", Map.of("version", "1", "name", "Третья щщы", "purpose", ""))
					.body())
			.contains("Третья щщы", "Вторая щщы");
		boris.post(bring, bring + "/back", Map.of());
		assertThat(anna.get(page).body()).doesNotContain(own.deficit().name());
		boris.post(page, page + "/leave", Map.of());
		assertThat(boris.get(page).statusCode()).isEqualTo(404);
		anna.post(page, page + "/dissolve", Map.of("sure", "true"));
		assertThat(anna.get(page).statusCode()).isEqualTo(404);
		assertThat(anna.get("/account").body()).contains("/teams");
		assertThat(anna.get("/account/route").body()).contains("Учиться командой");
		assertThat(anna.get("/mentoring/find").body()).contains("/teams");
	}

	private String start() {
		return this.client
			.ask("mutation { startTeam(input: { name: \"Команда щщы\", purpose: \"Учиться щщы\" }) { id } }", Map.of(),
					this.tokens.get("анна"))
			.at("/data/startTeam/id")
			.asString();
	}

	private void invite(String id, String login) {
		assertThat(code("анна", "mutation { inviteToTeam(id: \"" + id + "\", login: \"" + login + "\") { id } }"))
			.isEmpty();
	}

	private void answer(String id, String login) {
		assertThat(code(login, "mutation { answerTeamInvitation(id: \"" + id + "\", agreed: true) }")).isEmpty();
	}

	private void join(String id, String login) {
		invite(id, login);
		answer(id, login);
	}

	// One has both deficits, the other the second of them and teaches the first.
	private void bringAll(String id) {
		Set<String> own = this.diagnoses.own(account("анна")).stream().map(Diagnosis::id).collect(Collectors.toSet());
		assertThat(code("анна", gift(id, "анна", 20, List.copyOf(own), List.of()))).isEmpty();
		assertThat(code("борис", gift(id, "борис", 12, List.of(this.diagnoses.own(account("борис")).getFirst().id()),
				List.of(global(0)))))
			.isEmpty();
	}

	private String gift(String id, String login, int hours, List<String> own, List<String> strengths) {
		JsonNode content = this.client.ask("{ team(id: \"" + id + "\")" + TEAM + " }", Map.of(), this.tokens.get(login))
			.at("/data/team/content");
		int version = content.isObject() ? member(content, login).path("version").asInt() : 1;
		return "mutation { bringToTeam(id: \"" + id + "\", version: " + version + ", input: { consent: 1, hours: "
				+ hours + ", diagnoses: [" + quoted(own) + "], strengths: [" + quoted(strengths) + "] }) { id } }";
	}

	private static String quoted(List<String> ids) {
		return ids.stream().map((one) -> '"' + one + '"').collect(Collectors.joining(", "));
	}

	private static JsonNode member(JsonNode content, String login) {
		return content.path("members")
			.valueStream()
			.filter((one) -> one.path("name").asString().equals("Имя " + login))
			.findFirst()
			.orElseThrow(() -> new AssertionError(content.toString()));
	}

	private void plan(String id, String login, String kinds) {
		int version = team(login, id).at("/content/routeVersion").asInt();
		assertThat(code(login, "mutation { planTeamRoute(id: \"" + id + "\", version: " + version
				+ ", input: { until: \"" + this.today.plusMonths(6) + "\", kinds: [" + kinds + "] }) { id } }"))
			.isEmpty();
	}

	private JsonNode team(String login, String id) {
		return query(login, "team(id: \"" + id + "\")" + TEAM);
	}

	private JsonNode query(String login, String query) {
		JsonNode answer = this.client.ask("{ " + query + " }", Map.of(), this.tokens.get(login));
		assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		return answer.at("/data/" + query.split("[ ({]", 2)[0]);
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private String code(String login, String query) {
		return this.client.ask(query, Map.of(), this.tokens.getOrDefault(login, ""))
			.at("/errors/0/extensions/code")
			.asString("");
	}

}
