package org.estafeta.community;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.history.Obstacle;
import org.estafeta.history.Undo;
import org.estafeta.history.WholeGraph;
import org.estafeta.organisation.OrganisationFilter;
import org.estafeta.organisation.Organisations;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of communities, as people and programs live it.
 */
@RunningApplication
class CommunityIT {

	private static final String LIFE = "query($id: ID!) { communityLife(community: $id) { role asked "
			+ "members { person name role since { edtf } until { edtf } } requests { person name note } "
			+ "organisations { organisation { id } until { edtf } } "
			+ "plan { september items { id title responsible version done { edtf } } } } }";

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

	@Autowired
	Organisations organisations;

	@Autowired
	CommunityPlans plans;

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
	void teachersJoinALeaderIsAppointedAndAPlanIsMade() {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist, "ON_REQUEST");
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get(page).body()).contains("Никто ещё не вступил", "Плана на этот год ещё нет")
			.doesNotContain("/join", "/members\"");
		assertThat(stranger.get(page + "/members").statusCode()).isIn(302, 401);
		FormBrowser anna = browser("анна", Role.TEACHER);
		assertThat(anna.get(page).body()).contains("href=\"/account/profile\"").doesNotContain("/join");
		assertThat(anna.get(page + "/members").statusCode()).isEqualTo(403);
		profile("анна");
		made(anna.post(page, page + "/join", Map.of("note", "Веду кружок <b>щщы</b>")));
		assertThat(anna.get(page).body()).contains("Вы попросили принять вас").doesNotContain("Кто в сообществе");
		String asking = methodist.get(page + "/members").body();
		assertThat(asking).contains("Имя анна", "Веду кружок &lt;b&gt;щщы&lt;/b&gt;", "математика");
		String person = person(asking);
		made(methodist.post(page + "/members", page + "/members/answer", Map.of("person", person, "admitted", "true")));
		made(methodist.post(page + "/members", page + "/members/role", Map.of("person", person, "role", "LEADER")));
		assertThat(anna.get(page).body()).contains("<b>руководитель</b>", "Кто в сообществе", "Добавить в план");
		// now she admits others herself, but others do not
		FormBrowser boris = browser("борис", Role.TEACHER);
		profile("борис");
		made(boris.post(page, page + "/join", Map.of("note", "")));
		assertThat(anna.get("/account").body()).contains("1 просьба", "руководитель");
		String second = person(anna.get(page + "/members").body());
		assertThat(
				boris.post(page, page + "/members/answer", Map.of("person", second, "admitted", "true")).statusCode())
			.isEqualTo(403);
		made(anna.post(page + "/members", page + "/members/answer", Map.of("person", second, "admitted", "true")));
		assertThat(boris.get(page + "/members").body()).contains("Имя анна", "Имя борис").doesNotContain("Назначить");
		assertThat(stranger.get(page).body()).contains("Меньше пяти человек").doesNotContain("Имя анна", "Имя борис");
		plan(page, anna, boris, person);
		// who leaves is gone from everybody's eyes but those of who runs it
		made(boris.post(page, page + "/leave", Map.of()));
		assertThat(boris.get(page + "/members").statusCode()).isEqualTo(403);
		this.profiles.remove(this.people.account("анна").id());
		assertThat(methodist.get(page + "/members").body()).doesNotContain("Имя анна").contains("Никто ещё не вступил");
		assertThat(methodist.get(page).body()).doesNotContain("Имя анна");
		String item = item(methodist, page, page);
		assertThat(methodist.get(item + "/history").body()).contains("Пришли двенадцать человек")
			.doesNotContain("Имя анна");
	}

	private void plan(String page, FormBrowser leader, FormBrowser member, String person) {
		String form = page + "/plan/new";
		assertThat(member.get(form).statusCode()).isEqualTo(403);
		HttpResponse<String> refused = leader.post(form, form,
				Map.of("due", "когда-нибудь", "title", "", "responsible", "чужой", "eventPage", "/events/нет"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("href=\"#f-due\"", "href=\"#f-title\"", "href=\"#f-responsible\"",
				"href=\"#f-eventPage\"");
		int year = this.plans.thisYear();
		String to = made(
				leader.post(form, form, Map.of("due", "15.10." + year, "title", "Семинар щщы", "responsible", person)));
		assertThat(to).endsWith("?year=" + year + "#plan");
		assertThat(member.get(page).body()).contains("Семинар щщы", "Имя анна", "Сделано 0 из 1");
		assertThat(new FormBrowser(this.port).get(page).body()).contains("Семинар щщы").doesNotContain("Имя анна");
		Matcher link = Pattern.compile("href=\"(" + page + "/plan/[^\"/]+)\"").matcher(leader.get(page).body());
		assertThat(link.find()).isTrue();
		String item = link.group(1);
		Map<String, String> done = new HashMap<>(Map.of("version", "1", "due", "15.10." + year, "title", "Семинар щщы",
				"done", "16.10." + year, "result", "Пришли двенадцать человек"));
		made(leader.post(item, item, done));
		assertThat(member.get(page).body()).contains("Сделано 1 из 1", "Пришли двенадцать человек");
		done.put("title", "Мой семинар");
		HttpResponse<String> late = leader.post(item, item, done);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Мой семинар", "Сейчас в каталоге");
		String history = member.get(item + "/history").body();
		assertThat(history)
			.contains("Имя анна", "руководитель", "<b>Что получилось</b>", "Пришли двенадцать человек",
					"<del lang=\"ru\">Имя анна</del>")
			.doesNotContain("Мой семинар");
		String open = new FormBrowser(this.port).get(item + "/history").body();
		assertThat(open).contains("руководитель", "Пришли двенадцать человек", "Семинар щщы")
			.doesNotContain("Имя анна", "Кто отвечает");
		assertThat(new FormBrowser(this.port).get(page + "/plan/нет/history").statusCode()).isEqualTo(404);
	}

	@Test
	void programsSeeAndDoNoMoreThanPeople() {
		String page = make(browser("методист", Role.METHODIST), "OPEN");
		String id = new GlobalId(NodeKind.COMMUNITY, page.replaceFirst(".*/", "")).text();
		Account anna = teacher("анна");
		Account boris = teacher("борис");
		String methodist = this.people.token(this.people.account("методист"));
		GraphQlClient client = new GraphQlClient(this.port);
		JsonNode joined = client.ask("mutation($id: ID!) { joinCommunity(community: $id) { role members { person } } }",
				Map.of("id", id), this.people.token(anna));
		assertThat(joined.at("/data/joinCommunity/role").asString()).as(joined.toString()).isEqualTo("MEMBER");
		String person = joined.at("/data/joinCommunity/members/0/person").asString();
		// neither a stranger nor another teacher learns who is in it
		for (JsonNode seen : List.of(client.ask(LIFE, Map.of("id", id)),
				client.ask(LIFE, Map.of("id", id), this.people.token(boris)))) {
			assertThat(seen.at("/data/communityLife/members").isNull()).as(seen.toString()).isTrue();
			assertThat(seen.at("/data/communityLife/requests").isNull()).isTrue();
			assertThat(seen.toString()).doesNotContain("Имя", person);
		}
		JsonNode count = client.ask("query($id: ID!) { community(id: $id) { peopleCount joining } }", Map.of("id", id));
		assertThat(count.at("/data/community/peopleCount").isNull()).as(count.toString()).isTrue();
		assertThat(count.at("/data/community/joining").asString()).isEqualTo("OPEN");
		String appoint = "mutation($id: ID!, $person: ID!) "
				+ "{ appointInCommunity(community: $id, person: $person, role: LEADER) { role } }";
		assertThat(code(client.ask(appoint, Map.of("id", id, "person", person), this.people.token(anna))))
			.isEqualTo("FORBIDDEN");
		String organisation = new GlobalId(NodeKind.ORGANISATION,
				this.organisations.page(OrganisationFilter.ALL, KeysetRequest.first(1)).rows().getFirst().id())
			.text();
		String belongs = "mutation($id: ID!, $organisation: ID!, $on: Boolean!) { setCommunityOrganisation("
				+ "community: $id, organisation: $organisation, belongs: $on) { organisations { until { edtf } } } }";
		assertThat(code(client.ask(belongs, Map.of("id", id, "organisation", organisation, "on", true),
				this.people.token(anna))))
			.isEqualTo("FORBIDDEN");
		assertThat(client.ask(belongs, Map.of("id", id, "organisation", organisation, "on", true), methodist)
			.at("/data/setCommunityOrganisation/organisations")).hasSize(1);
		assertThat(client.ask(belongs, Map.of("id", id, "organisation", organisation, "on", false), methodist)
			.at("/data/setCommunityOrganisation/organisations")).isEmpty();
		String item = "mutation($id: ID!) { addPlanItem(community: $id, item: {due: \"2030-10\", title: \"щщы\"}) "
				+ "{ september items { title } } }";
		assertThat(code(client.ask(item, Map.of("id", id), this.people.token(anna)))).isEqualTo("FORBIDDEN");
		JsonNode planned = client.ask(item, Map.of("id", id), methodist);
		assertThat(planned.at("/data/addPlanItem/september").asInt()).as(planned.toString()).isEqualTo(2030);
		assertThat(client.ask("{ myCommunities { role community { id } } }", Map.of(), this.people.token(anna))
			.at("/data/myCommunities/0/community/id")
			.asString()).isEqualTo(id);
	}

	@Test
	void eachRoleIsAPeriodAndNobodyIsAMemberTwice() throws Exception {
		String page = make(browser("методист", Role.METHODIST), "ON_REQUEST");
		String community = page.replaceFirst(".*/", "");
		String id = new GlobalId(NodeKind.COMMUNITY, community).text();
		String methodist = this.people.token(this.people.account("методист"));
		GraphQlClient client = new GraphQlClient(this.port);
		client.ask("mutation($id: ID!) { joinCommunity(community: $id, note: \"щщы\") { asked } }", Map.of("id", id),
				this.people.token(teacher("анна")));
		String person = client.ask(LIFE, Map.of("id", id), methodist)
			.at("/data/communityLife/requests/0/person")
			.asString();
		String admit = "mutation($id: ID!, $person: ID!) "
				+ "{ answerJoinRequest(community: $id, person: $person, admitted: true) { members { role } } }";
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<JsonNode>> answers = IntStream.range(0, 6)
				.mapToObj(
						(i) -> executor.submit(() -> client.ask(admit, Map.of("id", id, "person", person), methodist)))
				.toList();
			int refused = 0;
			for (Future<JsonNode> answer : answers) {
				refused += answer.get().has("errors") ? 1 : 0;
			}
			assertThat(refused).isEqualTo(5);
		}
		assertThat(client.ask(LIFE, Map.of("id", id), methodist).at("/data/communityLife/members")).hasSize(1);
		LocalDate began = LocalDate.now().minusYears(1);
		this.writes.apply(new Writes.Order("test", "age", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/age-memberships"), Map.of("id", community, "day", began),
					(row) -> true);
		});
		String appoint = "mutation($id: ID!, $person: ID!, $role: CommunityRole!) "
				+ "{ appointInCommunity(community: $id, person: $person, role: $role) { role } }";
		for (String role : List.of("SECRETARY", "LEADER")) {
			client.ask(appoint, Map.of("id", id, "person", person, "role", role), methodist);
		}
		JsonNode members = client.ask(LIFE, Map.of("id", id), methodist).at("/data/communityLife/members");
		assertThat(members).as(members.toString()).hasSize(2);
		assertThat(members.at("/0/role").asString()).isEqualTo("LEADER");
		assertThat(members.at("/0/until").isNull()).isTrue();
		assertThat(members.at("/1/role").asString()).isEqualTo("MEMBER");
		assertThat(members.at("/1/since/edtf").asString()).isEqualTo(began.toString());
		assertThat(members.at("/1/until/edtf").asString()).isEqualTo(members.at("/0/since/edtf").asString());
	}

	@Test
	void makingACommunityIsNotUndoneWhileItHasALifeOfItsOwnAndComesBackAsItWas() {
		ChangeLog log = this.application.getBean(ChangeLog.class);
		Undo undo = this.application.getBean(Undo.class);
		long before = log.last();
		FormBrowser administrator = browser("админ", Role.ADMINISTRATOR);
		String page = make(administrator, "OPEN");
		String community = page.replaceFirst(".*/", "");
		long seq = log.after(before, 100)
			.stream()
			.filter((change) -> change.nodes().stream().anyMatch((node) -> node.id().equals(community)))
			.findFirst()
			.orElseThrow()
			.seq();
		List<String> made = WholeGraph.of(this.graph);
		this.people.make("анна", Role.TEACHER);
		profile("анна");
		FormBrowser anna = new FormBrowser(this.port);
		People.signIn(anna, "анна");
		made(anna.post(page, page + "/join", Map.of("note", "")));
		String form = page + "/plan/new";
		made(administrator.post(form, form, Map.of("due", "15.10." + this.plans.thisYear(), "title", "Семинар щщы")));
		assertThat(undo.plan(seq).obstacles()).singleElement()
			.satisfies((one) -> assertThat(one.uses()).containsExactly(Obstacle.Use.PLAN, Obstacle.Use.PEOPLE));
		String asked = "/history/" + seq + "/undo";
		assertThat(administrator.get(asked).body()).contains("записи плана", "участники").doesNotContain("просьбы");
		HttpResponse<String> refused = administrator.post("/account", asked, Map.of());
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("Клуб щщы", "записи плана; участники, нынешние или прежние; сначала")
			.doesNotContain("просьбы");
		String id = new GlobalId(NodeKind.COMMUNITY, community).text();
		JsonNode life = new GraphQlClient(this.port).ask(LIFE, Map.of("id", id),
				this.people.token(this.people.account("админ")));
		assertThat(life.at("/data/communityLife/members")).as(life.toString()).hasSize(1);
		new GraphQlClient(this.port).ask("mutation($id: ID!, $item: ID!) { removePlanItem(community: $id, id: $item) }",
				Map.of("id", id, "item", life.at("/data/communityLife/plan/items/0/id").asString()),
				this.people.token(this.people.account("админ")));
		made(anna.post(page, page + "/leave", Map.of()));
		long undone = undo.undo(seq, "administrator");
		assertThat(administrator.get(page).statusCode()).isEqualTo(404);
		undo.undo(undone, "administrator");
		assertThat(ofCommunity(WholeGraph.of(this.graph), community)).isEqualTo(ofCommunity(made, community))
			.isNotEmpty();
	}

	private static List<String> ofCommunity(List<String> graph, String community) {
		return graph.stream().filter((line) -> line.contains(community)).toList();
	}

	@Test
	void thePageOfAnOrganisationListsItsCommunities() {
		String first = make(browser("методист", Role.METHODIST), "OPEN");
		String second = make(browser("методист-2", Role.METHODIST), "CLOSED");
		String organisation = this.organisations.page(OrganisationFilter.ALL, KeysetRequest.first(1))
			.rows()
			.getFirst()
			.id();
		String id = new GlobalId(NodeKind.ORGANISATION, organisation).text();
		GraphQlClient client = new GraphQlClient(this.port);
		String belongs = "mutation($id: ID!, $organisation: ID!) { setCommunityOrganisation("
				+ "community: $id, organisation: $organisation, belongs: true) { role } }";
		for (String page : List.of(first, second)) {
			client.ask(belongs, Map.of("id", new GlobalId(NodeKind.COMMUNITY, page.replaceFirst(".*/", "")).text(),
					"organisation", id), this.people.token(this.people.account("методист")));
		}
		assertThat(new FormBrowser(this.port).get("/organisations/" + organisation).body())
			.contains("id=\"communities\"", "href=\"" + first + "\"", "href=\"" + second + "\"");
		String ask = "query($id: ID!, $after: String) { organisation(id: $id) { communities(first: 1, after: $after) { "
				+ "totalCount pageInfo { hasNextPage endCursor } "
				+ "nodes { community { id name } periods { since { edtf } until { edtf } } } } } }";
		JsonNode one = client.ask(ask, Map.of("id", id)).at("/data/organisation/communities");
		assertThat(one.at("/totalCount").asInt()).as(one.toString()).isEqualTo(2);
		assertThat(one.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		assertThat(one.at("/nodes/0/periods/0/since/edtf").asString()).isEqualTo(LocalDate.now().toString());
		assertThat(one.at("/nodes/0/periods/0/until").isNull()).isTrue();
		JsonNode other = client.ask(ask, Map.of("id", id, "after", one.at("/pageInfo/endCursor").asString()))
			.at("/data/organisation/communities");
		assertThat(other.at("/pageInfo/hasNextPage").asBoolean()).as(other.toString()).isFalse();
		assertThat(other.at("/nodes/0/community/id").asString()).isNotEmpty()
			.isNotEqualTo(one.at("/nodes/0/community/id").asString());
	}

	private static String item(FormBrowser browser, String address, String page) {
		return Pattern.compile("href=\"(" + page + "/plan/[^\"/]+)\"")
			.matcher(browser.get(address).body())
			.results()
			.map((one) -> one.group(1))
			.filter((one) -> !one.endsWith("/new"))
			.findFirst()
			.orElseThrow();
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString();
	}

	private String make(FormBrowser browser, String joining) {
		return made(browser.post("/communities/new", "/communities/new", Map.of("name", "Клуб щщы", "kindName", "клуб",
				"joining", joining, "region", "Челябинская область", "city", "Челябинск")));
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

	private static String person(String page) {
		Matcher person = Pattern.compile("name=\"person\" value=\"([^\"]+)\"").matcher(page);
		assertThat(person.find()).as(page).isTrue();
		return person.group(1);
	}

	private static String made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

}
