package org.estafeta.editing;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.history.Undo;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Editing the list of deficits.
 */
@RunningApplication
class TaxonomyIT {

	private static final String NEW = "/deficits/new";

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
	CatalogueSearch search;

	@Autowired
	DeficitEditor editor;

	@Autowired
	Undo undo;

	private People people;

	private FormBrowser browser;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		this.people.make("методист", Role.METHODIST);
		this.browser = new FormBrowser(this.port);
		People.signIn(this.browser, "методист");
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	private String top() {
		return this.editor.tree().getFirst().id();
	}

	private String add(String name, String broader) {
		HttpResponse<String> answer = this.browser.post(NEW, NEW, Map.of("name", name, "broader", broader));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		String location = answer.headers().firstValue("Location").orElseThrow();
		return location.substring(location.indexOf("#d-") + 3);
	}

	private HttpResponse<String> change(String id, String name, String broader) {
		String edit = "/deficits/" + id + "/edit";
		return this.browser.post(edit, edit, new HashMap<>(
				Map.of("version", EditingIT.version(this.browser.get(edit).body()), "name", name, "broader", broader)));
	}

	private String found(String text) {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		return this.browser.get("/search?kind=DEFICIT&q=" + text).body();
	}

	@Test
	void aDeficitIsAddedRenamedAndMovedButNeverBelowItself() {
		String group = add("Жбырь группа", top());
		String one = add("Жбырь верхний", group);
		String two = add("Жбырь нижний", one);
		assertThat(this.browser.post(NEW, NEW, Map.of("name", "жбырь «Верхний»", "broader", group)).body())
			.contains("с таким названием уже есть", "aria-describedby=\"e-name\"");
		HttpResponse<String> circle = change(group, "Жбырь группа", two);
		assertThat(circle.statusCode()).isEqualTo(422);
		assertThat(circle.body()).contains("Получился бы круг", "href=\"#f-broader\"");
		assertThat(change(one, "Чвакс главный", group).statusCode()).isEqualTo(302);
		long renamed = this.log.last();
		assertThat(found("чвакс")).contains("Чвакс главный");
		assertThat(found("жбырь+верхний")).as("the former name").contains("Чвакс главный");
		String other = add("Жбырь другая", top());
		assertThat(change(one, "Чвакс главный", other).statusCode()).isEqualTo(302);
		long moved = this.log.last();
		assertThat(this.browser.get("/deficits").body()).contains("Жбырь нижний");
		assertThat(this.editor.tree().stream().filter((branch) -> branch.id().equals(two)).findFirst().orElseThrow())
			.matches((branch) -> branch.level() == 3);
		// what stood above goes below: undoing the move would close a circle
		assertThat(change(group, "Жбырь группа", two).statusCode()).isEqualTo(302);
		assertThatThrownBy(() -> this.undo.undo(moved, "administrator")).isInstanceOf(EstafetaException.class)
			.hasMessageContaining("deficit-circle");
		this.undo.undo(this.log.last(), "administrator");
		this.undo.undo(moved, "administrator");
		this.undo.undo(renamed, "administrator");
		assertThat(this.browser.get("/deficits/" + one).body()).contains("Жбырь группа",
				"<h1 lang=\"ru\">Жбырь верхний");
		assertThat(this.browser.get("/deficits/" + one + "/changes").body()).contains("Изменён дефицит");
	}

	@Test
	void aRetiredDeficitKeepsItsTiesAndIsOfferedNoMore() {
		String group = add("Жбырь группа", top());
		String old = add("Жбырь старый", group);
		String heir = add("Чвакс новый", group);
		String retire = "/deficits/" + group + "/retire";
		Map<String, String> fields = new HashMap<>(
				Map.of("version", EditingIT.version(this.browser.get(retire).body()), "successor", heir));
		assertThat(this.browser.post(retire, retire, fields).body()).contains("Сначала переместите", "их 2");
		retire = "/deficits/" + old + "/retire";
		fields = new HashMap<>(Map.of("version", EditingIT.version(this.browser.get(retire).body())));
		HttpResponse<String> heirless = this.browser.post(retire, retire, fields);
		assertThat(heirless.statusCode()).isEqualTo(422);
		assertThat(heirless.body()).contains("встанет вместо него", "Практик, которые на него отвечают: 0");
		fields.put("successor", heir);
		assertThat(this.browser.post(retire, retire, fields).statusCode()).isEqualTo(302);
		long retired = this.log.last();
		assertThat(this.browser.get("/deficits/" + old).body()).contains("Выведен из перечня", "/deficits/" + heir)
			.doesNotContain(old + "/edit");
		assertThat(this.browser.get("/deficits").body()).contains("Чвакс новый").doesNotContain("Жбырь старый");
		assertThat(this.browser.get("/deficits/edit").body()).contains("Жбырь старый", "вместо него «Чвакс новый»");
		assertThat(found("жбырь+старый")).contains("Чвакс новый").doesNotContain("/deficits/" + old);
		assertThat(this.browser.get(retire).statusCode()).isEqualTo(409);
		JsonNode read = new GraphQlClient(this.port).ask(
				"query($id: ID!) { deficit(id: $id) { name retiredOn successor { name } } }",
				Map.of("id", new GlobalId(NodeKind.DEFICIT, old).text()));
		assertThat(read.at("/data/deficit/successor/name").asString()).as(read.toString()).isEqualTo("Чвакс новый");
		this.undo.undo(retired, "administrator");
		assertThat(this.browser.get("/deficits").body()).contains("Жбырь старый");
		assertThat(found("жбырь+старый")).contains("/deficits/" + old);
	}

	@Test
	void onlyThoseWhoMayEditTheList() {
		String group = add("Жбырь группа", top());
		this.people.make("директор", Role.LEADER);
		FormBrowser leader = new FormBrowser(this.port);
		People.signIn(leader, "директор");
		for (String page : new String[] { "/deficits/edit", NEW, "/deficits/" + group + "/edit",
				"/deficits/" + group + "/retire" }) {
			assertThat(leader.get(page).statusCode()).as(page).isEqualTo(403);
			assertThat(leader.post("/account", page, Map.of("version", "x", "name", "y")).statusCode()).isEqualTo(403);
			assertThat(new FormBrowser(this.port).get(page).headers().firstValue("Location").orElse(""))
				.endsWith("/sign-in");
		}
		GraphQlClient client = new GraphQlClient(this.port);
		String token = this.people.token(this.people.account("методист"));
		Map<String, String> ids = Map.of("id", new GlobalId(NodeKind.DEFICIT, group).text(), "top",
				new GlobalId(NodeKind.DEFICIT, top()).text());
		String version = client.ask("query($id: ID!) { editVersion(node: $id) }", ids, token)
			.at("/data/editVersion")
			.asString();
		Map<String, String> edit = new HashMap<>(ids);
		edit.put("version", version);
		String change = "mutation($id: ID!, $version: String!, $top: ID!) { changeDeficit(id: $id, version: $version, "
				+ "deficit: {name: \"Чвакс\", broader: $top}) { name aliases } }";
		JsonNode done = client.ask(change, edit, token);
		assertThat(done.at("/data/changeDeficit/aliases/0").asString()).as(done.toString()).isEqualTo("Жбырь группа");
		assertThat(client.ask(change, edit, token).at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
		JsonNode ties = client.ask("query($id: ID!) { deficitTies(deficit: $id) { practices narrower } }", ids, token);
		assertThat(ties.at("/data/deficitTies/narrower").asInt(-1)).isZero();
	}

}
