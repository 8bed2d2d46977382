package org.estafeta.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.MovableClock;
import org.estafeta.RunningApplication;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.diagnosis.Consent;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A school year as order 898-у of 10.09.2021 has it, played from August to June over
 * GraphQL: planning, events and a contest with participants, a programme with its group,
 * sites that apply from January to March, the general plan in April, reports in May and
 * June; people find what they lack, plan routes, find mentors and get rid of it. All that
 * is reported, and the 13 indicators today and as known on three past days, equals what
 * is counted from the scripts of the year alone.
 */
@RunningApplication
@Import(MovableClock.Setting.class)
class PlayedYearIT {

	private static final long SEED = 898;

	private static final int YEAR = YearScript.YEAR;

	private static final int JURORS = 3;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	MovableClock clock;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private final YearScript script = new YearScript(SEED);

	private People people;

	private GraphQlClient client;

	private FormBrowser administrator;

	private final Map<String, String> tokens = new HashMap<>();

	private final List<String> schools = new ArrayList<>();

	private final List<String> learners = new ArrayList<>();

	private final List<String> facts = new ArrayList<>();

	private GrowthPlay growth;

	private String practice = "";

	private int practices;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.client = new GraphQlClient(this.port);
		forget();
		this.clock.set(LocalDate.of(YEAR, 8, 20));
		// the one who is given a link as the product starts for the first time
		this.people.make("администратор", Role.ADMINISTRATOR);
		this.administrator = new FormBrowser(this.port);
		People.signIn(this.administrator, "администратор");
		make("методист", Role.METHODIST);
		make("методистка", Role.METHODIST);
		JsonNode practices = done("",
				"{ it: practices(first: 50) { nodes { id organisation { id practices { totalCount } } } } }", Map.of())
			.path("nodes");
		JsonNode shown = StreamSupport.stream(practices.spliterator(), false)
			.filter((one) -> one.path("organisation").has("id"))
			.findFirst()
			.orElseThrow();
		this.practice = shown.path("id").asString();
		this.practices = shown.at("/organisation/practices/totalCount").asInt();
		this.schools.add(shown.at("/organisation/id").asString());
		for (int i = 1; i < YearScript.SCHOOLS; i++) {
			this.schools.add(organisation("Лицей " + i + " щщы"));
		}
		for (int i = 0; i < this.script.transfers.size(); i++) {
			this.learners.add(organisation("Гимназия " + i + " щщы"));
		}
		people();
		this.growth = new GrowthPlay(new GrowthScript(SEED, this.script), this::done, this.schools);
		this.growth.begin(adopters());
	}

	// Organisations that use what school 0 has made, of the kinds that indicators count.
	private Set<String> adopters() {
		return Set.copyOf(this.graph.list(CypherQuery.named("test/users-of-organisation"),
				Map.of("id", local(this.schools.getFirst())),
				(row) -> new GlobalId(NodeKind.ORGANISATION, row.get("id").asString()).text()));
	}

	private void people() {
		for (int i = 0; i < YearScript.TEACHERS; i++) {
			FormBrowser teacher = make("учитель" + i, Role.TEACHER);
			teacher.post("/account/profile", "/account/profile",
					Map.of("occupation", "TEACHER", "subject", "MATHEMATICS", "organisation",
							local(this.schools.get(YearScript.school(i))), "since",
							GrowthScript.NEW.contains(i) ? "2027" : "2005"));
			teacher.post("/account/deficits/consent", "/account/deficits/consent",
					Map.of("version", String.valueOf(Consent.CURRENT), "agree", "true"));
		}
		for (int i = 0; i < YearScript.SCHOOLS; i++) {
			make("директор" + i, Role.LEADER);
			this.administrator.post("/accounts", "/accounts/" + account("директор" + i) + "/responsibilities",
					Map.of("place", local(this.schools.get(i)), "role", "LEADER"));
		}
		for (int i = 0; i < JURORS; i++) {
			make("жюри" + i, Role.EXPERT);
			done("методист",
					"mutation($a: ID!, $c: Boolean!) { it: appointToCouncil(account: $a, chair: $c) { name } }",
					Map.of("a", account("жюри" + i), "c", i == 0));
		}
	}

	private String organisation(String name) {
		return done("методист",
				"mutation($n: String!) { it: createOrganisation(sure: true, organisation: {name: $n, "
						+ "kind: SCHOOL, city: \"Челябинск\", region: \"Челябинская область\"}) { id } }",
				Map.of("n", name))
			.path("id")
			.asString();
	}

	// Invited by the administrator, and with a key for programs, as people come to it.
	private FormBrowser make(String login, Role role) {
		this.administrator.post("/accounts", "/accounts/invite", Map.of("role", role.name()));
		String link = found(this.administrator, "/accounts", "(/invitation/[\\w-]+)").getFirst();
		FormBrowser browser = new FormBrowser(this.port);
		browser.post(link, link,
				Map.of("name", "Имя " + login, "login", login, "password", People.PASSWORD, "again", People.PASSWORD));
		People.signIn(browser, login);
		browser.postAll("/account/tokens", "/account/tokens", Map.of("name", List.of("год"), "days", List.of("365"),
				"action", found(browser, "/account/tokens", "name=\"action\" value=\"(\\w+)\"")));
		this.tokens.put(login, found(browser, "/account/tokens", "class=\"secret[^>]*>([^<]+)<").getFirst());
		return browser;
	}

	private static List<String> found(FormBrowser browser, String page, String pattern) {
		List<String> found = Pattern.compile(pattern)
			.matcher(browser.get(page).body())
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
		assertThat(found).as(page + ' ' + pattern).isNotEmpty();
		return found;
	}

	private String account(String login) {
		for (JsonNode one : done("методист", "{ it: possibleJurors { account name } }", Map.of())) {
			if (one.path("name").asString().equals("Имя " + login)) {
				return one.path("account").asString();
			}
		}
		throw new AssertionError(login);
	}

	private static String local(String organisation) {
		return GlobalId.parse(organisation, NodeKind.ORGANISATION);
	}

	@AfterEach
	void tidy() {
		this.facts.forEach((fact) -> done("методист",
				"mutation($f: ID!) { it: retractTransfer(id: $f, reason: \"Проба щщы\") { id } }", Map.of("f", fact)));
		forget();
		this.clock.reset();
	}

	private void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
		for (String query : List.of("test/forget-programme-plans", "test/forget-cyclogram", "test/forget-indicators")) {
			this.writes.apply(new Writes.Order("test", "year", false), (touched) -> {
				touched.addUnlisted(1);
				return this.graph.list(CypherQuery.named(query), Map.of(), (row) -> "");
			});
		}
	}

	@Test
	void whatIsReportedOfAYearIsWhatWasDone() {
		String community = plannedInAugust();
		Map<YearScript.Meeting, String> events = calendar();
		String contest = contest();
		String programme = programme();
		List<GrowthPlay.Step> steps = new ArrayList<>(this.growth.steps());
		events.forEach((meeting, event) -> {
			steps.add(new GrowthPlay.Step(meeting.day().minusDays(4), () -> register(meeting, event)));
			steps.add(new GrowthPlay.Step(meeting.day(), () -> attend(meeting, event)));
		});
		List<String> sites = new ArrayList<>();
		List<String> items = new ArrayList<>();
		String group = done("методист",
				"mutation($p: ID!, $g: ProgrammeGroupInput!) "
						+ "{ it: openProgrammeGroup(programme: $p, group: $g) { event { id } } }",
				Map.of("p", programme, "g", Map.of("start", LocalDate.of(YEAR + 1, 2, 10).toString(), "places", 6)))
			.at("/event/id")
			.asString();
		steps.add(new GrowthPlay.Step(LocalDate.of(YEAR, 12, 10), () -> approveProgrammes()));
		steps.add(new GrowthPlay.Step(LocalDate.of(YEAR + 1, 2, 1), () -> register(group)));
		steps.add(new GrowthPlay.Step(LocalDate.of(YEAR + 1, 2, 12), () -> study(group)));
		steps.add(new GrowthPlay.Step(LocalDate.of(YEAR + 1, 1, 15), () -> judge(contest)));
		steps.add(new GrowthPlay.Step(LocalDate.of(YEAR + 1, 2, 20), () -> sites.addAll(apply())));
		steps.add(new GrowthPlay.Step(LocalDate.of(YEAR + 1, 4, 2), () -> items.addAll(plan(sites))));
		steps.add(new GrowthPlay.Step(LocalDate.of(YEAR + 1, 5, 30), this::spread));
		this.script.planned.forEach((one) -> {
			LocalDate doneOn = one.doneOn();
			if (doneOn != null && !doneOn.isAfter(YearScript.TO)) {
				steps.add(new GrowthPlay.Step(doneOn, () -> finish(items.get(this.script.planned.indexOf(one)), one)));
			}
		});
		steps.sort(Comparator.comparing(GrowthPlay.Step::day));
		play(steps);
		this.clock.set(YearScript.TO);
		this.growth.count();
		for (int site = 0; site < sites.size(); site++) {
			assertThat(report(site, sites.get(site))).as("site " + site)
				.isEqualTo(this.script.report(site, (site == 0) ? this.practices : 0));
		}
		this.growth.check(YearScript.TO, this.learners);
		assertThat(places(contest)).isEqualTo(this.script.places());
		contestReport(contest);
		programmes(programme);
		communities(community);
		ties();
		cyclogram();
	}

	// The indicators are counted at the end of each day.
	private void play(List<GrowthPlay.Step> steps) {
		for (int i = 0; i < steps.size(); i++) {
			this.clock.set(steps.get(i).day());
			steps.get(i).work().run();
			if (i == steps.size() - 1 || !steps.get(i + 1).day().equals(steps.get(i).day())) {
				this.growth.count();
			}
		}
	}

	private String plannedInAugust() {
		String community = done("методист",
				"mutation { it: createCommunity(community: {name: \"ГМО щщы\", " + "kindName: \"ГМО\"}) { id } }",
				Map.of())
			.path("id")
			.asString();
		for (int i = 0; i < this.script.community.size(); i++) {
			done("методист",
					"mutation($c: ID!, $i: PlanItemInput!) { it: addPlanItem(community: $c, item: $i) { september } }",
					Map.of("c", community, "i", Map.of("title", "Занятие " + i, "due",
							LocalDate.of(YEAR, 9, 10).plusDays(i * 20L).toString())));
		}
		return community;
	}

	private Map<YearScript.Meeting, String> calendar() {
		Map<YearScript.Meeting, String> events = new HashMap<>();
		for (YearScript.Meeting meeting : this.script.meetings) {
			String event = event(meeting.title(), meeting.day(),
					meeting.hosts().stream().map(this.schools::get).toList(), meeting.shown());
			Map<String, Object> desk = new HashMap<>();
			desk.put("hours", 2);
			desk.put("capacity", meeting.places());
			done("методист",
					"mutation($e: ID!, $d: EventDeskInput!) { it: arrangeEvent(event: $e, version: 0, desk: $d) "
							+ "{ version } }",
					Map.of("e", event, "d", desk));
			events.put(meeting, event);
		}
		return events;
	}

	private String event(String title, LocalDate day, List<String> hosts, boolean shown) {
		return done("методист", "mutation($e: EventEditInput!) { it: createEvent(event: $e) { id } }",
				Map.of("e", Map.of("title", title, "kindName", "семинар", "start", day.toString(), "hosts", hosts,
						"practices", shown ? List.of(this.practice) : List.of())))
			.path("id")
			.asString();
	}

	private void register(YearScript.Meeting meeting, String event) {
		meeting.asking()
			.forEach((teacher) -> done("учитель" + teacher,
					"mutation($e: ID!) { it: registerForEvent(event: $e) { state } }", Map.of("e", event)));
	}

	private void attend(YearScript.Meeting meeting, String event) {
		Map<String, String> rows = participants(event);
		assertThat(rows).as(meeting.title())
			.hasSize((meeting.places() != null) ? Math.min(meeting.places(), meeting.asking().size())
					: meeting.asking().size());
		done("методист",
				"mutation($e: ID!, $m: [AttendanceMark!]!) { it: markAttendance(event: $e, marks: $m) { present } }",
				Map.of("e", event, "m", rows.entrySet()
					.stream()
					.map((row) -> Map.of("id", row.getValue(), "present",
							meeting.present().stream().anyMatch((one) -> row.getKey().equals("Имя учитель" + one))))
					.toList()));
		if (meeting.strangers() > 0) {
			done("методист", "mutation($e: ID!, $l: String!) { it: takeAttendanceList(event: $e, list: $l) { added } }",
					Map.of("e", event, "l",
							"ФИО;Место работы\n" + IntStream.range(0, meeting.strangers())
								.mapToObj((i) -> "Щщы%s Ъъы%s;Школа не из списка\n".formatted(letters(i), letters(i)))
								.collect(Collectors.joining())));
		}
	}

	private static String letters(int number) {
		return "абвг".substring(number, number + 1);
	}

	private Map<String, String> participants(String event) {
		Map<String, String> rows = new TreeMap<>();
		done("методист", "query($e: ID!) { it: eventDesk(event: $e) { participants { id name state } } }",
				Map.of("e", event))
			.path("participants")
			.forEach((row) -> {
				if (row.path("state").asString().equals("REGISTERED")) {
					rows.put(row.path("name").asString(), row.path("id").asString());
				}
			});
		return rows;
	}

	private String contest() {
		String contest = event("Учитель года щщы", LocalDate.of(YEAR, 10, 4), List.of(this.schools.getLast()), false);
		String stage = done("методист",
				"mutation($e: ID!, $s: ContestStageInput!) { it: addContestStage(event: $e, stage: $s) " + "{ id } }",
				Map.of("e", contest, "s",
						Map.of("name", "Финал", "from", "2027-10-04", "to", "2028-01-20", "deadline", "2028-01-20",
								"criteria", List.of(Map.of("name", "Замысел", "most", 10),
										Map.of("name", "Речь", "most", 5, "weight", 2)))))
			.get(0)
			.path("id")
			.asString();
		for (int work = 0; work < this.script.marks.size(); work++) {
			done("методист", "mutation($e: ID!, $w: ContestWorkInput!) { it: enterContestWork(event: $e, work: $w) }",
					Map.of("e", contest, "w", Map.of("title", "Урок " + work, "author", "Автор " + work, "organisation",
							this.schools.get(work % YearScript.SCHOOLS))));
		}
		done("методист", "mutation($s: ID!, $a: [ID!]!) { it: nameContestJury(stage: $s, version: 1, accounts: $a) }",
				Map.of("s", stage, "a", IntStream.range(0, JURORS).mapToObj((i) -> account("жюри" + i)).toList()));
		return contest;
	}

	private JsonNode stage(String contest) {
		return done("методист", "query($e: ID!) { it: contestStages(event: $e) { id works { id title place } } }",
				Map.of("e", contest))
			.get(0);
	}

	private void judge(String contest) {
		JsonNode stage = stage(contest);
		for (JsonNode work : stage.path("works")) {
			int number = Integer.parseInt(work.path("title").asString().replaceAll("\\D+", ""));
			for (int juror = 0; juror < JURORS; juror++) {
				List<Integer> marks = this.script.marks.get(number).get(juror);
				done("жюри" + juror,
						"mutation($s: ID!, $w: ID!, $m: [ContestMarkInput!]!) "
								+ "{ it: markContestWork(stage: $s, work: $w, version: 0, marks: $m) }",
						Map.of("s", stage.path("id").asString(), "w", work.path("id").asString(), "m",
								marks.stream().map((points) -> Map.of("points", points)).toList()));
			}
		}
		done("методист", "mutation($s: ID!) { it: closeContestStage(stage: $s, version: 2) }",
				Map.of("s", stage.path("id").asString()));
	}

	private List<Integer> places(String contest) {
		Map<String, Integer> places = new TreeMap<>();
		stage(contest).path("works")
			.forEach((work) -> places.put(work.path("title").asString(), work.path("place").asInt()));
		return List.copyOf(places.values());
	}

	private void contestReport(String contest) {
		JsonNode report = done("", "query($e: ID!) { it: contestReport(event: $e) { works organisations } }",
				Map.of("e", contest));
		assertThat(report.path("works").asInt()).isEqualTo(this.script.marks.size());
		assertThat(report.path("organisations").asInt()).isEqualTo(YearScript.SCHOOLS);
	}

	private String programme() {
		String programme = done("методист",
				"mutation($p: ProgrammeInput!) { it: createProgramme(programme: $p) { id } }",
				Map.of("p", Map.of("title", "Курс щщы", "kindName", "ДПП", "hours", 36, "providers",
						List.of(this.schools.getLast()))))
			.path("id")
			.asString();
		done("методист",
				"mutation($l: PlanLineInput!) { it: savePlanLine(year: 2027, version: 0, line: $l) { version } }",
				Map.of("l", Map.of("programme", programme, "month", 2, "groups", 1, "places", 6)));
		return programme;
	}

	private void approveProgrammes() {
		done("методист", "mutation { it: approveProgrammePlan(year: 2027, version: 1) { version } }", Map.of());
	}

	private void register(String group) {
		for (int i = 0; i < YearScript.TEACHERS; i++) {
			done("учитель" + i, "mutation($e: ID!) { it: registerForEvent(event: $e) { state } }", Map.of("e", group));
		}
		for (int i = 0; i < 2; i++) {
			done("методист",
					"mutation($e: ID!, $s: EventSlotInput!) { it: addEventSlot(event: $e, slot: $s) { version } }",
					Map.of("e", group, "s", Map.of("begins", "1" + i + ":00", "title", "Занятие " + i)));
		}
	}

	// six have a place: the first who asked
	private void study(String group) {
		JsonNode journal = done("методист",
				"query($e: ID!) { it: groupJournal(event: $e) { share slots { id } rows { id name } } }",
				Map.of("e", group));
		List<Map<String, Object>> entries = new ArrayList<>();
		for (JsonNode row : journal.path("rows")) {
			int teacher = Integer.parseInt(row.path("name").asString().replaceAll("\\D+", ""));
			int attended = this.script.lessons.get(teacher);
			entries.add(Map.of("id", row.path("id").asString(), "attended",
					IntStream.range(0, attended)
						.mapToObj((i) -> journal.path("slots").get(i).path("id").asString())
						.toList(),
					"mark", (attended == 2) ? "COMPLETED" : "NOT_COMPLETED"));
		}
		done("методист",
				"mutation($e: ID!, $r: [JournalEntryInput!]!) { it: keepGroupJournal(event: $e, entries: $r) { completed } }",
				Map.of("e", group, "r", entries));
		participants(group).forEach((name, id) -> {
			int teacher = Integer.parseInt(name.replaceAll("\\D+", ""));
			if (this.script.lessons.get(teacher) > 0) {
				done("учитель" + teacher,
						"mutation($e: ID!, $r: Int!) { it: rateEvent(event: $e, rating: $r, applies: true) { version } }",
						Map.of("e", group, "r", this.script.opinions.get(teacher)));
			}
		});
	}

	private void programmes(String programme) {
		JsonNode plan = done("",
				"{ it: programmePlan(year: 2027) { status rows { programme { id } planned { groups places } "
						+ "actual { opened held registered waiting completed } } } }",
				Map.of());
		assertThat(plan.path("status").asString()).isEqualTo("APPROVED");
		List<Integer> admitted = this.script.lessons.subList(0, 6);
		JsonNode row = plan.path("rows").get(0);
		assertThat(row.at("/programme/id").asString()).isEqualTo(programme);
		assertThat(row.path("actual").toString())
			.isEqualTo("{\"opened\":1,\"held\":1,\"registered\":6,\"waiting\":2,\"completed\":"
					+ admitted.stream().filter((lessons) -> lessons == 2).count() + "}");
		List<Integer> opinions = IntStream.range(0, 6)
			.filter((i) -> admitted.get(i) > 0)
			.mapToObj(this.script.opinions::get)
			.toList();
		JsonNode told = done("", "{ it: programmeSatisfaction(year: 2027) { years { opinions mean } } }", Map.of());
		if (opinions.size() < 5) {
			assertThat(told).as("too few to tell").isEmpty();
		}
		else {
			assertThat(told.at("/0/years/0/opinions").asInt()).isEqualTo(opinions.size());
			assertThat(told.at("/0/years/0/mean").asDouble())
				.isEqualTo(opinions.stream().mapToInt(Integer::intValue).average().orElseThrow());
		}
	}

	// schools 0 and 1 become sites, school 2 is refused
	private List<String> apply() {
		List<String> sites = new ArrayList<>();
		for (int school = 0; school < YearScript.SCHOOLS; school++) {
			String id = done("директор" + school,
					"mutation($h: ID!, $i: SiteApplicationInput!) { it: applyForSite(host: $h, input: $i) { id } }",
					Map.of("h", this.schools.get(school), "i",
							Map.of("title", "Площадка " + school + " щщы", "aim", "Пробуем", "form", "SITE", "scope",
									"MUNICIPAL", "startsOn", "2028-04-01", "endsOn", "2030-03-31")))
				.path("id")
				.asString();
			done("директор" + school, "mutation($i: ID!) { it: submitSiteApplication(id: $i) { status } }",
					Map.of("i", id));
			boolean supported = school < 2;
			for (int i = 0; i < JURORS; i++) {
				done("жюри" + i,
						"mutation($i: ID!, $v: Vote!) { it: voteOnSiteApplication(id: $i, vote: $v) { status } }",
						Map.of("i", id, "v", supported ? "FOR" : "AGAINST"));
			}
			done("методист",
					"mutation($i: ID!, $d: ProjectDecision!) { it: decideSiteApplication(id: $i, decision: $d, "
							+ "minutes: {protocol: \"№ 1\", decidedOn: \"2028-02-20\", remarks: \"Решили\"}) { status } }",
					Map.of("i", id, "d", supported ? "APPROVE" : "REFUSE"));
			if (supported) {
				sites.add(done("методист", "mutation($i: ID!) { it: grantSite(id: $i, order: {reference: \"№ 2\", "
						+ "day: \"2028-02-20\"}) { site } }", Map.of("i", id))
					.path("site")
					.asString());
			}
		}
		return sites;
	}

	private List<String> plan(List<String> sites) {
		List<String> items = new ArrayList<>();
		for (YearScript.Planned one : this.script.planned) {
			items.add(done("директор" + one.site(),
					"mutation($s: ID!, $i: SitePlanInput!) { it: planForSite(site: $s, input: $i) { id } }",
					Map.of("s", sites.get(one.site()), "i", Map.of("title", one.title(), "due", one.due().toString())))
				.path("id")
				.asString());
		}
		JsonNode plan = done("методист", "mutation { it: approveSitePlan(year: 2028, minutes: {protocol: \"№ 3\", "
				+ "decidedOn: \"2028-04-02\"}) { approvedOn items { title } } }", Map.of());
		assertThat(plan.path("items")).hasSize(this.script.planned.size());
		return items;
	}

	private void finish(String item, YearScript.Planned one) {
		done("директор" + one.site(),
				"mutation($id: ID!, $i: SitePlanInput!) { it: changeSitePlan(item: $id, version: 1, input: $i) { state } }",
				Map.of("id", item, "i", Map.of("title", one.title(), "due", one.due().toString(), "doneOn",
						String.valueOf(one.doneOn()))));
	}

	private void spread() {
		for (YearScript.Transfer one : this.script.transfers) {
			this.facts.add(done("методист",
					"mutation($p: ID!, $i: TransferInput!) { it: recordTransfer(practice: $p, input: $i) { id } }",
					Map.of("p", this.practice, "i",
							Map.of("learner", this.learners.get(one.learner()), "teacher", this.schools.getFirst(),
									"strength", "ADOPTED", "date", one.day().toString(), "channelKind", "VISIT",
									"channel", "визит")))
				.path("id")
				.asString());
		}
	}

	private Map<String, Integer> report(int school, String site) {
		JsonNode filed = done("директор" + school,
				"mutation($s: ID!, $f: Date!, $t: Date!) { it: fileSiteReport(site: $s, from: $f, to: $t, text: \"Итоги\") "
						+ "{ id report { figures { kind number items { amount } } } } }",
				Map.of("s", site, "f", YearScript.FROM.toString(), "t", YearScript.TO.toString()));
		Map<String, Integer> numbers = new TreeMap<>();
		filed.at("/report/figures").forEach((figure) -> {
			numbers.put(figure.path("kind").asString(), figure.path("number").asInt());
			int sum = 0;
			for (JsonNode item : figure.path("items")) {
				sum += item.path("amount").asInt();
			}
			assertThat(sum).as("behind " + figure).isEqualTo(figure.path("number").asInt());
		});
		assertThat(done("методист",
				"mutation($i: ID!) { it: acceptSiteReport(id: $i, accepted: true, minutes: "
						+ "{protocol: \"№ 9\", decidedOn: \"2028-06-10\"}) { status } }",
				Map.of("i", filed.path("id").asString()))
			.path("status")
			.asString()).isEqualTo("ACCEPTED");
		return numbers;
	}

	private void communities(String community) {
		JsonNode items = plan(community);
		for (int i = 0; i < items.size(); i++) {
			if (this.script.community.get(i)) {
				JsonNode item = items.get(i);
				String due = item.at("/due/edtf").asString();
				done("методист",
						"mutation($c: ID!, $id: ID!, $i: PlanItemInput!) { it: changePlanItem(community: $c, id: $id, "
								+ "version: 1, item: $i) { september } }",
						Map.of("c", community, "id", item.path("id").asString(), "i",
								Map.of("title", item.path("title").asString(), "due", due, "done", due)));
			}
		}
		long done = StreamSupport.stream(plan(community).spliterator(), false)
			.filter((item) -> !item.path("done").isNull())
			.count();
		assertThat(done).isEqualTo(this.script.community.stream().filter((one) -> one).count());
	}

	private JsonNode plan(String community) {
		return done("методист",
				"query($c: ID!) { it: communityLife(community: $c) { plan(september: 2027) "
						+ "{ items { id title due { edtf } done { edtf } version } } } }",
				Map.of("c", community))
			.at("/plan/items");
	}

	private void ties() {
		int records = 0;
		for (JsonNode tie : done("",
				"query($o: ID!) { it: tiesOfOrganisation(organisation: $o) { other { id } records { kind name } } }",
				Map.of("o", this.schools.getFirst()))) {
			if (tie.at("/other/id").asString().equals(this.schools.get(1))) {
				for (JsonNode record : tie.path("records")) {
					if (record.path("kind").asString().equals("EVENT")
							&& record.path("name").asString().endsWith("щщы")) {
						records++;
					}
				}
			}
		}
		assertThat(records).as("held together").isEqualTo((int) this.script.together());
	}

	// As the order words its times.
	private static final Map<String, LocalDate> DUE = Map.ofEntries(
			Map.entry("август-сентябрь", LocalDate.of(2027, 9, 30)),
			Map.entry("октябрь-апрель", LocalDate.of(2028, 4, 30)),
			Map.entry("в течение года", LocalDate.of(2028, 7, 31)), Map.entry("октябрь", LocalDate.of(2027, 10, 31)),
			Map.entry("ноябрь-декабрь", LocalDate.of(2027, 12, 31)),
			Map.entry("октябрь-май", LocalDate.of(2028, 5, 31)), Map.entry("май-июнь", LocalDate.of(2028, 6, 30)),
			Map.entry("январь-март", LocalDate.of(2028, 3, 31)), Map.entry("апрель", LocalDate.of(2028, 4, 30)),
			Map.entry("май-август", LocalDate.of(2028, 8, 31)), Map.entry("август", LocalDate.of(2027, 8, 31)));

	private void cyclogram() {
		String query = "{ it: cyclogram(year: 2027) { rows { activity { id timing } whole { state version } } } }";
		LocalDate today = LocalDate.of(YEAR + 1, 6, 20);
		this.clock.set(today);
		JsonNode rows = done("методист", query, Map.of()).path("rows");
		int done = 0;
		int overdue = 0;
		for (int i = 0; i < rows.size(); i++) {
			String timing = rows.get(i).at("/activity/timing").asString().replaceFirst(" \\(.*", "").replace('–', '-');
			LocalDate due = DUE.get(timing);
			assertThat(due).as(timing).isNotNull();
			if (this.script.activities.get(i) && due.isBefore(today)) {
				done++;
				done("методист",
						"mutation($k: CycleItemKey!) { it: markCycleItem(item: $k, version: 0, done: true) { year } }",
						Map.of("k", Map.of("activity", rows.get(i).at("/activity/id").asString(), "year", 2027)));
			}
			else if (due.isBefore(today)) {
				overdue++;
			}
		}
		Map<String, Long> states = StreamSupport
			.stream(done("методист", query, Map.of()).path("rows").spliterator(), false)
			.collect(Collectors.groupingBy((row) -> row.at("/whole/state").asString(), Collectors.counting()));
		assertThat(rows.size()).isEqualTo(20);
		assertThat(states.get("DONE")).isEqualTo(done);
		assertThat(states.get("OVERDUE")).isEqualTo(overdue);
	}

	private JsonNode done(String login, String query, Map<String, ?> variables) {
		JsonNode answer = this.client.ask(query, variables, this.tokens.getOrDefault(login, ""));
		assertThat(answer.path("errors").isMissingNode()).as(this.clock.instant() + " " + login + ": " + query + answer)
			.isTrue();
		return answer.at("/data/it");
	}

}
