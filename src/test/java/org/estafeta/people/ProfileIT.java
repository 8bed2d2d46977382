package org.estafeta.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Invitations;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person says of themselves, as they say it.
 */
@RunningApplication
class ProfileIT {

	private static final String PAGE = "/account/profile";

	private static final String PASSWORD = "сиреневый трамвай ждёт осени";

	private static final Pattern CHOICE = Pattern.compile("name=\"organisation\" value=\"([0-9a-f-]{36})\"");

	@LocalServerPort
	int port;

	@Autowired
	Profiles profiles;

	@Autowired
	Invitations invitations;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@BeforeEach
	@AfterEach
	void forget() {
		People.forget(this.graph, this.writes);
	}

	@Test
	void aPersonFindsTheirSchoolAndSaysWhatTheyTeach() {
		FormBrowser browser = signedIn("учитель");
		assertThat(browser.get(PAGE).body()).contains("Видите только вы").doesNotContain("Удалить сведения");
		browser.post(PAGE, PAGE + "/search", Map.of("find", "жщцкжщцк", "occupation", "HEAD"));
		assertThat(browser.get(PAGE).body()).contains("организаций не нашлось", "value=\"HEAD\" selected");
		browser.post(PAGE, PAGE + "/search", Map.of("find", "лицей 31 Челябинск"));
		Matcher choice = CHOICE.matcher(browser.get(PAGE).body());
		assertThat(choice.find()).isTrue();
		browser.post(PAGE, PAGE, Map.of("occupation", "TEACHER"));
		assertThat(browser.get(PAGE).body()).contains("Укажите предмет");
		browser.post(PAGE, PAGE, Map.of("organisation", choice.group(1), "occupation", "TEACHER", "subject",
				"MATHEMATICS", "more", "PHYSICS"));
		assertThat(browser.get(PAGE).body()).contains("Сохранено", "Район или город: Челябинск",
				"value=\"MATHEMATICS\" selected", "value=\"PHYSICS\" checked");
		Profile profile = this.profiles.ofAccount(account("учитель")).orElseThrow();
		assertThat(profile.name()).isEqualTo("Имя учитель");
		assertThat(profile.subjects()).containsExactly(Subject.MATHEMATICS, Subject.PHYSICS);
		assertThat(profile.workplace()).isNotNull()
			.satisfies((place) -> assertThat(place.organisationId()).isEqualTo(choice.group(1)));
		browser.post(PAGE, PAGE, Map.of("organisation", "", "occupation", "HEAD", "subject", "MANAGEMENT"));
		Profile changed = this.profiles.ofAccount(account("учитель")).orElseThrow();
		assertThat(changed.workplace()).isNull();
		assertThat(changed.teacherId()).as("the same person").isEqualTo(profile.teacherId());
	}

	@Test
	void nobodyElseSeesItAndItGoesWithoutATrace() {
		FormBrowser browser = signedIn("планетарий");
		long before = this.log.last();
		browser.post(PAGE, PAGE, Map.of("occupation", "TEACHER", "subject", "ART"));
		assertThat(this.log.after(before, 10)).isNotEmpty()
			.allSatisfy((change) -> assertThat(change.nodes()).isEmpty());
		String id = this.profiles.ofAccount(account("планетарий")).orElseThrow().teacherId();
		FormBrowser other = signedIn("другой");
		assertThat(other.get(PAGE).body()).doesNotContain("планетарий", id);
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get(PAGE).statusCode()).isEqualTo(302);
		assertThat(stranger.get("/search?q=" + "planetarij").body()).doesNotContain("Имя планетарий");
		assertThat(stranger.get("/teachers/" + id).statusCode()).isEqualTo(404);
		assertThat(new GraphQlClient(this.port)
			.ask("{ search(text: \"Имя планетарий\", first: 5) { edges { title { text } } } }", new HashMap<>())
			.toString()).doesNotContain("Имя планетарий");
		browser.post(PAGE, PAGE + "/remove", Map.of());
		assertThat(this.profiles.ofAccount(account("планетарий"))).as("without being sure").isPresent();
		browser.post(PAGE, PAGE + "/remove", Map.of("sure", "true"));
		assertThat(browser.get(PAGE).body()).contains("Сведения о вас удалены");
		assertThat(this.profiles.ofAccount(account("планетарий"))).isEmpty();
		assertThat(
				this.graph.list(CypherQuery.named("test/teacher-names"), Map.of(), (row) -> row.get("name").asString()))
			.doesNotContain("Имя планетарий");
	}

	private String account(String login) {
		return this.graph
			.one(CypherQuery.named("access/account-by-login"), Map.of("loginKey", login),
					(row) -> row.get("account").get("id").asString())
			.orElseThrow();
	}

	private FormBrowser signedIn(String login) {
		this.invitations.accept(this.invitations.invite(Set.of(Role.TEACHER)), login, "Имя " + login, PASSWORD);
		FormBrowser browser = new FormBrowser(this.port);
		browser.post("/sign-in", "/sign-in", Map.of("login", login, "password", PASSWORD));
		return browser;
	}

}
