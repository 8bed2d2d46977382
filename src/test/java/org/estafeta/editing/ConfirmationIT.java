package org.estafeta.editing;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.People;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.history.Undo;
import org.estafeta.organisation.Organisation;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is confirmed once a year, and by whom.
 */
@RunningApplication
class ConfirmationIT {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	Responsibilities responsibilities;

	@Autowired
	OrganisationEditor organisations;

	@Autowired
	SiteEditor sites;

	@Autowired
	Undo undo;

	private People people;

	private String site = "";

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		Account account = this.people.make("директор", Role.LEADER);
		Caller all = new Caller(null, Set.of(Role.ADMINISTRATOR), Set.of(Action.EDIT_CATALOGUE));
		String school = this.organisations.create(all, new OrganisationEdit("Щщы школа", null, List.of(),
				Organisation.Kind.SCHOOL, List.of(), "Челябинск", "Челябинская область", null, null, null, null),
				false);
		this.site = this.sites.create(all, school,
				new SiteEdit("Щщы площадка", "РИП", Scope.REGIONAL, "2019", null, null, null, null));
		this.responsibilities.add(account.id(), school);
		write("test/age-node", Map.of("id", this.site));
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	private void write(String query, Map<String, ?> parameters) {
		this.writes.apply(new Writes.Order("test", "confirmations", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> "");
		});
	}

	private FormBrowser signIn(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	@Test
	void aLeaderConfirmsWhatTheyAnswerForAndItCanBeUndone() {
		String page = "/confirmations";
		FormBrowser leader = signIn("директор");
		String own = leader.get(page).body();
		assertThat(own).contains("Щщы площадка", "Показано 1 из 1");
		this.people.make("методист", Role.METHODIST);
		FormBrowser methodist = signIn("методист");
		assertThat(methodist.get(page).body()).as("the old sources of the first data").contains("Показано 50 из");
		assertThat(methodist
			.get(page + "?region=%D0%A7%D0%B5%D0%BB%D1%8F%D0%B1%D0%B8%D0%BD%D1%81%D0%BA%D0%B0%D1%8F+"
					+ "%D0%BE%D0%B1%D0%BB%D0%B0%D1%81%D1%82%D1%8C")
			.body()).contains("Челябинская область");
		assertThat(new FormBrowser(this.port).get("/sites/" + this.site).body())
			.contains("Подтверждено 1 января 2020", "Пора проверить")
			.doesNotContain("Всё верно");
		Map<String, String> fields = new HashMap<>(
				Map.of("kind", "INNOVATION_SITE", "id", this.site, "version", "раньше"));
		leader.post(page, page, fields);
		assertThat(leader.get(page).body()).contains("изменил кто-то ещё", "Щщы площадка");
		fields.put("version", EditingIT.version(own));
		this.people.make("чужой", Role.LEADER);
		this.people.make("учитель", Role.TEACHER);
		assertThat(signIn("чужой").post(page, page, fields).statusCode()).isEqualTo(403);
		FormBrowser teacher = signIn("учитель");
		assertThat(teacher.post("/account", page, fields).statusCode()).isEqualTo(403);
		assertThat(teacher.get(page).statusCode()).isEqualTo(403);
		HttpResponse<String> done = leader.post(page, page, fields);
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(leader.get(page).body()).contains("Проверять нечего").doesNotContain("Щщы площадка");
		assertThat(leader.get("/sites/" + this.site).body()).contains("(руководитель)", "Всё верно")
			.doesNotContain("Пора проверить");
		assertThat(methodist.get("/sites/" + this.site + "/changes").body()).contains("Подтверждены сведения");
		this.undo.undo(this.log.last(), "administrator");
		assertThat(leader.get(page).body()).contains("Щщы площадка");
	}

	@Test
	void programsConfirmAndAnAdministratorChangesTheRule() {
		GraphQlClient client = new GraphQlClient(this.port);
		Map<String, String> id = Map.of("id", new GlobalId(NodeKind.INNOVATION_SITE, this.site).text());
		String read = "query($id: ID!) { innovationSite(id: $id) { confirmation { confirmedOn confirmedBy stale version "
				+ "since { edtf } } } }";
		JsonNode before = client.ask(read, id).at("/data/innovationSite/confirmation");
		assertThat(before.path("stale").asBoolean()).as(before.toString()).isTrue();
		String token = this.people.token(this.people.account("директор"));
		JsonNode mine = client.ask("{ staleNodes { title version node } }", Map.of(), token).at("/data/staleNodes");
		assertThat(mine.size()).isEqualTo(1);
		Map<String, Object> rule = new HashMap<>(Map.of("version", 1, "months", 120));
		String publish = "mutation($version: Int!, $months: Int!) { publishConfirmationRules(version: $version, "
				+ "months: $months, note: \"проба\") { version months } }";
		assertThat(client.ask(publish, rule, token).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		String admin = this.people.token(this.people.make("админ", Role.ADMINISTRATOR));
		JsonNode published = client.ask(publish, rule, admin);
		assertThat(published.at("/data/publishConfirmationRules/version").asInt()).as(published.toString())
			.isEqualTo(2);
		assertThat(client.ask(publish, rule, admin).at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
		assertThat(client.ask(read, id).at("/data/innovationSite/confirmation/stale").asBoolean(true)).isFalse();
		Map<String, String> confirm = new HashMap<>(id);
		confirm.put("version", before.path("version").asString());
		JsonNode done = client.ask("mutation($id: ID!, $version: String!) { confirm(node: $id, version: $version) "
				+ "{ confirmedOn confirmedBy stale } }", confirm, token);
		assertThat(done.at("/data/confirm/confirmedOn").asString()).as(done.toString())
			.isEqualTo(LocalDate.now().toString());
		assertThat(done.at("/data/confirm/confirmedBy").asString()).isEqualTo("leader");
	}

}
