package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.AdministratorToken;
import org.estafeta.access.Invitations;
import org.estafeta.access.NewToken;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statistics of deficits from people to the page and the API.
 */
@RunningApplication
class StatisticsIT {

	private static final String PASSWORD = "сиреневый трамвай ждёт осени";

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

	private static final String PAGE = "/deficits/statistics?year=2026";

	@LocalServerPort
	int port;

	@Autowired
	Invitations invitations;

	@Autowired
	AdministratorToken administratorToken;

	@Autowired
	Deficits deficits;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@BeforeEach
	@AfterEach
	void forget() {
		run("test/forget-accounts", Map.of());
		run("test/forget-statistics", Map.of());
	}

	@Test
	void manyAreShownFewAreNotAndNothingChangesBeforeTheNextQuarter() {
		String many = plant("d-meth-assess", "a", 40, "математика");
		String few = plant("d-com-discip", "b", 4, "физика");
		assertThat(at(TODAY).issueIfDue()).isTrue();
		assertThat(at(TODAY.plusDays(80)).issueIfDue()).as("in the same quarter").isFalse();
		FormBrowser leader = signedIn("руководитель", Role.LEADER);
		String all = leader.get(PAGE).body();
		assertThat(all).contains("Выпуск от 5 октября 2026", "около 40", "менее 5 или скрыто");
		assertThat(leader.get(PAGE + "&deficit=" + many).body()).contains("около 40", "Магнитогорск", "математика");
		assertThat(leader.get(PAGE + "&deficit=" + few).body()).contains("менее 5 или скрыто")
			.doesNotContain("около", "Магнитогорск", "физика");
		assertThat(leader.get("/deficits/statistics?year=2025&deficit=" + many).body()).as("not known then")
			.doesNotContain("около");
		JsonNode numbers = ask(many, NewToken.draw(this.graph, this.writes, this.administratorToken))
			.at("/data/deficitStatistics");
		assertThat(numbers.path("about").asInt()).isEqualTo(40);
		assertThat(numbers.at("/byDistrict/0/district").asString()).isEqualTo("Магнитогорск");
		assertThat(numbers.at("/bySubject/0/subject").asString()).isEqualTo("математика");
		assertThat(numbers.path("byDistrictAndSubject")).as("of groups only").isEmpty();
		assertThat(ask(many, "").at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		run("test/forget-accounts", Map.of());
		leader = signedIn("руководитель", Role.LEADER);
		assertThat(leader.get(PAGE).body()).as("frozen").contains("около 40");
		assertThat(at(LocalDate.of(2027, 1, 1)).issueIfDue()).isTrue();
		assertThat(leader.get(PAGE).body()).as("who has withdrawn is gone with the next issue")
			.contains("Выпуск от 1 января 2027")
			.doesNotContain("около");
		assertThat(at(LocalDate.of(2027, 1, 1)).issueIfDue()).as("once a day").isFalse();
		assertThat(at(LocalDate.of(2027, 1, 2)).issueIfDue()).as("as long as nothing is shown").isTrue();
	}

	@Test
	void methodistsLeadersAndAdministratorsSeeThem() {
		signedIn("первый", Role.ADMINISTRATOR);
		for (Role role : Role.values()) {
			int status = signedIn("роль" + role.name().toLowerCase(Locale.ROOT), role).get(PAGE).statusCode();
			assertThat(status).as("%s", role).isEqualTo((role == Role.TEACHER || role == Role.EXPERT) ? 403 : 200);
		}
		assertThat(new FormBrowser(this.port).get(PAGE).statusCode()).isEqualTo(302);
	}

	private DeficitStatistics at(LocalDate day) {
		Clock clock = Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
		return new DeficitStatistics(this.graph, this.writes, this.deficits, clock, new CellGuard(() -> 0));
	}

	private JsonNode ask(String deficit, String token) {
		return new GraphQlClient(this.port).ask("query($id: ID!) { deficitStatistics(deficit: $id, schoolYear: 2026) { "
				+ "about issuedOn deficit { name } byDistrict { district about } bySubject { subject about } "
				+ "byDistrictAndSubject { about } } }", Map.of("id", global(deficit)), token);
	}

	private static String global(String id) {
		return new GlobalId(NodeKind.DEFICIT, id).text();
	}

	private String plant(String deficit, String prefix, int number, String subject) {
		run("test/plant-diagnoses", Map.of("deficit", deficit, "city", "Магнитогорск", "number", number, "prefix",
				prefix, "subject", subject, "on", LocalDate.of(2026, 9, 15)));
		return this.graph
			.list(CypherQuery.named("test/external-keys"), Map.of(),
					(row) -> Map.entry(row.get("key").asString(), row.get("id").asString()))
			.stream()
			.filter((known) -> known.getKey().equals(deficit))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	private void run(String query, Map<String, ?> parameters) {
		this.writes.apply(new Writes.Order("test", "statistics", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> "row");
		});
	}

	private FormBrowser signedIn(String login, Role role) {
		this.invitations.accept(this.invitations.invite(Set.of(role)), login, "Имя " + login, PASSWORD);
		FormBrowser browser = new FormBrowser(this.port);
		browser.post("/sign-in", "/sign-in", Map.of("login", login, "password", PASSWORD));
		return browser;
	}

}
