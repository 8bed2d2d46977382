package org.estafeta.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.MissingSource;
import org.estafeta.dissemination.MissingSources;
import org.estafeta.editing.Confirmations;
import org.estafeta.editing.Edited;
import org.estafeta.editing.StaleNode;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.merging.Duplicates;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Practices;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Methodists of everything and of some places, communities or subjects, on pages and over
 * GraphQL.
 */
@RunningApplication
class ScopeIT {

	private static final String HERE = "Челябинск";

	private static final String EDIT_VERSION = "query($id: ID!) { editVersion(node: $id) }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Scopes scopes;

	private People people;

	private GraphQlClient client;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.client = new GraphQlClient(this.port);
		forget();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
		this.writes.apply(new Writes.Order("test", "forget-submitted", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-submitted"), Map.of(), (row) -> {
				if (row.get("label").asString().equals("Practice")) {
					touched.add(NodeKind.PRACTICE, row.get("id").asString());
				}
				return row.get("id").asString();
			});
		});
	}

	@Test
	void aMethodistOfATownEditsWhatLiesInItAsLongAsItIsNamed() {
		FormBrowser chief = browser("главный", Role.METHODIST);
		String own = organisation(chief, "Щщы здесь", HERE, "Челябинская область");
		String other = organisation(chief, "Щщы там", "Москва", "Москва");
		String club = community(chief, "Клуб щщы свой");
		String foreign = community(chief, "Клуб щщы чужой");
		String site = made(chief, other + "/sites/new",
				Map.of("title", "Тема щщы", "statusKind", "РИП", "scope", "REGIONAL", "from", "2023"));
		FormBrowser administrator = browser("администратор", Role.ADMINISTRATOR);
		FormBrowser methodist = browser("методист", Role.METHODIST);
		Account account = this.people.account("методист");
		String token = this.people.token(account);
		assertThat(methodist.get(other).body()).as("of everything at first").contains(other + "/edit");
		assertThat(code(this.client.ask(EDIT_VERSION, Map.of("id", organisationId(other)), token))).isEmpty();

		String duty = "/accounts/" + account.id() + "/responsibilities";
		assertThat(administrator.get(duty).body()).contains("Сейчас ничего не названо: за всё");
		String town = this.graph
			.one(new CypherQuery("town",
					"MATCH (t:Territory {externalKey: 'CITY|Челябинская область|Челябинск'}) RETURN t.id AS id"),
					Map.of(), (row) -> row.get("id").asString())
			.orElseThrow();
		assertThat(administrator.get(duty + "?find=челяб").body()).contains(town, "value=\"METHODIST\"")
			.doesNotContain("value=\"LEADER\"");
		assertThat(administrator.get(duty + "?find=клуб+щщы").body()).contains(id(club), ">Сообщества<");
		assertThat(administrator.get(duty + "?find=хими").body()).contains("value=\"химия\"", ">Предметы<");
		administrator.post(duty, duty, Map.of("place", town, "role", "METHODIST"));
		administrator.post(duty, duty, Map.of("place", id(club), "role", "METHODIST"));
		assertThat(administrator.get(duty).body()).contains(town, "Клуб щщы свой").doesNotContain("Сейчас ничего");

		assertThat(methodist.get(own).body()).contains(own + "/edit");
		assertThat(methodist.get(other).body()).doesNotContain(other + "/edit", "/communities/new")
			.contains("/organisations/new");
		assertThat(methodist.get(site).body()).doesNotContain(site + "/edit");
		for (String page : List.of(other + "/edit", other + "/sites/new", site + "/edit", foreign + "/edit",
				foreign + "/members")) {
			assertThat(methodist.get(page).statusCode()).as(page).isEqualTo(403);
		}
		for (String page : List.of(own + "/edit", own + "/sites/new", club + "/edit", club + "/members")) {
			assertThat(methodist.get(page).statusCode()).as(page).isEqualTo(200);
		}
		assertThat(methodist.get(club).body()).contains(club + "/edit");
		assertThat(methodist.get(foreign).body()).doesNotContain(foreign + "/edit", foreign + "/members");
		assertThat(methodist.post(own + "/edit", other + "/edit", place("Захвачена", HERE, "Челябинская область"))
			.statusCode()).isEqualTo(403);
		assertThat(
				methodist.post(own + "/edit", "/communities/new", Map.of("name", "к", "kindName", "клуб")).statusCode())
			.isEqualTo(403);
		HttpResponse<String> outside = methodist.post("/organisations/new", "/organisations/new",
				place("Щщы вне", "Москва", "Москва"));
		assertThat(outside.statusCode()).isEqualTo(422);
		assertThat(outside.body()).contains("Это вне того, за что вы отвечаете", "href=\"#f-region\"");
		organisation(methodist, "Щщы новая", HERE, "Челябинская область");
		Map<String, String> meeting = new HashMap<>(Map.of("title", "Семинар щщы", "kindName", "семинар", "hosts",
				id(other), "city", "Москва", "region", "Москва"));
		assertThat(methodist.post("/events/new", "/events/new", meeting).statusCode()).isEqualTo(422);
		meeting.putAll(Map.of("city", HERE, "region", "Челябинская область"));
		String event = made(methodist, "/events/new", meeting);
		assertThat(methodist.get(event + "/edit").statusCode()).as("held here by others").isEqualTo(200);

		assertThat(code(this.client.ask(EDIT_VERSION, Map.of("id", organisationId(own)), token))).isEmpty();
		assertThat(code(this.client.ask(EDIT_VERSION, Map.of("id", organisationId(other)), token)))
			.isEqualTo("FORBIDDEN");
		String life = "query($id: ID!) { communityLife(community: $id) { members { name } } }";
		assertThat(this.client.ask(life, Map.of("id", communityId(club)), token)
			.at("/data/communityLife/members")
			.isArray()).isTrue();
		assertThat(this.client.ask(life, Map.of("id", communityId(foreign)), token)
			.at("/data/communityLife/members")
			.isNull()).isTrue();

		administrator.post(duty, duty, Map.of("place", id(club), "role", "METHODIST", "remove", "true"));
		assertThat(methodist.get(club + "/members").statusCode()).as("at once").isEqualTo(403);
		Map<String, String> last = Map.of("place", town, "role", "METHODIST", "remove", "true");
		assertThat(administrator.post(duty, duty, last).statusCode()).isEqualTo(409);
		assertThat(methodist.get(other + "/edit").statusCode()).as("limited as before").isEqualTo(403);
		assertThat(administrator.get(duty).body()).contains("name=\"everything\"");
		Map<String, String> everything = new HashMap<>(last);
		everything.put("everything", "true");
		administrator.post(duty, duty, everything);
		assertThat(methodist.get(other + "/edit").statusCode()).as("of everything again").isEqualTo(200);
		assertThat(methodist.get(foreign + "/members").statusCode()).isEqualTo(200);
	}

	@Test
	void whatVanishesLeavesNothingAndALeaderKeepsTheirOwn() {
		FormBrowser chief = browser("главный", Role.METHODIST);
		String own = organisation(chief, "Щщы здесь", HERE, "Челябинская область");
		String led = organisation(chief, "Щщы ведомая", "Москва", "Москва");
		String passing = organisation(chief, "Щщы на время", HERE, "Челябинская область");
		FormBrowser both = browser("завуч", Role.METHODIST, Role.LEADER);
		Account account = this.people.account("завуч");
		this.scopes.add(account.id(), id(passing));
		this.application.getBean(Responsibilities.class).add(account.id(), id(led));
		assertThat(both.get(passing + "/edit").statusCode()).isEqualTo(200);
		assertThat(both.get(led + "/edit").statusCode()).as("as a leader").isEqualTo(200);
		assertThat(both.get(own + "/edit").statusCode()).isEqualTo(403);
		this.writes.apply(new Writes.Order("test", "vanish", false), (touched) -> {
			touched.add(NodeKind.ORGANISATION, id(passing));
			return this.graph.list(new CypherQuery("vanish", "MATCH (n:Organisation {id: $id}) DETACH DELETE n"),
					Map.of("id", id(passing)), (row) -> row);
		});
		assertThat(both.get(own + "/edit").statusCode()).as("less never becomes everything").isEqualTo(403);
		assertThat(both.get("/account").body()).contains("больше нет в каталоге");
	}

	@Test
	void listsAndCountsAreThoseOfTheirPartOfTheGraph() {
		FormBrowser chief = browser("главный", Role.METHODIST);
		for (String name : List.of("Школа № 977 имени Щъкина", "СОШ № 977 им. Щъкина")) {
			organisation(chief, name, HERE, "Челябинская область");
			organisation(chief, name.replace("977", "978"), "Москва", "Москва");
		}
		FormBrowser methodist = browser("методист", Role.METHODIST);
		Account account = this.people.account("методист");
		Caller everywhere = caller(this.people.account("главный"));
		Caller local = caller(account);
		this.graph
			.list(new CypherQuery("here",
					"MATCH (t:Territory {externalKey: 'CITY|Челябинская область|Челябинск'}) RETURN t.id AS id"),
					Map.of(), (row) -> row.get("id").asString())
			.forEach((town) -> this.scopes.add(account.id(), town));
		Set<String> here = this.graph
			.list(new CypherQuery("organisations", "MATCH (n:Organisation {city: $city}) RETURN n.id AS id"),
					Map.of("city", HERE), (row) -> row.get("id").asString())
			.stream()
			.collect(Collectors.toCollection(HashSet::new));
		// no source is missing in the town itself
		String farther = this.application.getBean(MissingSources.class)
			.queue(MissingSources.Filter.NONE, KeysetRequest.first(1), everywhere)
			.slice()
			.rows()
			.getFirst()
			.adopter()
			.place()
			.organisationId();
		this.scopes.add(account.id(), farther);
		here.add(farther);
		String pair = duplicates(methodist, everywhere, local, here);
		String queue = sources(methodist, everywhere, local, here);
		String token = this.people.token(account);
		assertThat(this.client.ask("{ duplicates(kind: ORGANISATION) { totalCount } }", Map.of(), token)
			.at("/data/duplicates/totalCount")
			.asString()).isEqualTo(pair);
		assertThat(this.client.ask("{ missingSources { totalCount } }", Map.of(), token)
			.at("/data/missingSources/totalCount")
			.asString()).isEqualTo(queue);
		Confirmations confirmations = this.application.getBean(Confirmations.class);
		List<StaleNode> all = confirmations.stale(everywhere);
		List<StaleNode> part = all.stream().filter((node) -> here.contains(home(node))).toList();
		assertThat(part).isNotEmpty().hasSizeLessThan(all.size());
		assertThat(confirmations.stale(local)).isEqualTo(part);
		assertThat(methodist.get("/confirmations").body()).contains("Показано только то");
	}

	private String home(StaleNode node) {
		String organisation = (node.kind() == NodeKind.PRACTICE)
				? this.application.getBean(Practices.class).get(node.id()).organisationId()
				: this.application.getBean(InnovationSites.class).get(node.id()).organisationId();
		return (organisation != null) ? organisation : "";
	}

	private String duplicates(FormBrowser methodist, Caller everywhere, Caller local, Set<String> here) {
		Duplicates duplicates = this.application.getBean(Duplicates.class);
		KeysetRequest first = KeysetRequest.first(100);
		List<Map.Entry<String, String>> all = duplicates.suggestions(NodeKind.ORGANISATION, first, everywhere)
			.rows()
			.stream()
			.map((one) -> Map.entry(one.loser().id(), one.survivor().id()))
			.toList();
		Predicate<Map.Entry<String, String>> both = (one) -> here.contains(one.getKey())
				&& here.contains(one.getValue());
		List<Map.Entry<String, String>> part = all.stream().filter(both).toList();
		assertThat(part).isNotEmpty().hasSizeLessThan(all.size());
		assertThat(duplicates.suggestions(NodeKind.ORGANISATION, first, local).rows())
			.extracting((one) -> Map.entry(one.loser().id(), one.survivor().id()))
			.isEqualTo(part);
		assertThat(duplicates.count(NodeKind.ORGANISATION, local)).isEqualTo(part.size());
		Map.Entry<String, String> mine = part.getFirst();
		Map.Entry<String, String> foreign = all.stream().filter(both.negate()).findFirst().orElseThrow();
		String list = "/duplicates";
		String page = list + "/organisations/";
		assertThat(methodist.get(list).body()).contains(mine.getKey(), "Показано только то")
			.doesNotContain(foreign.getKey() + '/' + foreign.getValue());
		assertThat(methodist.get(page + mine.getKey() + '/' + mine.getValue()).statusCode()).isEqualTo(200);
		String closed = page + foreign.getKey() + '/' + foreign.getValue();
		assertThat(methodist.get(closed).statusCode()).isEqualTo(403);
		assertThat(methodist.get(page + mine.getKey() + '/' + foreign.getValue()).statusCode()).isEqualTo(403);
		for (String deed : List.of("/apart", "/merge")) {
			assertThat(methodist.post(list, closed + deed, Map.of("fingerprint", "x")).statusCode()).as(deed)
				.isEqualTo(403);
		}
		return String.valueOf(part.size());
	}

	private static List<MissingSource> all(MissingSources sources, Caller caller) {
		List<MissingSource> all = new ArrayList<>();
		KeysetRequest request = KeysetRequest.first(100);
		MissingSources.Page page;
		do {
			page = sources.queue(MissingSources.Filter.NONE, request, caller);
			all.addAll(page.slice().rows());
			request = KeysetRequest.after(100, all.getLast().position());
		}
		while (page.slice().hasNext());
		assertThat(page.total()).isEqualTo(all.size());
		return all;
	}

	private String sources(FormBrowser methodist, Caller everywhere, Caller local, Set<String> here) {
		MissingSources sources = this.application.getBean(MissingSources.class);
		List<MissingSource> all = all(sources, everywhere);
		List<String> part = all.stream()
			.filter((one) -> here.contains(one.adopter().place().organisationId()))
			.map((one) -> one.adopter().adoptionId())
			.toList();
		assertThat(part).isNotEmpty().hasSizeLessThan(all.size());
		assertThat(all(sources, local)).extracting((one) -> one.adopter().adoptionId()).isEqualTo(part);
		MissingSource foreign = all.stream()
			.filter((one) -> !here.contains(one.adopter().place().organisationId()))
			.findFirst()
			.orElseThrow();
		String adoption = foreign.adopter().adoptionId();
		assertThat(methodist.get("/missing-sources").body()).doesNotContain(adoption);
		assertThat(methodist
			.post("/missing-sources", "/missing-sources/decide", Map.of("adoption", adoption, "decision", "NONE"))
			.statusCode()).isEqualTo(403);
		String token = this.people.token(this.people.account("методист"));
		String reject = "mutation($id: ID!, $source: ID) { rejectSource(adoption: $id, source: $source) { adoption { id } } }";
		assertThat(code(this.client.ask(reject, Map.of("id", new GlobalId(NodeKind.ADOPTION, adoption).text()), token)))
			.isEqualTo("FORBIDDEN");
		String record = "mutation($practice: ID!, $learner: ID!) { recordTransfer(practice: $practice, "
				+ "input: {learner: $learner, strength: ADOPTED, date: \"2020\"}) { id } }";
		String nothing = new GlobalId(NodeKind.PRACTICE, "01997777-0000-7000-8000-000000000000").text();
		String learner = new GlobalId(NodeKind.ORGANISATION, foreign.adopter().place().organisationId()).text();
		assertThat(code(this.client.ask(record, Map.of("practice", nothing, "learner", learner), token)))
			.isEqualTo("FORBIDDEN");
		assertThat(code(this.client.ask(record,
				Map.of("practice", nothing, "learner",
						new GlobalId(NodeKind.ORGANISATION, here.iterator().next()).text()),
				token)))
			.as("their own, of no practice")
			.isEqualTo("NOT_FOUND");
		return String.valueOf(part.size());
	}

	@Test
	void aPracticeIsPublishedByWhoLooksAfterItsSchoolOrItsSubject() {
		FormBrowser chief = browser("главный", Role.METHODIST);
		String here = organisation(chief, "Щщы здесь", HERE, "Челябинская область");
		String there = organisation(chief, "Щщы там", "Москва", "Москва");
		Account methodist = this.people.make("местный", Role.METHODIST);
		this.scopes.add(methodist.id(), id(here));
		FormBrowser ofSubject = browser("математик", Role.METHODIST);
		Account mathematician = this.people.account("математик");
		this.scopes.addSubject(mathematician.id(), " Матёматика");
		String author = this.people.token(this.people.make("учитель", Role.TEACHER));
		String atHome = submit(author, here, "физика");
		String bySubject = submit(author, there, "матЕматика");
		String neither = submit(author, there, "физика");
		String local = this.people.token(methodist);
		String bySubjects = this.people.token(mathematician);
		assertThat(waiting(local)).containsExactly(atHome);
		assertThat(waiting(bySubjects)).containsExactly(bySubject);
		assertThat(waiting(this.people.token(this.people.account("главный")))).contains(atHome, bySubject, neither);
		assertThat(ofSubject.get("/submissions").body()).contains(bySubject).doesNotContain(atHome, neither);
		assertThat(ofSubject.get("/submissions/" + neither).statusCode()).isEqualTo(404);
		assertThat(code(move(neither, "PASS", bySubjects))).isEqualTo("NOT_FOUND");
		assertThat(code(move(bySubject, "PASS", local))).isEqualTo("NOT_FOUND");
		assertThat(code(move(atHome, "PASS", local))).isEmpty();
		assertThat(code(move(bySubject, "PASS", bySubjects))).isEmpty();
		for (String expert : List.of("эксперт", "эксперт-2")) {
			assertThat(code(move(bySubject, "APPROVE", this.people.token(this.people.make(expert, Role.EXPERT)))))
				.isEmpty();
		}
		assertThat(code(move(bySubject, "PUBLISH", local))).isEqualTo("NOT_FOUND");
		JsonNode published = move(bySubject, "PUBLISH", bySubjects);
		String practice = published.at("/data/moveSubmission/practice/id").asString();
		String page = "/practices/" + GlobalId.parse(practice, NodeKind.PRACTICE);
		assertThat(ofSubject.get(page).body()).contains(page + "/archive", "Предложить новую версию");
		String archive = "mutation($id: ID!) { archivePractice(practice: $id, reason: \"проба\") }";
		assertThat(code(this.client.ask(archive, Map.of("id", practice), local))).isEqualTo("FORBIDDEN");
		this.scopes.add(mathematician.id(), id(here));
		this.scopes.removeSubject(mathematician.id(), "Матёматика", false);
		assertThat(ofSubject.get(page).body()).as("at once").doesNotContain(page + "/archive", "новую версию");
		assertThat(ofSubject.post(page, page + "/archive", Map.of("reason", "проба")).statusCode()).isEqualTo(403);
		this.scopes.add(methodist.id(), id(there));
		assertThat(code(this.client.ask(archive, Map.of("id", practice), local))).isEmpty();
		assertThat(ofSubject.get("/archive").body()).doesNotContain(page);
		assertThat(chief.get("/archive").body()).contains(page);
	}

	private String submit(String author, String school, String subject) {
		String id = this.client.ask("mutation { beginSubmission { id } }", Map.of(), author)
			.at("/data/beginSubmission/id")
			.asString();
		String deficit = this.client.ask("{ deficits(first: 1) { nodes { id } } }", Map.of())
			.at("/data/deficits/nodes/0/id")
			.asString();
		JsonNode saved = this.client.ask("""
				mutation ($id: ID!, $organisation: ID!, $deficit: ID!, $subject: String!) {
				  saveSubmission(id: $id, version: 1, content: {
				    title: "Щщы на уроке", summary: "Коротко", levels: [PRIMARY], organisation: $organisation,
				    subjects: [$subject], deficits: [$deficit], parts: [{part: PROBLEM, text: "1"},
				      {part: INGREDIENTS, text: "2"}, {part: STEPS, text: "3"}, {part: RESOURCES, text: "4"},
				      {part: RISKS, text: "5"}, {part: OUTCOME, text: "6"}, {part: NOT_FOR, text: "7"}]
				  }) { missing }
				}""", Map.of("id", id, "organisation", organisationId(school), "deficit", deficit, "subject", subject),
				author);
		assertThat(code(saved)).as(saved.toString()).isEmpty();
		assertThat(code(move(id, "SUBMIT", author))).isEmpty();
		return id;
	}

	// The version is the author's to know: whoever sees nothing of it guesses.
	private JsonNode move(String id, String move, String token) {
		int version = this.graph
			.one(new CypherQuery("version", "MATCH (n:Submission {id: $id}) RETURN n.version AS version"),
					Map.of("id", id), (row) -> row.get("version").asInt())
			.orElseThrow();
		return this.client.ask("""
				mutation ($id: ID!, $version: Int!, $move: ReviewMove!) {
				  moveSubmission(id: $id, version: $version, move: $move) { practice { id } }
				}""", Map.of("id", id, "version", version, "move", move), token);
	}

	private Set<String> waiting(String token) {
		Set<String> ids = new HashSet<>();
		this.client.ask("{ submissions(which: WAITING) { id } }", Map.of(), token)
			.at("/data/submissions")
			.forEach((one) -> ids.add(one.path("id").asString()));
		return ids;
	}

	private static Caller caller(Account account) {
		return new Caller(account.id(), account.roles(),
				Arrays.stream(Action.values()).filter(account::may).collect(Collectors.toSet()));
	}

	private FormBrowser browser(String login, Role... roles) {
		this.people.make(login, roles);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private static String organisation(FormBrowser browser, String name, String city, String region) {
		return made(browser, "/organisations/new", place(name, city, region));
	}

	private static Map<String, String> place(String name, String city, String region) {
		return Map.of("name", name, "kind", Organisation.Kind.SCHOOL.name(), "city", city, "region", region, "sure",
				"true", "version", "x");
	}

	private static String community(FormBrowser browser, String name) {
		return made(browser, "/communities/new", Map.of("name", name, "kindName", "клуб", "joining", "OPEN", "region",
				"Челябинская область", "city", HERE));
	}

	private static String made(FormBrowser browser, String form, Map<String, String> fields) {
		HttpResponse<String> answer = browser.post(form, form, fields);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	private static String id(String page) {
		return page.substring(page.lastIndexOf('/') + 1);
	}

	private static String organisationId(String page) {
		return new GlobalId(NodeKind.ORGANISATION, id(page)).text();
	}

	private static String communityId(String page) {
		return new GlobalId(NodeKind.COMMUNITY, id(page)).text();
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("");
	}

}
