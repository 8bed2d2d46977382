package org.estafeta.resource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The register of information resources: who keeps it, who says what of their use, and
 * who sees which numbers, over GraphQL and on the pages.
 */
@RunningApplication
class ResourceIT {

	private static final String SHOWN = " { id version name url kind level findsDeficits startedOn { edtf } "
			+ "endedOn { edtf } owner { id name } users uses { organisation { id } since { edtf } until { edtf } } "
			+ "years { year organisation { id } people visits version } totals { year people organisations few } }";

	private static final String CREATE = "mutation($r: InfoResourceInput!) { it: createResource(resource: $r)" + SHOWN
			+ " }";

	private static final String CHANGE = "mutation($id: ID!, $v: String!, $r: InfoResourceInput!) { "
			+ "it: changeResource(id: $id, version: $v, resource: $r)" + SHOWN + " }";

	private static final String END = "mutation($id: ID!, $v: String!, $day: String) { "
			+ "it: endResource(id: $id, version: $v, endedOn: $day)" + SHOWN + " }";

	private static final String USE = "mutation($id: ID!, $o: ID!, $day: String) { "
			+ "it: useResource(id: $id, organisation: $o, since: $day)" + SHOWN + " }";

	private static final String LEAVE = "mutation($id: ID!, $o: ID!, $day: String) { "
			+ "it: leaveResource(id: $id, organisation: $o, until: $day)" + SHOWN + " }";

	private static final String REPORT = "mutation($id: ID!, $n: ResourceYearInput!) { "
			+ "it: reportResourceYear(id: $id, numbers: $n)" + SHOWN + " }";

	private static final String NOWHERE = "01900000-0000-7000-8000-000000000000";

	private static final int YEAR = LocalDate.now().getYear() - 1;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private People people;

	private GraphQlClient client;

	private List<String> schools = List.of();

	private final Map<String, String> tokens = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		this.client = new GraphQlClient(this.port);
		this.schools = this.client.ask("{ organisations(first: 3) { nodes { id } } }", Map.of())
			.at("/data/organisations/nodes")
			.valueStream()
			.map((node) -> node.path("id").asString())
			.toList();
		make("методист", Role.METHODIST);
		make("директор", Role.LEADER);
		make("соседка", Role.LEADER);
		make("учитель", Role.TEACHER);
		Responsibilities duties = this.application.getBean(Responsibilities.class);
		duties.add(this.people.account("директор").id(), local(0));
		duties.add(this.people.account("соседка").id(), local(1));
	}

	private void make(String login, Role role) {
		this.tokens.put(login, this.people.token(this.people.make(login, role)));
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	private String local(int school) {
		return GlobalId.parse(this.schools.get(school), NodeKind.ORGANISATION);
	}

	private JsonNode ask(String login, String query, Map<String, ?> variables) {
		return this.client.ask(query, variables, this.tokens.getOrDefault(login, ""));
	}

	private JsonNode done(String login, String query, Map<String, ?> variables) {
		JsonNode answer = ask(login, query, variables);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at("/data/it");
	}

	private String code(String login, String query, Map<String, ?> variables) {
		return ask(login, query, variables).at("/errors/0/extensions/code").asString();
	}

	private JsonNode seen(String login, String id) {
		return done(login, "query($id: ID!) { it: resource(id: $id)" + SHOWN + " }", Map.of("id", id));
	}

	private static Map<String, Object> input(Map<String, ?> more) {
		Map<String, Object> input = new TreeMap<>(Map.of("name", "Платформа щщы", "kind", "PLATFORM", "level",
				"REGIONAL", "url", "https://resource.example/", "startedOn", "2019"));
		input.putAll(more);
		return input;
	}

	private JsonNode make() {
		return done("методист", CREATE, Map.of("r", input(Map.of("owner", this.schools.getFirst()))));
	}

	private Map<String, Object> numbers(String id, int school, int people, int version) {
		return Map.of("id", id, "n", Map.of("organisation", this.schools.get(school), "year", YEAR, "people", people,
				"visits", 10 * people, "version", version));
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	@Test
	void methodistsKeepTheRegister() {
		for (String nobody : List.of("", "учитель", "директор")) {
			assertThat(code(nobody, CREATE, Map.of("r", input(Map.of())))).as(nobody).isEqualTo("FORBIDDEN");
		}
		for (Map<String, String> wrong : List.of(Map.of("name", " "), Map.of("url", "http://resource.example/"),
				Map.of("endedOn", "2018"), Map.of("endedOn", "2999"), Map.of("startedOn", "вчера"),
				Map.of("owner", new GlobalId(NodeKind.ORGANISATION, NOWHERE).text()),
				Map.of("owner", new GlobalId(NodeKind.COMMUNITY, NOWHERE).text()))) {
			assertThat(code("методист", CREATE, Map.of("r", input(wrong)))).as(wrong.toString())
				.isEqualTo("BAD_REQUEST");
		}
		JsonNode made = make();
		String id = made.path("id").asString();
		assertThat(made.at("/owner/id").asString()).isEqualTo(this.schools.getFirst());
		assertThat(made.at("/startedOn/edtf").asString()).isEqualTo("2019");
		String version = made.path("version").asString();
		Map<String, Object> change = Map.of("id", id, "v", version, "r",
				input(Map.of("name", "Библиотека щщы", "kind", "LIBRARY", "findsDeficits", true)));
		assertThat(code("директор", CHANGE, change)).isEqualTo("FORBIDDEN");
		JsonNode changed = done("методист", CHANGE, change);
		assertThat(changed.path("findsDeficits").asBoolean()).isTrue();
		assertThat(changed.path("owner").isNull()).as("left out is emptied").isTrue();
		assertThat(code("методист", CHANGE, change)).isEqualTo("CONFLICT");
		Map<String, Object> end = Map.of("id", id, "v", changed.path("version").asString(), "day", "2020-02");
		assertThat(code("учитель", END, end)).isEqualTo("FORBIDDEN");
		assertThat(code("методист", END, Map.of("id", id, "v", changed.path("version").asString(), "day", "2018")))
			.as("before it began")
			.isEqualTo("BAD_REQUEST");
		JsonNode ended = done("методист", END, end);
		assertThat(ended.at("/endedOn/edtf").asString()).isEqualTo("2020-02");
		assertThat(ended.path("kind").asString()).as("the rest stays").isEqualTo("LIBRARY");
		assertThat(code("методист", END, end)).isEqualTo("CONFLICT");
		assertThat(code("методист", USE, Map.of("id", id, "o", this.schools.getFirst()))).as("of what has ended")
			.isEqualTo("CONFLICT");
		assertThat(
				done("методист", END, Map.of("id", id, "v", ended.path("version").asString())).path("endedOn").isNull())
			.as("works again")
			.isTrue();
		for (String query : List.of(CHANGE, END)) {
			assertThat(
					code("методист", query,
							query.equals(END) ? Map.of("id", NOWHERE, "v", version)
									: Map.of("id", NOWHERE, "v", version, "r", input(Map.of()))))
				.isEqualTo("NOT_FOUND");
		}
		assertThat(code("", "query { it: resource(id: \"" + NOWHERE + "\") { id } }", Map.of())).isEqualTo("NOT_FOUND");
	}

	@Test
	void aMethodistOfSomethingKeepsTheResourcesThatItRuns() {
		Scopes scopes = this.application.getBean(Scopes.class);
		scopes.add(this.people.account("методист").id(), local(0));
		assertThat(code("методист", CREATE, Map.of("r", input(Map.of())))).as("run by nobody").isEqualTo("BAD_REQUEST");
		assertThat(code("методист", CREATE, Map.of("r", input(Map.of("owner", this.schools.get(1))))))
			.isEqualTo("BAD_REQUEST");
		JsonNode made = make();
		make("администратор", Role.ADMINISTRATOR);
		done("администратор", CHANGE, Map.of("id", made.path("id").asString(), "v", made.path("version").asString(),
				"r", input(Map.of("owner", this.schools.get(1)))));
		assertThat(
				code("методист", END, Map.of("id", made.path("id").asString(), "v", made.path("version").asString())))
			.isEqualTo("FORBIDDEN");
	}

	@Test
	void thoseWhoAnswerForAnOrganisationSayThatItsPeopleUseAResource() {
		String id = make().path("id").asString();
		Map<String, Object> use = Map.of("id", id, "o", this.schools.getFirst(), "day", "2020");
		for (String nobody : List.of("", "учитель", "соседка")) {
			assertThat(code(nobody, USE, use)).as(nobody).isEqualTo("FORBIDDEN");
		}
		assertThat(code("директор", USE, Map.of("id", id, "o", this.schools.getFirst(), "day", "2999")))
			.isEqualTo("BAD_REQUEST");
		assertThat(code("директор", USE,
				Map.of("id", id, "o", new GlobalId(NodeKind.ORGANISATION, NOWHERE).text(), "day", "2020")))
			.isEqualTo("NOT_FOUND");
		assertThat(code("директор", USE, Map.of("id", NOWHERE, "o", this.schools.getFirst()))).isEqualTo("NOT_FOUND");
		assertThat(done("директор", USE, use).path("users").asInt()).isEqualTo(1);
		assertThat(code("методист", USE, use)).as("twice").isEqualTo("CONFLICT");
		assertThat(done("методист", USE, Map.of("id", id, "o", this.schools.get(1))).path("users").asInt())
			.isEqualTo(2);
		assertThat(listed("organisation: \"" + this.schools.getFirst() + "\"")).containsExactly("Платформа щщы");
		assertThat(new FormBrowser(this.port).get("/organisations/" + local(0)).body())
			.contains("Информационные ресурсы", "/resources/" + id, "ведёт", "педагоги пользуются");
		assertThat(code("соседка", LEAVE, use)).isEqualTo("FORBIDDEN");
		assertThat(code("директор", LEAVE, Map.of("id", id, "o", this.schools.getFirst(), "day", "2018")))
			.as("before it began")
			.isEqualTo("BAD_REQUEST");
		JsonNode left = done("директор", LEAVE, Map.of("id", id, "o", this.schools.getFirst(), "day", "2021-05"));
		assertThat(left.path("users").asInt()).isEqualTo(1);
		assertThat(left.at("/uses/1/until/edtf").asString()).isEqualTo("2021-05");
		assertThat(code("директор", LEAVE, use)).as("twice").isEqualTo("CONFLICT");
		assertThat(new FormBrowser(this.port).get("/organisations/" + local(0)).body()).contains("ведёт")
			.doesNotContain("педагоги пользуются");
		assertThat(done("директор", USE, use).at("/uses")).as("a period of its own").hasSize(3);
	}

	private List<String> listed(String filter) {
		return done("", "{ it: resources(filter: {" + filter + "}) { nodes { name } } }", Map.of()).path("nodes")
			.valueStream()
			.map((node) -> node.path("name").asString())
			.toList();
	}

	@Test
	void smallNumbersAreForThoseWhoAnswerForTheOrganisation() {
		String id = make().path("id").asString();
		assertThat(code("директор", REPORT, numbers(id, 0, 4, 0))).as("does not use it").isEqualTo("BAD_REQUEST");
		done("директор", USE, Map.of("id", id, "o", this.schools.getFirst(), "day", "2020"));
		done("соседка", USE, Map.of("id", id, "o", this.schools.get(1), "day", "2020"));
		for (String nobody : List.of("", "учитель", "соседка")) {
			assertThat(code(nobody, REPORT, numbers(id, 0, 4, 0))).as(nobody).isEqualTo("FORBIDDEN");
		}
		for (Map<String, Integer> wrong : List.of(Map.of("people", -1), Map.of("year", 1999),
				Map.of("year", LocalDate.now().getYear() + 1), Map.of("visits", 3))) {
			Map<String, Object> numbers = new HashMap<>(
					Map.of("organisation", this.schools.getFirst(), "year", YEAR, "people", 4));
			numbers.putAll(wrong);
			assertThat(code("директор", REPORT, Map.of("id", id, "n", numbers))).as(wrong.toString())
				.isEqualTo("BAD_REQUEST");
		}
		done("директор", REPORT, numbers(id, 0, 4, 0));
		JsonNode own = done("соседка", REPORT, numbers(id, 1, 5, 0));
		assertThat(number(own, 1)).as("five are told").isEqualTo(5);
		assertThat(number(own, 0)).as("four are not").isNull();
		for (String nobody : List.of("", "учитель", "соседка")) {
			JsonNode shown = seen(nobody, id);
			assertThat(number(shown, 0)).as(nobody).isNull();
			assertThat(year(shown, 0).path("visits").isNull()).as("nor how often they came").isTrue();
			assertThat(shown.at("/totals/0/people").asInt()).as("nor can it be worked out").isEqualTo(5);
			assertThat(shown.at("/totals/0/few").asInt()).isEqualTo(1);
		}
		for (String somebody : List.of("директор", "методист")) {
			assertThat(number(seen(somebody, id), 0)).as(somebody).isEqualTo(4);
			assertThat(seen(somebody, id).at("/totals/0/people").asInt()).isEqualTo(9);
		}
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/resources/" + id).body()).contains("менее 5", "≥ 5")
			.doesNotContain("Сообщить число", ">40<", ">9<");
		assertThat(browser("директор").get("/resources/" + id).body()).contains("Сообщить число", ">40<", ">9<")
			.doesNotContain("менее 5<");
		assertThat(code("директор", REPORT, numbers(id, 0, 6, 0))).as("reported since").isEqualTo("CONFLICT");
		assertThat(number(done("методист", REPORT, numbers(id, 0, 6, 1)), 0)).isEqualTo(6);
		assertThat(code("директор", REPORT, numbers(id, 0, 7, 1))).as("corrected since").isEqualTo("CONFLICT");
		JsonNode all = seen("", id);
		assertThat(all.path("years")).as("one for each organisation and year").hasSize(2);
		assertThat(all.at("/totals/0/people").asInt()).isEqualTo(11);
	}

	private JsonNode year(JsonNode resource, int school) {
		return resource.path("years")
			.valueStream()
			.filter((one) -> one.at("/organisation/id").asString().equals(this.schools.get(school)))
			.findFirst()
			.orElseThrow();
	}

	private Integer number(JsonNode resource, int school) {
		JsonNode people = year(resource, school).path("people");
		return people.isNull() ? null : Integer.valueOf(people.asInt());
	}

	@Test
	void theListIsFilteredCountedAndPaged() {
		for (int i = 10; i < 34; i++) {
			done("методист", CREATE, Map.of("r", input(Map.of("name", "Сайт щщы № " + i, "kind", "SITE", "about",
					(i == 12) ? "Учебники Ёжика" : "Разное"))));
		}
		assertThat(listed("word: \"ежик\"")).containsExactly("Сайт щщы № 12");
		assertThat(listed("word: \"щщы\", level: FEDERAL")).isEmpty();
		assertThat(listed("word: \"щщы\", works: false")).isEmpty();
		JsonNode shares = done("", "{ it: resourceShares(filter: {word: \"щщы\"}) { level kind number } }", Map.of());
		assertThat(shares).hasSize(1);
		assertThat(shares.at("/0/number").asInt()).isEqualTo(24);
		JsonNode first = done("", "{ it: resources(filter: {word: \"щщы\"}, first: 20) { totalCount nodes { name } "
				+ "pageInfo { hasNextPage endCursor } } }", Map.of());
		assertThat(first.path("totalCount").asInt()).isEqualTo(24);
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		JsonNode rest = done("",
				"query($after: String!) { it: resources(filter: {word: \"щщы\"}, first: 20, "
						+ "after: $after) { nodes { name } } }",
				Map.of("after", first.at("/pageInfo/endCursor").asString()));
		assertThat(rest.path("nodes")).hasSize(4);
		FormBrowser stranger = new FormBrowser(this.port);
		String list = stranger.get("/resources?word=" + typed("щщы") + "&level=REGIONAL").body();
		assertThat(list).contains("Сайт щщы № 10", "Сайт щщы № 29", "class=\"kinds\"", ">24<")
			.doesNotContain("Сайт щщы № 30", "Внести ресурс");
		String next = list.replaceFirst("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1").replace("&amp;", "&");
		assertThat(next).startsWith("/resources?level=REGIONAL").contains("word=" + typed("щщы"));
		String second = stranger.get(next).body();
		assertThat(second).contains("Сайт щщы № 30", "rel=\"prev\"").doesNotContain("Сайт щщы № 29");
		assertThat(
				stranger.get(second.replaceFirst("(?s).*href=\"([^\"]*)\" rel=\"prev\".*", "$1").replace("&amp;", "&"))
					.body())
			.contains("Сайт щщы № 10");
		assertThat(stranger.get("/resources?kind=LIBRARY&word=" + typed("щщы")).body()).contains("Таких ресурсов нет");
		assertThat(stranger.get("/resources?life=ENDED").statusCode()).isEqualTo(200);
		assertThat(stranger.get("/resources?level=GALACTIC").statusCode()).isEqualTo(400);
	}

	private static String typed(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Test
	void theFormsKeepWhatWasTypedAndShowWhatSomebodyElseWrote() {
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/resources/new").statusCode()).isEqualTo(302);
		assertThat(stranger.get("/resources/" + NOWHERE).statusCode()).isEqualTo(404);
		assertThat(browser("директор").get("/resources/new").statusCode()).isEqualTo(403);
		FormBrowser methodist = browser("методист");
		Map<String, String> fields = new HashMap<>(Map.of("name", "Система щщы", "kind", "SYSTEM", "level", "MUNICIPAL",
				"url", "ftp://resource.example", "findsDeficits", "true"));
		HttpResponse<String> refused = methodist.post("/resources/new", "/resources/new", fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Система щщы", "ftp://resource.example", "начинается с https://");
		fields.put("url", "https://resource.example");
		String page = methodist.post("/resources/new", "/resources/new", fields)
			.headers()
			.firstValue("Location")
			.orElseThrow();
		page = page.substring(page.indexOf("/resources/"));
		assertThat(methodist.get(page).body()).contains("Система щщы", "resource.example", "Помогает найти");
		String form = methodist.get(page + "/edit").body();
		fields.put("version", form.replaceFirst("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1"));
		fields.put("name", "Система щщы вторая");
		assertThat(methodist.post(page + "/edit", page + "/edit", fields).statusCode()).isEqualTo(302);
		fields.put("name", "Система щщы третья");
		HttpResponse<String> slower = methodist.post(page + "/edit", page + "/edit", fields);
		assertThat(slower.statusCode()).isEqualTo(409);
		assertThat(slower.body()).contains("Система щщы вторая", "Система щщы третья", "это изменил кто-то ещё");
		fields.put("version", slower.body().replaceFirst("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1"));
		assertThat(methodist.post(page + "/edit", page + "/edit", fields).statusCode()).as("saved again")
			.isEqualTo(302);
		assertThat(methodist.post(page, page + "/end", Map.of("version", fields.get("version"))).statusCode())
			.as("of what was changed since")
			.isEqualTo(409);
		use(page);
		String version = methodist.get(page).body().replaceFirst("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
		assertThat(methodist.post(page, page + "/end", Map.of("version", version)).statusCode()).isEqualTo(302);
		assertThat(stranger.get(page).body()).contains("больше не работает");
		assertThat(browser("учитель").postWithoutToken(page + "/end", Map.of("version", version)).statusCode())
			.isEqualTo(403);
	}

	private void use(String page) {
		FormBrowser director = browser("директор");
		assertThat(director.get(page).body()).contains("Сказать, что педагоги пользуются")
			.doesNotContain("Последний день");
		assertThat(director.post(page, page + "/use", Map.of("organisation", local(1))).statusCode()).isEqualTo(403);
		HttpResponse<String> wrong = director.post(page, page + "/use",
				Map.of("organisation", local(0), "since", "позавчера"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("позавчера", "Не дата");
		assertThat(director.post(page, page + "/use", Map.of("organisation", local(0), "since", "2020")).statusCode())
			.isEqualTo(302);
		Map<String, String> numbers = Map.of("organisation", local(0), "year", String.valueOf(YEAR), "people", "77");
		assertThat(director.post(page, page + "/year", numbers).statusCode()).isEqualTo(302);
		assertThat(new FormBrowser(this.port).get(page).body()).contains(">77<", "class=\"yearly\"");
		HttpResponse<String> again = director.post(page, page + "/year",
				Map.of("organisation", local(0), "year", String.valueOf(YEAR), "people", "88"));
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("value=\"88\"", ">77<", "уже сообщили");
		Map<String, String> correction = new HashMap<>(numbers);
		correction.put("people", "много");
		correction.put("version", "1");
		HttpResponse<String> bad = director.post(page, page + "/year", correction);
		assertThat(bad.statusCode()).isEqualTo(422);
		assertThat(bad.body()).contains("value=\"много\"", "Нужно целое число");
		correction.put("people", "88");
		assertThat(director.post(page, page + "/year", correction).statusCode()).isEqualTo(302);
		assertThat(new FormBrowser(this.port).get(page).body()).contains(">88<").doesNotContain(">77<");
		assertThat(director.post(page, page + "/leave", Map.of("organisation", local(0))).statusCode()).isEqualTo(302);
		assertThat(new FormBrowser(this.port).get(page).body()).contains("Раньше пользовались (1)");
	}

	@Test
	void theOrderNamesTheFirstResources() {
		JsonNode first = done("", "{ it: resources(first: 100) { nodes { name url level findsDeficits owner { name } "
				+ "provenance { citation } } } }", Map.of());
		Map<String, JsonNode> byName = new TreeMap<>();
		first.path("nodes").forEach((node) -> byName.put(node.path("name").asString(), node));
		assertThat(byName).containsKeys("Учи.ру", "Яндекс.Учебник",
				"Сайт Комитета по делам образования города Челябинска", "Сайт МБУ ДПО ЦРО",
				"МСОКО (муниципальная система оценки качества образования)");
		assertThat(byName.get("Сайт МБУ ДПО ЦРО").at("/owner/name").asString()).isEqualTo("ЦРО");
		assertThat(byName.values()).allMatch((one) -> one.path("url").isNull())
			.allMatch((one) -> one.at("/provenance/citation").asString().contains("898-у"));
		assertThat(byName.values().stream().filter((one) -> one.path("findsDeficits").asBoolean())).hasSize(3);
	}

	@Test
	void anUndoingBringsBackWhatWasAndNoOldFormOverwritesWhatCameAfter() {
		make("администратор", Role.ADMINISTRATOR);
		JsonNode made = make();
		String id = made.path("id").asString();
		JsonNode changed = done("методист", CHANGE,
				Map.of("id", id, "v", made.path("version").asString(), "r", input(Map.of("name", "Опечатка щщы"))));
		JsonNode newest = done("методист",
				"{ it: changes(first: 1, label: \"InfoResource\") { nodes { seq summary } } }", Map.of())
			.at("/nodes/0");
		assertThat(newest.path("summary").asString()).isEqualTo("edit-resource");
		int seq = newest.path("seq").asInt();
		assertThat(browser("методист").get("/history/" + seq).body()).contains("Изменён информационный ресурс",
				"Опечатка щщы", "кто ведёт");
		assertThat(code("методист", "mutation { it: undoChange(seq: " + seq + ") { seq } }", Map.of()))
			.isEqualTo("FORBIDDEN");
		done("администратор", "mutation { it: undoChange(seq: " + seq + ") { seq } }", Map.of());
		JsonNode back = seen("", id);
		assertThat(back.path("name").asString()).isEqualTo("Платформа щщы");
		assertThat(back.at("/owner/id").asString()).isEqualTo(this.schools.getFirst());
		done("методист", CHANGE,
				Map.of("id", id, "v", back.path("version").asString(), "r", input(Map.of("name", "Вторая щщы"))));
		assertThat(code("методист", CHANGE, Map.of("id", id, "v", changed.path("version").asString(), "r",
				input(Map.of("name", "Из старой формы")))))
			.isEqualTo("CONFLICT");
	}

}
