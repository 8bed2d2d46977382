package org.estafeta.adaptation;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.People;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.community.CommunityPlans;
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.NoisyCount;
import org.estafeta.diagnosis.Severity;
import org.estafeta.editing.EditRights;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.history.Undo;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.mentoring.OfferEdit;
import org.estafeta.people.Occupation;
import org.estafeta.people.Profile;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;
import org.estafeta.web.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schools of young teachers, the way of one of them, and how adaptation goes in numbers:
 * who may see and do what of it.
 */
@RunningApplication
class AdaptationIT {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	private static final String PAGE = "/young-teachers";

	private static final String NUMBERS = PAGE + "/adaptation";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Profiles profiles;

	@Autowired
	Responsibilities responsibilities;

	@Autowired
	Scopes scopes;

	@Autowired
	CommunityPlans plans;

	@Autowired
	Clock clock;

	private People people;

	private GraphQlClient client;

	private LocalDate today;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.client = new GraphQlClient(this.port);
		this.today = LocalDate.now(this.clock);
		forget();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
		run("test/forget-adaptation", Map.of());
	}

	private void run(String query, Map<String, ?> parameters) {
		this.writes.apply(new Writes.Order("test", "adaptation", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> "row");
		});
	}

	@Test
	void theSchoolsOfTheOrderAreThereForEverybody() {
		FormBrowser stranger = new FormBrowser(this.port);
		String all = stranger.get(PAGE).body();
		assertThat(all)
			.contains("«Школа молодого учителя»", "«Школа молодого педагога МДОУ»", "«Школа молодого специалиста СИО»",
					"«Школа молодого педагога-психолога»", "Клуб молодых руководителей", "Никто ещё не вступил",
					"профессиональная компетентность молодых педагогов")
			.doesNotContain("id=\"way\"", NUMBERS);
		assertThat(stranger.get(PAGE + "?audience=PSYCHOLOGISTS").body())
			.contains("«Школа молодого педагога-психолога»")
			.doesNotContain("«Школа молодого учителя»");
		assertThat(stranger.get(PAGE + "?place=%D0%9D%D0%B5%D1%82").body()).contains("Таких школ и клубов пока нет")
			.doesNotContain("«Школа молодого учителя»");
		assertThat(stranger.get(PAGE + "?audience=%D0%BD%D0%B5%D1%82").statusCode()).isEqualTo(400);
		assertThat(stranger.get("/mentoring").body()).contains("href=\"" + PAGE + "\"");
		JsonNode found = ask("{ youngSchools(audience: HEADS) { place community { name } people audiences } }", "")
			.at("/data/youngSchools");
		assertThat(found.toString()).contains("Клуб молодых руководителей", "HEADS", "Челябинск")
			.doesNotContain("Школа молодого учителя");
	}

	@Test
	void whoMayEditACommunityMarksItAndTheSecondOfTwoEditorsReadsBoth() {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist);
		String community = page.replaceFirst(".*/", "");
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get(PAGE).body()).doesNotContain(page);
		String version = version(methodist, page);
		assertThat(change(methodist, page, version, List.of("TEACHERS", "HEADS")).statusCode()).isEqualTo(302);
		assertThat(stranger.get(PAGE).body()).contains("Школа щщы", "href=\"" + page + "\"");
		assertThat(stranger.get(page).body()).contains("Школа молодых педагогов", "учителя", "руководители");
		assertThat(stranger.get(PAGE + "?audience=COLLEGE").body()).doesNotContain(page);
		HttpResponse<String> late = change(methodist, page, version, List.of("COLLEGE"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Сейчас в каталоге:", "учителя руководители", "value=\"COLLEGE\" checked");
		assertThat(methodist.get(page + "/changes").body()).contains("Школа молодых педагогов, для кого", "учителя");
		String id = new GlobalId(NodeKind.COMMUNITY, community).text();
		String token = token("методист");
		String now = ask("{ editVersion(node: \"" + id + "\") }", token).at("/data/editVersion").asString();
		browser("учитель", Role.TEACHER);
		assertThat(code(mark(id, now, "PRESCHOOL"), token("учитель"))).isEqualTo("FORBIDDEN");
		assertThat(code(mark(id, now, "PRESCHOOL"), "")).isEqualTo("FORBIDDEN");
		assertThat(code(mark(id, version, "PRESCHOOL"), token)).isEqualTo("CONFLICT");
		assertThat(code(
				mark(new GlobalId(NodeKind.COMMUNITY, "01900000-0000-7000-8000-000000000000").text(), now, "PRESCHOOL"),
				token))
			.isEqualTo("NOT_FOUND");
		JsonNode marked = ask(mark(id, now, "PRESCHOOL"), token);
		assertThat(marked.at("/data/markYoungSchool/youngAudiences").toString()).as(marked.toString())
			.isEqualTo("[\"PRESCHOOL\"]");
		// what says nothing of it leaves it
		String then = ask("{ editVersion(node: \"" + id + "\") }", token).at("/data/editVersion").asString();
		JsonNode renamed = ask("mutation { changeCommunity(id: \"" + id + "\", version: \"" + then
				+ "\", community: { name: \"Школа щщы\", kindName: \"школа\" }) { youngAudiences } }", token);
		assertThat(renamed.at("/data/changeCommunity/youngAudiences").toString()).as(renamed.toString())
			.isEqualTo("[\"PRESCHOOL\"]");
		assertThat(change(methodist, page, version(methodist, page), List.of()).statusCode()).isEqualTo(302);
		assertThat(stranger.get(PAGE).body()).as("marked no longer").doesNotContain(page);
		ChangeLog log = this.application.getBean(ChangeLog.class);
		this.application.getBean(Undo.class).undo(log.last(), "administrator");
		assertThat(stranger.get(PAGE).body()).as("undone").contains(page);
	}

	@Test
	void methodistsWhoLookAfterSomethingElseMarkNothing() {
		String page = make(browser("методист", Role.METHODIST));
		String id = new GlobalId(NodeKind.COMMUNITY, page.replaceFirst(".*/", "")).text();
		String now = ask("{ editVersion(node: \"" + id + "\") }", token("методист")).at("/data/editVersion").asString();
		FormBrowser other = browser("узкий", Role.METHODIST);
		this.scopes.add(this.people.account("узкий").id(), place(0).organisation());
		assertThat(other.get(page + "/edit").statusCode()).isEqualTo(403);
		assertThat(code(mark(id, now, "HEADS"), token("узкий"))).isEqualTo("FORBIDDEN");
	}

	@Test
	void meetingsComeFromThePlanAndTellOfNobody() {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist);
		change(methodist, page, version(methodist, page), List.of("TEACHERS"));
		int year = this.plans.thisYear();
		String form = page + "/plan/new";
		assertThat(methodist.get(PAGE).body()).contains("Планов на этот учебный год пока нет");
		methodist.post(form, form, Map.of("due", "15.08." + year, "title", "Начало щщы", "done", "16.08." + year));
		methodist.post(form, form, Map.of("due", (year + 1) + "-07", "title", "Итоги щщы"));
		methodist.post(form, form, Map.of("due", "01.09." + (year + 1), "title", "Потом щщы"));
		String seen = new FormBrowser(this.port).get(PAGE).body();
		assertThat(seen).contains("Начало щщы", "Итоги щщы", "Потом щщы", "class=\"done\"", "class=\"open\"",
				"Прошло и сорвалось в этом учебном году: 1");
		assertThat(seen.substring(seen.indexOf("<tbody>"))).as("another school year").doesNotContain("Потом щщы");
		JsonNode school = ask("{ youngSchools { community { name } ahead { title event { id } } past { title } } }", "")
			.at("/data/youngSchools")
			.valueStream()
			.filter((one) -> one.at("/community/name").asString().equals("Школа щщы"))
			.findFirst()
			.orElseThrow();
		assertThat(school.at("/ahead").valueStream().map((one) -> one.path("title").asString()))
			.containsExactly("Итоги щщы", "Потом щщы");
		assertThat(school.at("/past").toString()).contains("Начало щщы");
	}

	@Test
	void aYoungTeacherSeesTheirWayAlone() {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String page = make(methodist);
		assertThat(send(methodist, page, "OPEN", version(methodist, page), List.of("TEACHERS")).statusCode())
			.isEqualTo(302);
		FormBrowser anna = browser("анна", Role.TEACHER);
		String account = this.people.account("анна").id();
		assertThat(anna.get("/account").body()).contains(PAGE + "#way");
		assertThat(anna.get(PAGE).body()).contains("id=\"way\"", "начните с того, с какого года преподаёте")
			.doesNotContain("class=\"reached\"");
		assertThat(steps("анна")).isEmpty();
		profile("анна", this.today.getYear());
		assertThat(steps("анна")).containsExactly("PROFILE");
		ask("mutation { joinCommunity(community: \""
				+ new GlobalId(NodeKind.COMMUNITY, page.replaceFirst(".*/", "")).text() + "\") { role } }",
				token("анна"));
		assertThat(steps("анна")).containsExactly("PROFILE", "SCHOOL");
		this.application.getBean(Consents.class).give(account, Consent.CURRENT);
		List<String> deficits = this.graph.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", 2),
				(row) -> row.get("id").asString());
		Map<String, Severity> found = new HashMap<>();
		deficits.forEach((deficit) -> found.put(deficit, Severity.MARKED));
		this.application.getBean(Diagnoses.class).keep(account, found);
		JsonNode route = ask("mutation { planRoute(input: { hours: 200, until: \"" + this.today.plusMonths(6)
				+ "\", kinds: [PRACTICE] }) { version steps { id version } } }", token("анна"));
		assertThat(steps("анна")).as(route.toString()).containsExactly("PROFILE", "SCHOOL", "DEFICITS", "ROUTE");
		pair();
		assertThat(steps("анна")).containsExactly("PROFILE", "SCHOOL", "DEFICITS", "ROUTE", "MENTOR");
		String pair = ask("{ myMentorships { id } }", token("анна")).at("/data/myMentorships/0/id").asString();
		ask("mutation { endMentorship(id: \"" + pair + "\", outcome: ACHIEVED, result: \"Итог\") { id } }",
				token("анна"));
		assertThat(steps("анна")).hasSize(6);
		assertThat(anna.get(PAGE).body()).contains("Вы преподаёте с " + this.today.getYear());
		// nobody else sees a trace of it
		for (FormBrowser other : List.of(new FormBrowser(this.port), methodist)) {
			assertThat(other.get(PAGE).body()).doesNotContain("id=\"way\"", "Имя анна");
		}
		assertThat(code("{ myAdaptation { since } }", "")).isEqualTo("FORBIDDEN");
		browser("опытный", Role.TEACHER);
		profile("опытный", this.today.getYear() - Profile.NEW_YEARS - 1);
		assertThat(browserOf("опытный").get(PAGE).body()).doesNotContain("id=\"way\"");
		this.profiles.remove(account);
		assertThat(steps("анна")).as("removed").isEmpty();
	}

	// A mentor is asked for, and both agree.
	private void pair() {
		browser("наставник", Role.TEACHER);
		profile("наставник", this.today.getYear() - 20);
		String mentor = this.people.account("наставник").id();
		Caller caller = new Caller(mentor, Set.of(Role.TEACHER), Set.of(Action.HAVE_MENTORING));
		this.application.getBean(MentorOffers.class)
			.offer(caller, null, new OfferEdit(Set.of(MentoringModel.YOUNG_TEACHER), List.of(), List.of(), 2, "Да"));
		String offer = ask("{ myMentorOffer { id } }", token("наставник")).at("/data/myMentorOffer/id").asString();
		String request = ask("mutation { askForMentor(input: { model: YOUNG_TEACHER }) { id } }", token("анна"))
			.at("/data/askForMentor/id")
			.asString();
		JsonNode proposed = ask(
				"mutation { proposeMentorship(request: \"" + request + "\", mentors: [\"" + offer + "\"]) { id } }",
				token("анна"));
		String id = proposed.at("/data/proposeMentorship/id").asString();
		assertThat(steps("анна")).as("nobody has agreed yet").doesNotContain("MENTOR");
		for (String side : List.of("наставник", "анна")) {
			ask("mutation { answerMentorship(id: \"" + id + "\", agreed: true) { id } }", token(side));
		}
	}

	private List<String> steps(String login) {
		JsonNode own = ask("{ myAdaptation { since young steps { step done } } }", token(login));
		return own.at("/data/myAdaptation/steps")
			.valueStream()
			.filter((one) -> one.path("done").asBoolean())
			.map((one) -> one.path("step").asString())
			.toList();
	}

	@Test
	void numbersAreToldOfPlacesThatOneLooksAfterAndOfNobody() {
		Work here = place(0);
		Work elsewhere = place(1);
		String page = make(browser("методист", Role.METHODIST));
		change(browserOf("методист"), page, version(browserOf("методист"), page), List.of("TEACHERS"));
		plant("тут", here, page, 30, 20);
		plant("там", elsewhere, page, 4, 2);
		assertThat(browserOf("методист").get(NUMBERS).body()).contains("ещё не");
		AdaptationStatistics statistics = at(this.today);
		assertThat(statistics.issueIfDue()).isTrue();
		assertThat(statistics.issueIfDue()).as("in the same quarter").isFalse();
		String all = browserOf("методист").get(NUMBERS).body();
		assertThat(all)
			.contains(here.placeName(), elsewhere.placeName(), here.organisationName(), ">30<", ">20<", "около 20",
					"меньше пяти", "не показано", "По всем местам вместе")
			.doesNotContain("Имя тут", "Имя там");
		String query = "{ adaptationStatistics { issuedOn lines { year place organisation people { shown number } "
				+ "school { shown number } mentor { number } doubleMentoring { shown } deficitsFound { number } "
				+ "deficitsEliminated { shown } } } }";
		JsonNode seen = ask(query, token("методист")).at("/data/adaptationStatistics/lines");
		JsonNode line = seen.valueStream()
			.filter((one) -> one.path("place").asString().equals(here.placeName()))
			.findFirst()
			.orElseThrow();
		assertThat(line.at("/people/number").asInt()).as(seen.toString()).isEqualTo(30);
		assertThat(line.at("/school/number").asInt()).isEqualTo(20);
		assertThat(line.at("/mentor/number").asInt()).isEqualTo(20);
		assertThat(line.at("/doubleMentoring/shown").asString()).isEqualTo("FEW");
		assertThat(line.at("/deficitsFound/number").asInt()).isEqualTo(20);
		assertThat(line.at("/deficitsEliminated/shown").asString()).isEqualTo("HIDDEN");
		JsonNode few = seen.valueStream()
			.filter((one) -> one.path("place").asString().equals(elsewhere.placeName()))
			.findFirst()
			.orElseThrow();
		assertThat(few.at("/people/shown").asString()).isEqualTo("FEW");
		assertThat(few.at("/school/shown").asString()).isEqualTo("HIDDEN");
		scoped(here, elsewhere, query);
		People.forget(this.graph, this.writes);
		browser("методист", Role.METHODIST);
		assertThat(browserOf("методист").get(NUMBERS).body()).as("frozen").contains(">30<");
		assertThat(at(this.today.plusMonths(3)).issueIfDue()).isTrue();
		assertThat(browserOf("методист").get(NUMBERS).body()).as("who is gone is gone").doesNotContain(">30<");
	}

	private void scoped(Work here, Work elsewhere, String query) {
		browser("там-методист", Role.METHODIST);
		this.scopes.add(this.people.account("там-методист").id(), elsewhere.place());
		assertThat(browserOf("там-методист").get(NUMBERS).body()).contains(elsewhere.placeName())
			.doesNotContain(here.placeName(), here.organisationName());
		browser("тут-методист", Role.METHODIST);
		this.scopes.add(this.people.account("тут-методист").id(), here.organisation());
		JsonNode narrow = ask(query, token("тут-методист")).at("/data/adaptationStatistics/lines");
		assertThat(narrow.valueStream().map((one) -> one.path("organisation").asString()).distinct())
			.containsExactly(here.organisationName());
		browser("директор", Role.LEADER);
		assertThat(browserOf("директор").get(NUMBERS).body()).contains("показать нечего")
			.doesNotContain(here.organisationName());
		this.responsibilities.add(this.people.account("директор").id(), here.organisation());
		assertThat(browserOf("директор").get(NUMBERS).body()).contains(here.organisationName(), ">30<")
			.doesNotContain(elsewhere.placeName());
		browser("чужой", Role.TEACHER);
		assertThat(browserOf("чужой").get(NUMBERS).statusCode()).isEqualTo(403);
		assertThat(code(query, token("чужой"))).isEqualTo("FORBIDDEN");
		assertThat(new FormBrowser(this.port).get(NUMBERS).statusCode()).isEqualTo(302);
		assertThat(code(query, "")).isEqualTo("FORBIDDEN");
	}

	private void plant(String prefix, Work work, String community, int number, int some) {
		Map<String, Object> parameters = new HashMap<>(Map.of("prefix", prefix, "organisation", work.organisation(),
				"number", number, "since", this.today.getYear(), "on", this.today, "community",
				community.replaceFirst(".*/", ""), "school", some, "mentor", some, "double", 2, "found", some));
		parameters.put("eliminated", 1);
		run("test/plant-young-teachers", parameters);
	}

	private AdaptationStatistics at(LocalDate day) {
		return new AdaptationStatistics(this.graph, this.writes, this.application.getBean(EditRights.class),
				Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC), new NoisyCount(() -> 0));
	}

	@Test
	void aMethodistMarksASchoolInTheBrowserAndEverybodyFindsIt() {
		browser("методист", Role.METHODIST);
		String page = make(browserOf("методист"));
		Page window = chromium.open(this.port, 1280, ColorScheme.LIGHT);
		window.navigate("/sign-in");
		window.locator("input[name=login]").fill("методист");
		window.locator("form:has(input[name=login]) input[type=password]").fill(People.PASSWORD);
		window.locator("form:has(input[name=login]) button").click();
		window.navigate(page + "/edit");
		window.locator("input[name=youngAudiences][value=COLLEGE]").check();
		window.locator("form.write button:not(.sr)").last().click();
		window.waitForURL("**" + page);
		Page stranger = chromium.open(this.port, 390, ColorScheme.LIGHT);
		stranger.navigate(PAGE);
		stranger.locator("select[name=audience]").selectOption("COLLEGE");
		stranger.locator("#schools form button").click();
		stranger.waitForURL("**audience=COLLEGE**");
		assertThat(stranger.locator("#schools h3 a[href='" + page + "']").innerText()).isEqualTo("Школа щщы");
		assertThat(stranger.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
	}

	private String make(FormBrowser browser) {
		return made(browser.post("/communities/new", "/communities/new", fields("ON_REQUEST")));
	}

	private static Map<String, String> fields(String joining) {
		return Map.of("name", "Школа щщы", "kindName", "школа", "joining", joining, "region", "Челябинская область",
				"city", "Челябинск");
	}

	private static HttpResponse<String> change(FormBrowser browser, String page, String version,
			List<String> audiences) {
		return send(browser, page, "ON_REQUEST", version, audiences);
	}

	private static HttpResponse<String> send(FormBrowser browser, String page, String joining, String version,
			List<String> audiences) {
		Map<String, List<String>> fields = new HashMap<>();
		fields(joining).forEach((name, value) -> fields.put(name, List.of(value)));
		fields.put("version", List.of(version));
		fields.put("youngAudiences", audiences);
		return browser.postAll(page + "/edit", page + "/edit", fields);
	}

	private static String version(FormBrowser browser, String page) {
		return browser.get(page + "/edit").body().replaceFirst("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
	}

	private static String mark(String community, String version, String audience) {
		return "mutation { markYoungSchool(community: \"" + community + "\", version: \"" + version + "\", audiences: ["
				+ audience + "]) { youngAudiences } }";
	}

	// Organisations of different territories.
	private Work place(int at) {
		return this.graph
			.list(CypherQuery.named("test/places-of-work"), Map.of(),
					(row) -> new Work(row.get("place").asString(), row.get("placeName").asString(),
							row.get("organisation").asString(), row.get("organisationName").asString()))
			.get(at);
	}

	private void profile(String login, int since) {
		this.profiles.save(this.people.account(login).id(),
				new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), place(0).organisation(), since));
	}

	private FormBrowser browser(String login, Role role) {
		this.people.make(login, role);
		return browserOf(login);
	}

	private FormBrowser browserOf(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private String token(String login) {
		return this.people.token(this.people.account(login));
	}

	private JsonNode ask(String query, String token) {
		return this.client.ask(query, Map.of(), token);
	}

	private String code(String query, String token) {
		return ask(query, token).at("/errors/0/extensions/code").asString();
	}

	private static String made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	/**
	 * Where somebody works.
	 *
	 * @param place the territory
	 * @param placeName its name
	 * @param organisation the organisation
	 * @param organisationName its name
	 */
	private record Work(String place, String placeName, String organisation, String organisationName) {

	}

}
