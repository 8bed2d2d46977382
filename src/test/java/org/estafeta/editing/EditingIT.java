package org.estafeta.editing;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.AdoptionRecords;
import org.estafeta.dissemination.OwnUse;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.history.Undo;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Editing organisations, statuses and events, as people and programs do it.
 */
@RunningApplication
class EditingIT {

	private static final String INN = "7707083893";

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
	Responsibilities responsibilities;

	@Autowired
	Undo undo;

	@Autowired
	Practices practices;

	@Autowired
	AdoptionRecords records;

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

	private FormBrowser signIn(String login, Role role) {
		this.people.make(login, role);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private static Map<String, String> organisation(String name) {
		return new HashMap<>(Map.of("name", name, "kind", "SCHOOL", "levels", "PRIMARY", "region",
				"Челябинская область", "city", "Челябинск"));
	}

	private static String made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		String location = answer.headers().firstValue("Location").orElseThrow();
		return location.replaceFirst("^https?://[^/]+", "");
	}

	static String version(String page) {
		Matcher version = Pattern.compile("name=\"version\" value=\"([^\"]+)\"").matcher(page);
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

	@Test
	void aMethodistMakesChangesAndClosesAnOrganisationAndAnAdministratorUndoesIt() {
		FormBrowser browser = signIn("методист", Role.METHODIST);
		Map<String, String> fields = organisation("Школа щщы первая");
		fields.putAll(Map.of("kind", "", "inn", "7707083894", "closedOn", "когда-то"));
		HttpResponse<String> refused = browser.post("/organisations/new", "/organisations/new", fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("href=\"#f-kind\"", "href=\"#f-inn\"", "href=\"#f-closedOn\"",
				"aria-describedby=\"e-inn h-inn\"", "контрольная цифра", "value=\"7707083894\"",
				"value=\"Школа щщы первая\"", "value=\"PRIMARY\" checked");
		fields.putAll(Map.of("kind", "SCHOOL", "inn", "7707 083 893", "closedOn", ""));
		String page = made(browser.post("/organisations/new", "/organisations/new", fields));
		assertThat(browser.get(page).body()).contains("ИНН " + INN, "Челябинск", page + "/edit");
		HttpResponse<String> alike = browser.post("/organisations/new", "/organisations/new",
				organisation("школа «Щщы» первая"));
		assertThat(alike.statusCode()).isEqualTo(422);
		assertThat(alike.body()).contains("name=\"sure\"", page);
		Map<String, String> anywhere = organisation("Школа щщы без региона");
		anywhere.remove("region");
		assertThat(browser.post("/organisations/new", "/organisations/new", anywhere).body())
			.contains("К городу нужен регион");
		Map<String, String> sure = organisation("Школа щщы первая");
		sure.put("sure", "true");
		made(browser.post("/organisations/new", "/organisations/new", sure));
		String edit = page + "/edit";
		String version = version(browser.get(edit).body());
		fields.putAll(Map.of("version", version, "name", "Лицей щщы", "aliases", "Школа щщы первая\nЩукинская"));
		made(browser.post(edit, edit, fields));
		long renamed = this.log.last();
		assertThat(this.search.awaitChange(renamed, Duration.ofSeconds(30))).isTrue();
		assertThat(browser.get("/search?q=щукинская&kind=ORGANISATION").body()).contains("Лицей щщы");
		// somebody else had the form open since before that
		Map<String, String> stale = organisation("Гимназия щщы");
		stale.put("version", version);
		HttpResponse<String> both = browser.post(edit, edit, stale);
		assertThat(both.statusCode()).isEqualTo(409);
		assertThat(both.body()).contains("изменил кто-то ещё", "value=\"Гимназия щщы\"", "Лицей щщы", INN,
				"aria-describedby=\"s-name\"");
		stale.putAll(Map.of("version", version(both.body()), "closedOn", "01.09.2024"));
		made(browser.post(edit, edit, stale));
		assertThat(browser.get(page).body()).contains("Гимназия щщы", "Закрыта: 1 сентября 2024");
		long closed = this.log.last();
		this.undo.undo(closed, "administrator");
		assertThat(browser.get(page).body()).contains("Лицей щщы", INN, "Щукинская").doesNotContain("Закрыта");
		this.undo.undo(renamed, "administrator");
		assertThat(version(browser.get(edit).body())).as("all is as it was").isEqualTo(version);
		assertThat(browser.get(page + "/changes").body()).contains("Изменена организация", "Создана организация");
	}

	@Test
	void aLeaderEditsWhatTheyAnswerForAndNothingElse() {
		FormBrowser methodist = signIn("методист", Role.METHODIST);
		String own = made(methodist.post("/organisations/new", "/organisations/new", organisation("Щщы своя")));
		String other = made(methodist.post("/organisations/new", "/organisations/new", organisation("Щщы чужая")));
		FormBrowser leader = signIn("директор", Role.LEADER);
		Account account = this.people.account("директор");
		this.responsibilities.add(account.id(), id(own));
		assertThat(leader.get(own).body()).contains(own + "/edit");
		assertThat(leader.get(other).body()).doesNotContain(other + "/edit");
		assertThat(leader.get("/organisations/new").statusCode()).isEqualTo(403);
		for (String path : List.of("/edit", "/sites/new")) {
			assertThat(leader.get(own + path).statusCode()).isEqualTo(200);
			assertThat(leader.get(other + path).statusCode()).isEqualTo(403);
			Map<String, String> fields = organisation("Щщы захвачена");
			fields.putAll(Map.of("version", "x", "title", "т", "statusKind", "РИП", "scope", "REGIONAL"));
			assertThat(leader.post(own + path, other + path, fields).statusCode()).isEqualTo(403);
		}
		String add = own + "/sites/new";
		Map<String, String> status = new HashMap<>(
				Map.of("title", "Тема щщы", "statusKind", "РИП", "scope", "REGIONAL", "from", "2023/24", "to", "2022"));
		assertThat(leader.post(add, add, status).body()).contains("Окончание раньше начала");
		status.put("to", "2026");
		String site = made(leader.post(add, add, status));
		assertThat(leader.get(site).body()).contains("2023/24 учебный год", "Челябинск", site + "/edit");
		status.putAll(Map.of("version", version(leader.get(site + "/edit").body()), "to", "31.12.2025"));
		made(leader.post(site + "/edit", site + "/edit", status));
		assertThat(methodist.get(site).body()).contains("31 декабря 2025");
		assertThat(methodist.get(site + "/changes").body()).contains("руководитель");
		FormBrowser teacher = signIn("учитель", Role.TEACHER);
		FormBrowser stranger = new FormBrowser(this.port);
		for (String page : List.of(own + "/edit", site + "/edit", add, "/events/new", "/organisations/new")) {
			assertThat(teacher.get(page).statusCode()).as(page).isEqualTo(403);
			assertThat(stranger.get(page).headers().firstValue("Location").orElse("")).endsWith("/sign-in");
		}
		program(account, id(own), id(other));
	}

	private void program(Account account, String own, String other) {
		GraphQlClient client = new GraphQlClient(this.port);
		String token = this.people.token(account);
		String mine = new GlobalId(NodeKind.ORGANISATION, own).text();
		String foreign = new GlobalId(NodeKind.ORGANISATION, other).text();
		String change = "mutation($id: ID!, $version: String!, $inn: String) { changeOrganisation(id: $id, version: $version, "
				+ "organisation: {name: \"Щщы наша\", kind: SCHOOL, inn: $inn, closedOn: \"2024\"}) "
				+ "{ name inn aliases closedOn { edtf } } }";
		JsonNode known = client.ask("query($id: ID!) { editVersion(node: $id) }", Map.of("id", mine), token);
		String version = known.at("/data/editVersion").asString();
		assertThat(code(client.ask("query($id: ID!) { editVersion(node: $id) }", Map.of("id", foreign), token)))
			.isEqualTo("FORBIDDEN");
		assertThat(code(client.ask(change, Map.of("id", foreign, "version", version), token))).isEqualTo("FORBIDDEN");
		assertThat(code(client.ask(change, Map.of("id", mine, "version", "x"), token))).isEqualTo("CONFLICT");
		JsonNode wrong = client.ask(change, Map.of("id", mine, "version", version, "inn", "1"), token);
		assertThat(wrong.at("/errors/0/extensions/fields/0/field").asString()).isEqualTo("inn");
		JsonNode done = client.ask(change, Map.of("id", mine, "version", version, "inn", INN), token);
		assertThat(done.at("/data/changeOrganisation/closedOn/edtf").asString()).as(done.toString()).isEqualTo("2024");
		JsonNode hostless = client.ask("mutation { createEvent(event: {title: \"т\", kindName: \"в\"}) { id } }",
				Map.of(), token);
		assertThat(hostless.at("/errors/0/extensions/fields/0/field").asString()).isEqualTo("hosts");
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("");
	}

	private static String id(String page) {
		return page.substring(page.lastIndexOf('/') + 1);
	}

	@Test
	void aLeaderHoldsAnEventShowsPracticesAndCallsItOff() {
		FormBrowser methodist = signIn("методист", Role.METHODIST);
		String own = made(methodist.post("/organisations/new", "/organisations/new", organisation("Щщы зал")));
		FormBrowser leader = signIn("директор", Role.LEADER);
		this.responsibilities.add(this.people.account("директор").id(), id(own));
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		String form = "/events/new";
		assertThat(leader.get(form + "?hosts=" + id(own)).body()).contains("Щщы зал");
		Map<String, String> fields = new HashMap<>(Map.of("title", "Семинар щщы", "kindName", "семинар", "start",
				"12.03.2026", "find-practices", "клубный час", "look", "practices"));
		HttpResponse<String> found = leader.post(form, form, fields);
		Matcher practice = Pattern.compile("name=\"practices\" value=\"([^\"]+)\"").matcher(found.body());
		assertThat(practice.find()).as(found.body()).isTrue();
		fields.remove("look");
		fields.remove("find-practices");
		fields.put("practices", practice.group(1));
		HttpResponse<String> hostless = leader.post(form, form, fields);
		assertThat(hostless.statusCode()).isEqualTo(422);
		assertThat(hostless.body()).contains("за которую вы отвечаете", "value=\"Семинар щщы\"", practice.group(1));
		// the only one of that name is taken without asking
		fields.put("find-hosts", "Щщы зал");
		String event = made(leader.post(form, form, fields));
		fields.remove("find-hosts");
		assertThat(leader.get(event).body()).contains("Щщы зал", "12 марта 2026", "/practices/" + practice.group(1));
		String edit = event + "/edit";
		fields.putAll(Map.of("version", version(leader.get(edit).body()), "hosts", id(own), "cancelled", "true"));
		fields.remove("practices");
		made(leader.post(edit, edit, fields));
		assertThat(leader.get(event).body()).contains(">Отменено<").doesNotContain("/practices/" + practice.group(1));
		this.undo.undo(this.log.last(), "administrator");
		assertThat(leader.get(event).body()).contains("/practices/" + practice.group(1)).doesNotContain(">Отменено<");
		assertThat(leader.post(edit, edit, Map.of("version", "x", "title", "")).statusCode()).isEqualTo(422);
	}

	@Test
	void aLeaderSaysThatTheirOrganisationUsesAPracticeNoLonger() {
		FormBrowser methodist = signIn("методист", Role.METHODIST);
		String own = made(methodist.post("/organisations/new", "/organisations/new", organisation("Щщы сад")));
		FormBrowser leader = signIn("директор", Role.LEADER);
		String practice = this.practices.page(PracticeFilter.ALL, KeysetRequest.first(1)).rows().getFirst().id();
		String end = own + "/uses/" + practice + "/end";
		assertThat(leader.get(end).statusCode()).isEqualTo(403);
		this.responsibilities.add(this.people.account("директор").id(), id(own));
		this.records.report(practice,
				new OwnUse(id(own), null, Adoption.Strength.ADOPTED, ImpreciseDate.year(2020), null, "проба"),
				"methodist");
		long begun = this.log.last();
		long ended = begun;
		try {
			assertThat(leader.get(own).body()).contains(end);
			HttpResponse<String> refused = leader.post(end, end, Map.of("endedOn", "вчера", "note", "нет часов"));
			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(refused.body()).contains("Не дата", "value=\"вчера\"", "нет часов");
			assertThat(leader.post(end, end, Map.of("endedOn", "01.09.2023")).statusCode()).isEqualTo(302);
			ended = this.log.last();
			assertThat(leader.get(own).body()).doesNotContain(end).contains("1 сентября 2023");
		}
		finally {
			if (ended > begun) {
				this.undo.undo(ended, "administrator");
				assertThat(leader.get(own).body()).contains(end);
			}
			this.undo.undo(begun, "administrator");
		}
	}

}
