package org.estafeta.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.estafeta.diagnosis.Severity;
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
 * A route from the deficits of a person to its steps, planned anew when something of it
 * is called off.
 */
@RunningApplication
class RouteIT {

	private static final String ROUTE = " { id version hours within broken steps { id kind title hours due doneOn there "
			+ "version paths { hops { tie node name } } } answered { deficit { id } eliminated } open { deficit { id } } }";

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
	Writes writes;

	@Autowired
	Clock clock;

	private People people;

	private GraphQlClient client;

	private LocalDate today;

	private String account = "";

	private final Map<String, String> tokens = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
		this.today = LocalDate.now(this.clock);
		this.account = make("учитель", Role.TEACHER);
		this.profiles.save(this.account,
				new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null, this.today.getYear() - 10));
		this.consents.give(this.account, Consent.CURRENT);
		make("методист", Role.METHODIST);
	}

	private String make(String login, Role role) {
		String id = this.people.make(login, role).id();
		this.tokens.put(login, this.people.token(this.people.account(login)));
		return id;
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	// Deficits that practices of the catalogue answer, each by more than one.
	private List<String> find(int many) {
		List<String> ids = this.graph.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", many),
				(row) -> row.get("id").asString());
		Map<String, Severity> found = new HashMap<>();
		ids.forEach((id) -> found.put(id, (found.isEmpty()) ? Severity.SEVERE : Severity.SLIGHT));
		this.diagnoses.keep(this.account, found);
		return ids;
	}

	@Test
	void eachStepStandsOnAPathThatIsThere() {
		List<String> deficits = find(5);
		JsonNode route = plan(200);
		assertThat(route.path("steps").size()).isPositive();
		assertThat(route.path("hours").asInt()).isLessThanOrEqualTo(200);
		Set<String> answered = route.path("answered")
			.valueStream()
			.map((one) -> one.at("/deficit/id").asString())
			.collect(Collectors.toSet());
		assertThat(answered).hasSize(deficits.size());
		Set<String> justified = new HashSet<>();
		route.path("steps").valueStream().flatMap((step) -> step.path("paths").valueStream()).forEach((path) -> {
			JsonNode hops = path.path("hops");
			justified.add(hops.at("/0/node").asString());
			for (int at = 1; at < hops.size(); at++) {
				assertThat(tied(hops.get(at - 1), hops.get(at))).as(path.toString()).isTrue();
			}
		});
		assertThat(justified).isEqualTo(answered);
	}

	private boolean tied(JsonNode one, JsonNode other) {
		return this.graph
			.one(CypherQuery.named("test/is-tied"),
					Map.of("one", local(one), "other", local(other), "type", other.path("tie").asString()),
					(row) -> row.get("tied").asBoolean())
			.orElse(false);
	}

	private static String local(JsonNode hop) {
		String text = hop.path("node").asString();
		for (NodeKind kind : NodeKind.values()) {
			try {
				return GlobalId.parse(text, kind);
			}
			catch (RuntimeException ex) {
				// of another kind
			}
		}
		throw new AssertionError("No id: " + text);
	}

	@Test
	void whatIsCalledOffIsReplacedAndWhatIsDoneStays() {
		List<String> deficits = find(2);
		String practice = this.graph
			.list(CypherQuery.named("test/practice-for"), Map.of("deficits", deficits),
					(row) -> row.get("id").asString())
			.getFirst();
		JsonNode made = this.client.ask(
				"mutation($p: ID!) { createEvent(event: { title: \"Показ щщы\", kindName: \"семинар\", start: \""
						+ this.today.plusDays(20) + "\", practices: [$p] }) { id } }",
				Map.of("p", new GlobalId(NodeKind.PRACTICE, practice).text()), this.tokens.get("методист"));
		String event = made.at("/data/createEvent/id").asString();
		assertThat(event).as(made.toString()).isNotEmpty();
		JsonNode route = ask("mutation { planRoute(input: { hours: 10, until: \"" + this.today.plusMonths(3)
				+ "\", kinds: [EVENT, PRACTICE] })" + ROUTE + " }")
			.at("/data/planRoute");
		assertThat(route.toString()).as("two hours instead of eight").contains("Показ щщы");
		JsonNode cancelled = this.client.ask(
				"mutation($id: ID!, $v: String!, $p: ID!) { changeEvent(id: $id, version: $v, event: { title: \"Показ щщы\", "
						+ "kindName: \"семинар\", start: \"" + this.today.plusDays(20)
						+ "\", cancelled: true, practices: [$p] }) { id } }",
				Map.of("id", event, "v", version(event), "p", new GlobalId(NodeKind.PRACTICE, practice).text()),
				this.tokens.get("методист"));
		assertThat(cancelled.path("errors").isMissingNode()).as(cancelled.toString()).isTrue();
		JsonNode broken = ask("{ myRoute" + ROUTE + " }").at("/data/myRoute");
		assertThat(broken.path("broken").asBoolean()).isTrue();
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "учитель");
		assertThat(browser.get("/account/route").body()).contains("Что-то в маршруте сорвалось");
		int version = broken.path("version").asInt();
		JsonNode again = ask("mutation { replanRoute(version: " + version + ")" + ROUTE + " }").at("/data/replanRoute");
		assertThat(again.path("broken").asBoolean()).isFalse();
		assertThat(again.toString()).doesNotContain("Показ щщы");
		assertThat(again.path("steps").size()).isPositive();
		assertThat(ask("mutation { replanRoute(version: " + version + ") { id } }").at("/errors/0/extensions/code")
			.asString()).isEqualTo("CONFLICT");
	}

	@Test
	void aRouteIsPlannedAndKeptOnItsPage() {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "учитель");
		assertThat(browser.get("/account/route").body()).contains("Открытых дефицитов нет");
		find(3);
		assertThat(browser
			.post("/account/route", "/account/route",
					Map.of("hours", "0", "until", this.today.toString(), "kinds", "PRACTICE"))
			.body()).contains("Часов: от 1 до 1000", "позже сегодняшнего");
		browser.post("/account/route", "/account/route",
				Map.of("hours", "100", "until", this.today.plusMonths(4).toString(), "kinds", "PRACTICE"));
		String page = browser.get("/account/route").body();
		assertThat(page).contains("Почему этот шаг", "→ отвечает:", "0 из ");
		JsonNode step = ask("{ myRoute { steps { id version title } } }").at("/data/myRoute/steps/0");
		String path = "/account/route/steps/" + step.path("id").asString();
		assertThat(browser
			.post("/account/route", path,
					Map.of("version", "1", "due", this.today.toString(), "doneOn", this.today.plusDays(1).toString()))
			.body()).contains("Этот день ещё не наступил");
		browser.post("/account/route", path,
				Map.of("version", "1", "due", this.today.toString(), "doneOn", this.today.toString()));
		assertThat(
				browser.post("/account/route", path, Map.of("version", "1", "due", this.today.toString())).statusCode())
			.isEqualTo(409);
		assertThat(browser.get("/account/route").body()).contains("1 из ");
		assertThat(browser.get("/account/route/form").body()).contains("Индивидуальный образовательный маршрут",
				"Имя учитель", step.path("title").asString());
		JsonNode before = ask("{ myRoute" + ROUTE + " }").at("/data/myRoute");
		JsonNode unwanted = before.at("/steps/" + (before.path("steps").size() - 1));
		browser.post("/account/route", "/account/route/again",
				Map.of("version", before.path("version").asString(), "unwanted", unwanted.path("id").asString()));
		JsonNode after = ask("{ myRoute" + ROUTE + " }").at("/data/myRoute");
		assertThat(after.toString()).doesNotContain(unwanted.path("id").asString());
		assertThat(new FormBrowser(this.port).get("/account/route").statusCode()).isNotEqualTo(200);
		assertThat(this.client.ask("{ myRoute { id } }", Map.of(), this.tokens.get("методист"))
			.at("/data/myRoute")
			.isNull()).as("one's own alone").isTrue();
		assertThat(this.client
			.ask("mutation { setRouteStep(step: \"" + step.path("id").asString() + "\", version: 2, due: \""
					+ this.today + "\") { id } }", Map.of(), this.tokens.get("методист"))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("NOT_FOUND");
		this.consents.withdraw(this.account);
		assertThat(ask("{ myRoute { id } }").at("/data/myRoute").isNull()).as("it goes with the consent").isTrue();
	}

	private String version(String event) {
		return this.client
			.ask("query($id: ID!) { editVersion(node: $id) }", Map.of("id", event), this.tokens.get("методист"))
			.at("/data/editVersion")
			.asString();
	}

	private JsonNode plan(int hours) {
		JsonNode answer = ask("mutation { planRoute(input: { hours: " + hours + ", until: \"" + this.today.plusMonths(6)
				+ "\" })" + ROUTE + " }");
		assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		return answer.at("/data/planRoute");
	}

	private JsonNode ask(String query) {
		return this.client.ask(query, Map.of(), this.tokens.get("учитель"));
	}

}
