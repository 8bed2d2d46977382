package org.estafeta.direction;

import java.util.ArrayList;
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
import org.estafeta.access.Account;
import org.estafeta.access.People;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The priority directions of the order, as people and programs put the catalogue under
 * them.
 */
@RunningApplication
class DirectionIT {

	private static final String ADD = "mutation($direction: ID!, $nodes: [ID!]!) "
			+ "{ addToDirection(direction: $direction, nodes: $nodes) }";

	private static final String REMOVE = "mutation($direction: ID!, $nodes: [ID!]!) "
			+ "{ removeFromDirection(direction: $direction, nodes: $nodes) }";

	private static final String MENTORING = "внедрение методологии наставничества";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	ChangeLog log;

	@Autowired
	Directions directions;

	@Autowired
	Scopes scopes;

	@Autowired
	Responsibilities responsibilities;

	private People people;

	private GraphQlClient client;

	private String methodist;

	private String mentoring;

	private final List<String> put = new ArrayList<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.client = new GraphQlClient(this.port);
		this.methodist = this.people.token(this.people.make("методист", Role.METHODIST));
		this.mentoring = this.directions.all()
			.stream()
			.filter((one) -> one.name().equals(MENTORING))
			.findFirst()
			.orElseThrow()
			.id();
	}

	@AfterEach
	void forget() {
		if (!this.put.isEmpty()) {
			change(REMOVE, this.put, this.methodist);
		}
		this.people.forget();
	}

	@Test
	void theOrderNamesSixDirections() {
		assertThat(this.directions.all()).hasSize(6);
		assertThat(this.directions.all().getFirst().includes())
			.containsExactly("формирование функциональной грамотности");
		assertThat(new FormBrowser(this.port).get("/directions").body())
			.contains("Внедрение методологии наставничества");
	}

	@Test
	void whatIsPutUnderADirectionIsCountedFoundAndRemembered() {
		List<String> practices = ids("practices", 3);
		List<String> events = ids("events", 2);
		List<String> sites = ids("innovationSites", 1);
		List<String> all = new ArrayList<>(practices);
		all.addAll(events);
		all.addAll(sites);
		this.put.addAll(all);
		assertThat(change(ADD, practices, this.methodist).at("/data/addToDirection").asInt()).isEqualTo(3);
		assertThat(change(ADD, all, this.methodist).at("/data/addToDirection").asInt()).as("the new ones").isEqualTo(3);
		assertThat(change(ADD, all, this.methodist).at("/data/addToDirection").asInt()).isZero();

		JsonNode report = this.client
			.ask("query($id: ID!) { direction(id: $id) { total nodes { kind number } years { year events } "
					+ "deficits { practices deficit { id } } } }", Map.of("id", this.mentoring))
			.at("/data/direction");
		assertThat(report.get("total").asInt()).isEqualTo(6);
		Map<String, Integer> counts = new TreeMap<>();
		report.get("nodes").forEach((one) -> counts.put(one.get("kind").asString(), one.get("number").asInt()));
		assertThat(counts).isEqualTo(Map.of("PRACTICE", 3, "EVENT", 2, "INNOVATION_SITE", 1));
		assertThat(deficits(report)).isEqualTo(deficitsOneByOne(practices));

		JsonNode found = this.client.ask("""
				query($name: [String!], $seq: Int) {
				  search(text: "", filter: { directions: $name }, first: 50, atLeastSeq: $seq) {
				    edges { node { id } } facets { facet values { value count } } } }""",
				Map.of("name", List.of(MENTORING), "seq", this.log.last()));
		List<String> hits = new ArrayList<>();
		found.at("/data/search/edges").forEach((edge) -> hits.add(edge.at("/node/id").asString()));
		assertThat(hits).containsExactlyInAnyOrderElementsOf(all);
		assertThat(this.client
			.ask("query($id: ID!) { node(id: $id) { ... on Practice { directions { name } } } }",
					Map.of("id", practices.getFirst()))
			.at("/data/node/directions/0/name")
			.asString()).isEqualTo(MENTORING);
		FormBrowser reader = new FormBrowser(this.port);
		assertThat(reader.get("/directions/" + this.mentoring).body()).contains("Что к нему относится");
		String page = "/practices/" + GlobalId.parse(practices.getFirst(), NodeKind.PRACTICE);
		assertThat(reader.get(page).body()).contains(MENTORING).doesNotContain("/directions/nodes/");
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "методист");
		assertThat(browser.get(page + "/changes").body()).contains("приоритетное направление", MENTORING);
		browser.post(page, page.replace("/practices/", "/directions/nodes/"),
				Map.of("direction", this.mentoring, "remove", "true"));
		assertThat(reader.get(page).body()).doesNotContain(MENTORING);
		assertThat(browser.get("/directions/" + this.mentoring + "/add?kind=EVENT&q=").body()).contains("checked");
	}

	private static Map<String, Integer> deficits(JsonNode report) {
		Map<String, Integer> deficits = new TreeMap<>();
		report.get("deficits")
			.forEach((one) -> deficits.put(one.at("/deficit/id").asString(), one.get("practices").asInt()));
		return deficits;
	}

	// At most ten stand in a report, and three practices of the catalogue address fewer.
	private Map<String, Integer> deficitsOneByOne(List<String> practices) {
		Map<String, Integer> deficits = new TreeMap<>();
		for (String practice : practices) {
			this.client
				.ask("query($id: ID!) { node(id: $id) { ... on Practice { deficits { deficit { id } } } } }",
						Map.of("id", practice))
				.at("/data/node/deficits")
				.forEach((one) -> deficits.merge(one.at("/deficit/id").asString(), 1, Integer::sum));
		}
		return deficits;
	}

	@Test
	void onlyWhoMayChangeEachNodePutsAllOfThemThere() {
		String site = ids("innovationSites", 1).getFirst();
		String practice = ids("practices", 1).getFirst();
		String host = this.client
			.ask("query($id: ID!) { node(id: $id) { ... on InnovationSite { organisation { id } } } }",
					Map.of("id", site))
			.at("/data/node/organisation/id")
			.asString();
		Account leader = this.people.make("директор", Role.LEADER);
		String token = this.people.token(leader);
		assertThat(code(change(ADD, List.of(site), token))).isEqualTo("FORBIDDEN");
		this.responsibilities.add(leader.id(), GlobalId.parse(host, NodeKind.ORGANISATION));
		assertThat(code(change(ADD, List.of(site, practice), token))).as("not the practice").isEqualTo("FORBIDDEN");
		assertThat(this.directions.report(this.mentoring).total()).as("nor then the site").isZero();
		this.put.add(site);
		assertThat(change(ADD, List.of(site), token).at("/data/addToDirection").asInt()).isEqualTo(1);
		Account limited = this.people.make("местный", Role.METHODIST);
		this.scopes.addSubject(limited.id(), "нет такого предмета");
		assertThat(code(change(REMOVE, List.of(site), this.people.token(limited)))).isEqualTo("FORBIDDEN");
		assertThat(code(change(ADD, List.of(host), this.methodist))).as("an organisation").isEqualTo("NOT_FOUND");
		assertThat(code(change(ADD, List.of(), this.methodist))).isEqualTo("BAD_REQUEST");
		String teacher = this.people.token(this.people.make("учитель", Role.TEACHER));
		assertThat(code(change(ADD, List.of(site), teacher))).isEqualTo("FORBIDDEN");
	}

	private List<String> ids(String list, int number) {
		List<String> ids = new ArrayList<>();
		this.client.ask("{ " + list + "(first: " + number + ") { nodes { id } } }", Map.of())
			.at("/data/" + list + "/nodes")
			.forEach((node) -> ids.add(node.get("id").asString()));
		assertThat(ids).hasSize(number);
		return ids;
	}

	private JsonNode change(String mutation, List<String> nodes, String token) {
		return this.client.ask(mutation, Map.of("direction", this.mentoring, "nodes", nodes), token);
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("");
	}

}
