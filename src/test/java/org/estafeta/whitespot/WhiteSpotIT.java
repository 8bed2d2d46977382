package org.estafeta.whitespot;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.practice.Bank;
import org.estafeta.practice.Practices;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the network lacks, beside what the catalogue says by other ways.
 */
@RunningApplication
class WhiteSpotIT {

	private static final String SPOTS = "{ whiteSpots { issuedOn deficits { deficit { id name } about } "
			+ "practices { practice { id title } } places { deficit { id } district about bearers { id } } "
			+ "communities { community { id } last } } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Profiles profiles;

	@Autowired
	Practices practices;

	@Autowired
	Bank bank;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private People people;

	private GraphQlClient client;

	private final Map<String, String> tokens = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
		for (Role role : List.of(Role.TEACHER, Role.LEADER, Role.METHODIST)) {
			this.tokens.put(role.name(), this.people.token(this.people.make(role.name(), role)));
		}
	}

	@AfterEach
	void forget() {
		this.people.forget();
		plant("test/forget-statistics", Map.of());
	}

	private void plant(String query, Map<String, Object> parameters) {
		this.writes.apply(new Writes.Order("test", "statistics", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> true);
		});
	}

	private JsonNode spots() {
		JsonNode answer = this.client.ask(SPOTS, Map.of(), this.tokens.get("LEADER"));
		assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		return answer.at("/data/whiteSpots");
	}

	@Test
	void deficitsWithoutAnAnswerHaveNone() {
		Set<String> listed = spots().path("deficits")
			.valueStream()
			.map((one) -> GlobalId.parse(one.at("/deficit/id").asString(), NodeKind.DEFICIT))
			.collect(Collectors.toSet());
		assertThat(this.practices.countOfDeficits(listed).values()).allMatch((count) -> count == 0);
		String answered = this.graph
			.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", 1), (row) -> row.get("id").asString())
			.getFirst();
		assertThat(listed).doesNotContain(answered);
	}

	@Test
	void practicesThatNobodyHasTakenUpLeaveTheListWithTheBank() {
		JsonNode practices = spots().path("practices");
		assertThat(practices.size()).isPositive();
		for (JsonNode one : practices) {
			JsonNode trace = this.client
				.ask("query($id: ID!) { trace(practice: $id) { totalCount } }",
						Map.of("id", one.at("/practice/id").asString()))
				.at("/data/trace/totalCount");
			assertThat(trace.asInt()).as(one.toString()).isLessThanOrEqualTo(1);
		}
		String first = GlobalId.parse(practices.at("/0/practice/id").asString(), NodeKind.PRACTICE);
		this.bank.archive(first, "проверка", "test");
		assertThat(spots().path("practices").toString()).doesNotContain(practices.at("/0/practice/id").asString());
		this.bank.restore(first, "test");
	}

	@Test
	void placesAreWhiteWhereNobodyNearUsesAnAnswer() {
		assertThat(spots().path("places").size()).as("nothing is told before statistics are issued").isZero();
		Map.Entry<String, String> borne = this.graph
			.one(CypherQuery.named("test/city-of-bearer"), Map.of(),
					(row) -> Map.entry(row.get("deficit").asString(), row.get("city").asString()))
			.orElseThrow();
		String deficit = borne.getKey();
		plant("test/plant-statistics",
				Map.of("on", LocalDate.of(2026, 10, 1), "years", List.of(2026, 2026, 2026), "items",
						List.of(deficit, deficit, deficit), "districts", List.of("", borne.getValue(), "Щщыгорск"),
						"subjects", List.of("", "", ""), "numbers", List.of(25, 10, 15)));
		JsonNode spots = spots();
		assertThat(spots.path("issuedOn").asString()).isEqualTo("2026-10-01");
		assertThat(spots.path("places").size()).isEqualTo(1);
		assertThat(spots.at("/places/0/district").asString()).isEqualTo("Щщыгорск");
		assertThat(spots.at("/places/0/about").asInt()).isEqualTo(15);
		assertThat(spots.at("/places/0/bearers").size()).isBetween(1, 3);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "METHODIST");
		assertThat(browser.get("/white-spots").body()).contains("Щщыгорск", "Сообщества без признаков жизни", "≈ 15");
	}

	@Test
	void whoMayNotSeeStatisticsSeesNoneOfIt() {
		assertThat(
				this.client.ask(SPOTS, Map.of(), this.tokens.get("TEACHER")).at("/errors/0/extensions/code").asString())
			.isEqualTo("FORBIDDEN");
		assertThat(this.client.ask(SPOTS, Map.of()).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(browser.get("/white-spots").body()).doesNotContain("Сообщества без признаков жизни");
		People.signIn(browser, "TEACHER");
		assertThat(browser.get("/white-spots").statusCode()).isEqualTo(403);
	}

	@Test
	void aCommunityThatSomebodyJoinsIsNotSilent() {
		List<String> silent = silent();
		assertThat(silent).isNotEmpty();
		String account = this.people.account("TEACHER").id();
		this.profiles.save(account, new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		JsonNode joined = this.client.ask("mutation($id: ID!) { joinCommunity(community: $id) { __typename } }",
				Map.of("id", silent.getFirst()), this.tokens.get("TEACHER"));
		assertThat(joined.path("errors").isMissingNode()).as(joined.toString()).isTrue();
		assertThat(silent()).doesNotContain(silent.getFirst()).contains(silent.getLast());
	}

	private List<String> silent() {
		return spots().path("communities").valueStream().map((one) -> one.at("/community/id").asString()).toList();
	}

}
