package org.estafeta.innovation;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
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
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.Edited;
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
 * The life of an innovation site from its application to the loss of its status, as
 * programs and pages see it, in the months when each of it is done.
 */
@RunningApplication
@Import(MovableClock.Setting.class)
class SiteIT {

	private static final String FIELDS = " { id status version site submittedOn protocol orderReference "
			+ "tally { seats yes } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	MovableClock clock;

	@Autowired
	Responsibilities responsibilities;

	@Autowired
	Profiles profiles;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private People people;

	private GraphQlClient client;

	private String host = "";

	private final Map<String, String> tokens = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
		List<String> hosts = new ArrayList<>();
		this.client.ask("{ organisations(first: 2) { edges { node { id } } } }", Map.of())
			.at("/data/organisations/edges")
			.forEach((edge) -> hosts.add(edge.at("/node/id").asString()));
		this.host = hosts.getFirst();
		for (String login : List.of("директор", "соседка", "председатель")) {
			make(login, Role.LEADER);
		}
		make("советник", Role.EXPERT);
		make("методист", Role.METHODIST);
		this.responsibilities.add(account("директор"), local(this.host));
		this.responsibilities.add(account("соседка"), local(hosts.getLast()));
		for (String member : List.of("председатель", "советник", "директор")) {
			ok("методист", "mutation { it: appointToCouncil(account: \"" + account(member) + "\", chair: "
					+ member.equals("председатель") + ") { name } }", Map.of());
		}
	}

	@AfterEach
	void forget() {
		this.clock.reset();
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	private void make(String login, Role role) {
		this.tokens.put(login, this.people.token(this.people.make(login, role)));
	}

	private String account(String login) {
		return this.people.account(login).id();
	}

	private static String local(String organisation) {
		return GlobalId.parse(organisation, NodeKind.ORGANISATION);
	}

	private void on(String day) {
		this.clock.set(LocalDate.parse(day));
		// keys last for a day
		List.of("директор", "соседка", "председатель", "советник", "методист")
			.forEach((login) -> this.tokens.put(login, this.people.token(this.people.account(login))));
	}

	@Test
	void aSiteIsAppliedForGrantedReportedProlongedAndLost() {
		on("2026-12-10");
		String id = ok("директор",
				"mutation($h: ID!, $i: SiteApplicationInput!) { it: applyForSite(host: $h, input: $i)" + FIELDS + " }",
				Map.of("h", this.host, "i", withTeam(application("Тема щщы", "2027-04-01", "2029-05-31"))))
			.path("id")
			.asString();
		assertThat(code("директор", "mutation { submitSiteApplication(id: \"" + id + "\") { id } }")).as("December")
			.isEqualTo("CONFLICT");
		// seen by the host alone
		assertThat(code("соседка", "{ siteApplication(id: \"" + id + "\") { id } }")).isEqualTo("NOT_FOUND");
		assertThat(code("председатель", "{ siteApplication(id: \"" + id + "\") { id } }")).as("a draft")
			.isEqualTo("NOT_FOUND");
		assertThat(code("", "{ siteApplications { id } }")).isEqualTo("FORBIDDEN");
		assertThat(code("соседка",
				"mutation($h: ID!, $i: SiteApplicationInput!) { applyForSite(host: $h, input: $i) { id } }",
				Map.of("h", this.host, "i", application("Чужая", "2027-04-01", "2029-05-31"))))
			.isEqualTo("FORBIDDEN");

		on("2027-01-20");
		submit(id);
		support(id);
		String site = granted(id, "приказ № 12");
		assertThat(ask("",
				"query($id: ID!) { node(id: $id) { ... on InnovationSite { statusKind "
						+ "from { earliest } to { latest } orderReference organisation { id } team { name } } } }",
				Map.of("id", site))
			.at("/data/node")
			.toString()).contains("МИП", "2027-04-01", "2029-05-31", "приказ № 12", this.host, "Команда щщы");
		assertThat(ask("директор", "{ notices { kind } }", Map.of()).toString()).contains("APPLICATION_DECIDED");
		assertThat(life(site)).containsExactly("GRANTED");

		plan(site);
		report(site);

		on("2029-02-01");
		String longer = ok("директор",
				"mutation($s: ID!, $i: SiteApplicationInput!) { it: applyForProlongation(site: $s, input: $i)" + FIELDS
						+ " }",
				Map.of("s", site, "i", application("Тема щщы", "2029-06-01", "2031-05-31")))
			.path("id")
			.asString();
		submit(longer);
		support(longer);
		assertThat(granted(longer, "приказ № 40")).isEqualTo(site);
		assertThat(ask("", "query($id: ID!) { node(id: $id) { ... on InnovationSite { to { latest } } } }",
				Map.of("id", site))
			.at("/data/node/to/latest")
			.asString()).isEqualTo("2031-05-31");
		String end = "mutation { it: endSite(site: \"" + site
				+ "\", order: { reference: \"приказ № 41\", day: \"2029-02-01\"%s }) { kind } }";
		assertThat(code("директор", end.formatted(", remarks: \"Сами\""))).isEqualTo("FORBIDDEN");
		assertThat(code("методист", end.formatted(""))).as("without a reason").isEqualTo("BAD_REQUEST");
		ok("методист", end.formatted(", remarks: \"Работа остановлена\""), Map.of());
		assertThat(life(site)).containsExactly("GRANTED", "REPORTED", "REPORT_ACCEPTED", "PROLONGED", "LOST");
	}

	// a community that the director leads
	private Map<String, Object> withTeam(Map<String, Object> application) {
		String team = ok("методист", "mutation { it: createCommunity(community: {name: \"Команда щщы\", "
				+ "kindName: \"команда площадки\"}) { id } }", Map.of())
			.path("id")
			.asString();
		Map<String, Object> with = new HashMap<>(application);
		with.put("team", team);
		assertThat(code("директор",
				"mutation($h: ID!, $i: SiteApplicationInput!) { applyForSite(host: $h, input: $i) " + "{ id } }",
				Map.of("h", this.host, "i", with)))
			.as("not their community")
			.isEqualTo("FORBIDDEN");
		this.profiles.save(account("директор"),
				new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), local(this.host)));
		ok("директор", "mutation($c: ID!) { it: joinCommunity(community: $c) { asked } }", Map.of("c", team));
		String person = ok("методист", "query($c: ID!) { it: communityLife(community: $c) { requests { person } } }",
				Map.of("c", team))
			.at("/requests/0/person")
			.asString();
		ok("методист", "mutation($c: ID!, $p: ID!) { it: answerJoinRequest(community: $c, person: $p, admitted: true) "
				+ "{ role } }", Map.of("c", team, "p", person));
		ok("методист", "mutation($c: ID!, $p: ID!) { it: appointInCommunity(community: $c, person: $p, role: LEADER) "
				+ "{ role } }", Map.of("c", team, "p", person));
		return with;
	}

	private void submit(String id) {
		assertThat(ok("директор", "mutation { it: submitSiteApplication(id: \"" + id + "\")" + FIELDS + " }", Map.of())
			.path("status")
			.asString()).isEqualTo("SUBMITTED");
	}

	private void support(String id) {
		String decide = "mutation { it: decideSiteApplication(id: \"" + id
				+ "\", decision: APPROVE, minutes: { protocol: \"№ 5\", decidedOn: \"2026-12-11\" })" + FIELDS + " }";
		assertThat(code("председатель", decide)).as("nobody has voted").isEqualTo("CONFLICT");
		assertThat(code("директор", vote(id))).as("their own").isEqualTo("FORBIDDEN");
		assertThat(code("методист", vote(id))).as("no member").isEqualTo("FORBIDDEN");
		JsonNode tally = ok("советник", vote(id), Map.of()).path("tally");
		assertThat(tally.path("seats").asInt()).as("the director is not counted").isEqualTo(2);
		ok("председатель", vote(id), Map.of());
		assertThat(code("советник", decide)).as("no chair").isEqualTo("FORBIDDEN");
		assertThat(ok("председатель", decide, Map.of()).path("status").asString()).isEqualTo("SUPPORTED");
	}

	private static String vote(String id) {
		return "mutation { it: voteOnSiteApplication(id: \"" + id + "\", vote: FOR)" + FIELDS + " }";
	}

	private String granted(String id, String reference) {
		String grant = "mutation { it: grantSite(id: \"" + id + "\", order: { reference: \"" + reference + "\", day: \""
				+ LocalDate.now(this.clock) + "\" })" + FIELDS + " }";
		assertThat(code("директор", grant)).isEqualTo("FORBIDDEN");
		JsonNode answer = ok("методист", grant, Map.of());
		assertThat(answer.path("status").asString()).isEqualTo("GRANTED");
		assertThat(code("методист", grant)).as("twice").isEqualTo("CONFLICT");
		return answer.path("site").asString();
	}

	private List<String> life(String site) {
		List<String> kinds = new ArrayList<>();
		ask("", "query($s: ID!) { siteLife(site: $s) { kind } }", Map.of("s", site)).at("/data/siteLife")
			.forEach((one) -> kinds.add(one.path("kind").asString()));
		return kinds;
	}

	private void plan(String site) {
		on("2027-04-05");
		JsonNode first = item(site, "Семинар щщы", "2027-05-10");
		item(site, "Сборник щщы", "2027-09-10");
		assertThat(code("соседка", "mutation($s: ID!, $i: SitePlanInput!) { planForSite(site: $s, input: $i) { id } }",
				Map.of("s", site, "i", Map.of("title", "Чужое", "due", "2027-05-10"))))
			.isEqualTo("FORBIDDEN");
		String approve = "mutation { it: approveSitePlan(year: 2027, minutes: { protocol: \"№ 6\", "
				+ "decidedOn: \"2027-04-05\" }) { protocol items { id approvedDue } } }";
		assertThat(code("директор", approve)).isEqualTo("FORBIDDEN");
		assertThat(ok("методист", approve, Map.of()).path("protocol").asString()).isEqualTo("№ 6");

		on("2027-05-20");
		JsonNode late = item(site, "Потом щщы", "2027-06-01");
		assertThat(state(site, "Семинар щщы")).isEqualTo("OVERDUE");
		ok("директор",
				"mutation($i: SitePlanInput!) { it: changeSitePlan(item: \"" + first.path("id").asString()
						+ "\", version: 1, input: $i) { state } }",
				Map.of("i", Map.of("title", "Семинар щщы", "due", "2027-05-12", "doneOn", "2027-05-12")));
		assertThat(state(site, "Семинар щщы")).isEqualTo("DONE");
		assertThat(code("директор",
				"mutation($i: SitePlanInput!) { changeSitePlan(item: \"" + first.path("id").asString()
						+ "\", version: 1, input: $i) { state } }",
				Map.of("i", Map.of("title", "Старое", "due", "2027-05-12"))))
			.isEqualTo("CONFLICT");
		assertThat(cancelled(first.path("id").asString(), null)).as("approved: needs a reason")
			.isEqualTo("BAD_REQUEST");
		assertThat(cancelled(late.path("id").asString(), null)).isEmpty();
		assertThat(titles(site)).containsExactly("Семинар щщы", "Сборник щщы");
	}

	private String cancelled(String item, @Nullable String reason) {
		return code("директор", "mutation { cancelSitePlan(item: \"" + item + "\""
				+ ((reason != null) ? ", reason: \"" + reason + "\"" : "") + ") }");
	}

	private JsonNode item(String site, String title, String due) {
		return ok("директор", "mutation($s: ID!, $i: SitePlanInput!) { it: planForSite(site: $s, input: $i) "
				+ "{ id version state } }", Map.of("s", site, "i", Map.of("title", title, "due", due)));
	}

	private List<String> titles(String site) {
		List<String> titles = new ArrayList<>();
		items(site).forEach((one) -> titles.add(one.path("title").asString()));
		return titles;
	}

	private JsonNode items(String site) {
		return ask("", "query($s: ID!) { sitePlan(year: 2027, site: $s) { items { title state } } }", Map.of("s", site))
			.at("/data/sitePlan/items");
	}

	private String state(String site, String title) {
		for (JsonNode one : items(site)) {
			if (one.path("title").asString().equals(title)) {
				return one.path("state").asString();
			}
		}
		return "";
	}

	private void report(String site) {
		on("2027-12-20");
		String file = "mutation { it: fileSiteReport(site: \"" + site
				+ "\", from: \"2027-04-01\", to: \"2027-12-20\", text: \"Итоги щщы\") "
				+ "{ id status report { knownAt figures { kind number items { address } } } } }";
		assertThat(code("соседка", file)).isEqualTo("FORBIDDEN");
		JsonNode filed = ok("директор", file, Map.of());
		assertThat(number(filed.path("report"), "PLANNED")).isEqualTo(2);
		assertThat(number(filed.path("report"), "DONE")).isEqualTo(1);
		filed.at("/report/figures")
			.forEach((figure) -> figure.path("items")
				.forEach((item) -> assertThat(
						new FormBrowser(this.port).get(item.path("address").asString().replaceFirst("#.*", ""))
							.statusCode())
					.as(item.toString())
					.isEqualTo(200)));
		// what is recorded afterwards of the days before changes neither the report nor
		// its date
		on("2028-01-15");
		item(site, "Забыли записать щщы", "2027-11-01");
		String count = "query($s: ID!, $k: DateTime) { siteReport(site: $s, from: \"2027-04-01\", to: \"2027-12-20\", "
				+ "knownAt: $k) { figures { kind number } } }";
		JsonNode then = ask("", count, Map.of("s", site, "k", filed.at("/report/knownAt").asString()))
			.at("/data/siteReport");
		assertThat(number(then, "PLANNED")).isEqualTo(2);
		assertThat(number(ask("", count, Map.of("s", site)).at("/data/siteReport"), "PLANNED")).isEqualTo(3);
		assertThat(number(ask("", "query($s: ID!) { siteReports(site: $s) { report { figures { kind number } } } }",
				Map.of("s", site))
			.at("/data/siteReports/0/report"), "PLANNED")).isEqualTo(2);
		String accept = "mutation { it: acceptSiteReport(id: \"" + filed.path("id").asString()
				+ "\", accepted: true, minutes: { protocol: \"№ 9\", decidedOn: \"2028-01-15\" }) { status } }";
		assertThat(code("директор", accept)).isEqualTo("FORBIDDEN");
		assertThat(ok("методист", accept, Map.of()).path("status").asString()).isEqualTo("ACCEPTED");
		assertThat(code("методист", accept)).as("twice").isEqualTo("CONFLICT");
	}

	private static int number(JsonNode report, String kind) {
		for (JsonNode figure : report.path("figures")) {
			if (figure.path("kind").asString().equals(kind)) {
				return figure.path("number").asInt();
			}
		}
		return -1;
	}

	@Test
	void aSiteLivesOnItsPages() {
		on("2027-02-01");
		FormBrowser director = browser("директор");
		assertThat(director.get("/sites").body()).contains("Заявки принимаются до 31 марта", "Заявка от организации");
		String organisation = local(this.host);
		String blank = "/sites/applications/new?organisation=" + organisation;
		Map<String, String> form = new HashMap<>(
				Map.of("organisation", organisation, "title", "Тема ъъы", "aim", "Чтобы слушали ъъы", "form",
						"RESOURCE_CENTRE", "scope", "MUNICIPAL", "startsOn", "2027-04-01", "endsOn", "завтра"));
		HttpResponse<String> refused = director.post(blank, "/sites/applications/new", form);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("День пишут так", "Чтобы слушали ъъы");
		form.put("endsOn", "2028-05-31");
		String page = location(director.post(blank, "/sites/applications/new", form));
		assertThat(browser("соседка").get(page).statusCode()).isEqualTo(404);
		assertThat(new FormBrowser(this.port).get(page).statusCode()).as("to the sign-in").isEqualTo(302);
		assertThat(director.get(page + "/edit").body()).contains("Тема ъъы");
		assertThat(director.post(page, page + "/submit", Map.of()).statusCode()).isEqualTo(302);
		for (String member : List.of("председатель", "советник")) {
			assertThat(browser(member).post(page, page + "/vote", Map.of("vote", "FOR")).statusCode()).isEqualTo(302);
		}
		FormBrowser methodist = browser("методист");
		assertThat(methodist
			.post(page, page + "/decide", Map.of("decision", "APPROVE", "protocol", "№ 1", "decidedOn", "2027-02-01"))
			.statusCode()).isEqualTo(302);
		assertThat(methodist
			.post(page, page + "/order", Map.of("granted", "false", "reference", "№ 2", "day", "2027-02-01"))
			.statusCode()).as("no reason").isEqualTo(422);
		assertThat(methodist
			.post(page, page + "/order", Map.of("granted", "true", "reference", "№ 2 ъъы", "day", "2027-02-01"))
			.statusCode()).isEqualTo(302);
		Matcher link = Pattern.compile("/sites/([0-9a-f-]{36})/life").matcher(methodist.get(page).body());
		assertThat(link.find()).isTrue();
		planAndReport(director, methodist, "/sites/" + link.group(1));
	}

	private void planAndReport(FormBrowser director, FormBrowser methodist, String site) {
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get(site + "/life").body()).contains("Тема ъъы", "Статус присвоен", "№ 2 ъъы", "<svg")
			.doesNotContain("Имя директор", "Добавить в план", "Лишить статуса");
		assertThat(stranger.get("/sites").body()).contains("Тема ъъы", "ресурсный центр");
		String add = site + "/plan/new";
		assertThat(director.post(add, add, Map.of("title", "Семинар ъъы", "due", "2027-05-10", "doneOn", "2027-12-01"))
			.statusCode()).as("not done yet").isEqualTo(422);
		String item = location(director.post(add, add, Map.of("title", "Семинар ъъы", "due", "2027-05-10")));
		assertThat(stranger.get("/sites/plan?year=2027").body()).contains("Семинар ъъы", "ещё не утверждён",
				"Май 2027");
		assertThat(methodist
			.post("/sites/plan?year=2027", "/sites/plan",
					Map.of("year", "2027", "protocol", "№ 3", "decidedOn", "2027-02-01"))
			.statusCode()).isEqualTo(302);
		assertThat(stranger.get("/sites/plan?year=2027").body()).contains("Утверждён: протокол № 3");
		String edit = "/sites/plan/items/" + item.replaceFirst(".*#item-", "");
		assertThat(browser("соседка").get(edit).statusCode()).isEqualTo(403);
		assertThat(director
			.post(edit, edit,
					Map.of("version", "1", "title", "Семинар ъъы", "due", "2027-05-20", "proof", "/events/нет"))
			.statusCode()).isEqualTo(422);
		assertThat(director.post(edit, edit, Map.of("version", "1", "title", "Семинар ъъы", "due", "2027-05-20"))
			.statusCode()).isEqualTo(302);
		assertThat(stranger.get(item.replaceFirst("#.*", "")).body()).contains("по плану 10 мая 2027");
		String report = site + "/report?from=2027-01-01&to=2027-06-30";
		assertThat(stranger.get(report).body()).contains("Запланировано на период", "href=\"#f-PLANNED\"")
			.doesNotContain("Сдать отчёт");
		assertThat(director
			.post(report, site + "/report", Map.of("from", "2027-01-01", "to", "2027-06-30", "text", "Рано ъъы"))
			.statusCode()).as("not over").isEqualTo(422);
		String filed = location(director.post(report, site + "/report",
				Map.of("from", "2027-01-01", "to", "2027-02-01", "text", "Итог ъъы")));
		assertThat(
				methodist.post(filed, filed, Map.of("accepted", "false", "protocol", "№ 4", "decidedOn", "2027-02-01"))
					.statusCode())
			.as("no remarks")
			.isEqualTo(422);
		assertThat(methodist
			.post(filed, filed,
					Map.of("accepted", "false", "protocol", "№ 4", "decidedOn", "2027-02-01", "remarks", "Мало ъъы"))
			.statusCode()).isEqualTo(302);
		assertThat(stranger.get(filed).body()).contains("Итог ъъы", "возвращён", "Мало ъъы");
		assertThat(methodist
			.post(site + "/life", site + "/end", Map.of("reference", "№ 5", "day", "2027-02-01", "remarks", "Всё"))
			.statusCode()).isEqualTo(302);
		assertThat(stranger.get(site + "/life").body()).contains("Статус снят", "Отчёт возвращён");
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private static Map<String, Object> application(String title, String from, String to) {
		return Map.of("title", title, "aim", "Чтобы слушали", "form", "SITE", "scope", "MUNICIPAL", "startsOn", from,
				"endsOn", to);
	}

	private JsonNode ask(String login, String query, Map<String, Object> variables) {
		return this.client.ask(query, variables, this.tokens.getOrDefault(login, ""));
	}

	private JsonNode ok(String login, String query, Map<String, Object> variables) {
		JsonNode answer = ask(login, query, variables);
		assertThat(answer.path("errors").isMissingNode()).as(query + answer).isTrue();
		return answer.at("/data/it");
	}

	private String code(String login, String query) {
		return code(login, query, Map.of());
	}

	private String code(String login, String query, Map<String, Object> variables) {
		return ask(login, query, variables).at("/errors/0/extensions/code").asString();
	}

}
