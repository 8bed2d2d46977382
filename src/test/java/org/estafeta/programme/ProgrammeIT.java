package org.estafeta.programme;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

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
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.diagnosis.DeficitStatistics;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.OrganisationFilter;
import org.estafeta.organisation.Organisations;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of a professional programme, over GraphQL with personal tokens and on pages.
 */
@RunningApplication
class ProgrammeIT {

	private static final String MAKE = "mutation($p: ProgrammeInput!) { createProgramme(programme: $p) { id title hours "
			+ "form retiredOn providers { id } deficits { id } } }";

	private static final String OPEN = "mutation($id: ID!, $g: ProgrammeGroupInput!) { openProgrammeGroup(programme: $id, "
			+ "group: $g) { year capacity event { id } } }";

	private static final String SAVE = "mutation($y: Int!, $v: Int!, $id: ID, $l: PlanLineInput!) { savePlanLine(year: $y, "
			+ "version: $v, id: $id, line: $l) { status version rows { months { month lines { id } } } } }";

	private static final String PLAN = "query($y: Int) { programmePlan(year: $y) { status approvedOn version "
			+ "planned { groups places } actual { opened held registered waiting completed } "
			+ "rows { programme { id } planned { groups places } months { month plannedPlaces held groups { event { id } } } "
			+ "actual { opened held registered waiting completed } } changes { afterApproval approval programme month "
			+ "before { groups places } after { groups places } reason by } } }";

	private static final String DEMAND = "query($y: Int) { deficitDemand(year: $y) { planStatus statisticsYear "
			+ "needs { deficit { id } about places gap practices programmes { id } } } }";

	private static final String SATISFACTION = "query($y: Int) { programmeSatisfaction(year: $y) { programme { id } "
			+ "years { year groups opinions mean applies change } } }";

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
	Organisations organisations;

	@Autowired
	Deficits deficits;

	@Autowired
	Responsibilities responsibilities;

	private People people;

	private GraphQlClient client;

	private String methodist;

	private String provider;

	private final Map<String, String> tokens = new TreeMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.client = new GraphQlClient(this.port);
		forget();
		this.methodist = token("методист", Role.METHODIST);
		this.provider = this.organisations.page(OrganisationFilter.ALL, KeysetRequest.first(1)).rows().getFirst().id();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
		write("test/forget-programme-plans", Map.of());
		write("test/forget-statistics", Map.of());
	}

	private void write(String query, Map<String, ?> parameters) {
		this.writes.apply(new Writes.Order("test", "programmes", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> "");
		});
	}

	private String token(String login, Role role) {
		return this.people.token(this.people.make(login, role));
	}

	private JsonNode ask(String token, String query, Map<String, ?> variables) {
		return this.client.ask(query, variables, token);
	}

	private JsonNode done(String token, String query, Map<String, ?> variables) {
		JsonNode answer = ask(token, query, variables);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at("/data").iterator().next();
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString();
	}

	private static String id(NodeKind kind, String id) {
		return new GlobalId(kind, id).text();
	}

	private String make(String title, List<String> addressed) {
		return done(this.methodist, MAKE, Map.of("p", input(title, addressed))).get("id").asString();
	}

	private Map<String, Object> input(String title, List<String> addressed) {
		return new HashMap<>(Map.of("title", title, "kindName", "ДПП щщы", "hours", 36, "form", "REMOTE", "providers",
				List.of(id(NodeKind.ORGANISATION, this.provider)), "deficits",
				addressed.stream().map((one) -> id(NodeKind.DEFICIT, one)).toList()));
	}

	private List<String> leaves() {
		List<Deficit> all = this.deficits.page(DeficitFilter.ALL, KeysetRequest.first(100)).rows();
		Set<String> broader = new HashSet<>();
		all.forEach((one) -> broader.add(String.valueOf(one.broaderId())));
		return all.stream().map(Deficit::id).filter((one) -> !broader.contains(one)).limit(3).toList();
	}

	@Test
	void aProgrammeIsMadeChangedAndTakenOffTheListByThoseWhoMay() {
		String deficit = leaves().getFirst();
		String programme = make("Программа щщы", List.of(deficit));
		String leader = token("директор", Role.LEADER);
		String change = "mutation($id: ID!, $v: String!, $p: ProgrammeInput!) { changeProgramme(id: $id, version: $v, "
				+ "programme: $p) { title summary } }";
		Map<String, Object> other = input("Программа щщы", List.of(deficit));
		other.put("summary", "Чему учит щщы");
		String version = editVersion(this.methodist, programme);
		assertThat(code(ask(leader, change, Map.of("id", programme, "v", version, "p", other)))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(leader, MAKE, Map.of("p", input("Чужая щщы", List.of()))))).isEqualTo("BAD_REQUEST");
		assertThat(code(ask(token("учитель", Role.TEACHER), MAKE, Map.of("p", other)))).isEqualTo("FORBIDDEN");
		this.responsibilities.add(this.people.account("директор").id(), this.provider);
		assertThat(done(leader, change, Map.of("id", programme, "v", editVersion(leader, programme), "p", other))
			.get("summary")
			.asString()).isEqualTo("Чему учит щщы");
		assertThat(code(ask(this.methodist, change, Map.of("id", programme, "v", version, "p", other))))
			.isEqualTo("CONFLICT");
		Map<String, Object> wrong = input(" ", List.of());
		wrong.put("hours", 100000);
		assertThat(code(ask(this.methodist, MAKE, Map.of("p", wrong)))).isEqualTo("BAD_REQUEST");
		String answers = "query($id: ID!) { deficit(id: $id) { programmes { id } } }";
		Map<String, String> asked = Map.of("id", id(NodeKind.DEFICIT, deficit));
		assertThat(texts(done("", answers, asked).get("programmes"), "id")).contains(programme);
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/deficits/" + deficit).body()).contains("Программа щщы");
		assertThat(stranger.get("/programmes").body()).contains("Программа щщы");
		String page = "/programmes/" + GlobalId.parse(programme, NodeKind.PROGRAMME);
		assertThat(stranger.get(page).body()).contains("Чему учит щщы", "дистанционная")
			.doesNotContain(page + "/edit", "/groups/new");
		FormBrowser browser = browser("методист");
		made(browser.post(page, page + "/retire", Map.of("retired", "true")));
		assertThat(stranger.get("/programmes").body()).doesNotContain("Программа щщы");
		assertThat(stranger.get(page).body()).contains("Убрана из перечня");
		assertThat(texts(done("", answers, asked).get("programmes"), "id")).doesNotContain(programme);
		assertThat(code(
				ask(this.methodist, OPEN, Map.of("id", programme, "g", Map.of("start", LocalDate.now().toString())))))
			.isEqualTo("CONFLICT");
		assertThat(browser.get(page + "/changes").body()).contains("Убрана из перечня программа", "Чему учит щщы");
		HttpResponse<String> refused = browser.post(page + "/edit", page + "/edit",
				Map.of("version", editVersion(this.methodist, programme), "title", "", "kindName", "x", "hours", "0"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("href=\"#f-title\"", "href=\"#f-hours\"");
	}

	private String editVersion(String token, String node) {
		return ask(token, "query($id: ID!) { editVersion(node: $id) }", Map.of("id", node)).at("/data/editVersion")
			.asString();
	}

	private static List<String> texts(JsonNode list, String field) {
		return StreamSupport.stream(list.spliterator(), false).map((one) -> one.get(field).asString()).toList();
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private static String made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	@Test
	void aDraftIsForPlannersAndACorrectionOfAnApprovedPlanStaysInSight() {
		String programme = make("План щщы", List.of());
		int year = 2090;
		Map<String, Object> line = new HashMap<>(
				Map.of("programme", programme, "month", 10, "groups", 2, "places", 50));
		String leader = token("директор", Role.LEADER);
		assertThat(code(ask(leader, SAVE, Map.of("y", year, "v", 0, "l", line)))).isEqualTo("FORBIDDEN");
		String approve = "mutation($y: Int!, $v: Int!) { approveProgrammePlan(year: $y, version: $v) { status version } }";
		assertThat(code(ask(this.methodist, approve, Map.of("y", year, "v", 0)))).isEqualTo("CONFLICT");
		JsonNode first = done(this.methodist, SAVE, Map.of("y", year, "v", 0, "l", line));
		String id = first.at("/rows/0/months/2/lines/0/id").asString();
		assertThat(id).as(first.toString()).isNotEmpty();
		assertThat(code(ask(this.methodist, SAVE, Map.of("y", year, "v", 0, "l", line)))).isEqualTo("CONFLICT");
		assertThat(code(ask(this.methodist, SAVE, Map.of("y", year, "v", 1, "l", line)))).as("the month has a line")
			.isEqualTo("BAD_REQUEST");
		for (String nobody : List.of("", leader)) {
			JsonNode draft = done(nobody, PLAN, Map.of("y", year));
			assertThat(draft.get("status").asString()).isEqualTo("NONE");
			assertThat(draft.get("rows")).isEmpty();
			assertThat(draft.get("changes")).isEmpty();
		}
		done(this.methodist, approve, Map.of("y", year, "v", 1));
		assertThat(code(ask(this.methodist, approve, Map.of("y", year, "v", 2)))).isEqualTo("CONFLICT");
		line.put("places", 60);
		assertThat(code(ask(this.methodist, SAVE, Map.of("y", year, "v", 2, "id", id, "l", line)))).as("no reason")
			.isEqualTo("BAD_REQUEST");
		line.put("reason", "Приказ щщы");
		done(this.methodist, SAVE, Map.of("y", year, "v", 2, "id", id, "l", line));
		JsonNode seen = done("", PLAN, Map.of("y", year));
		assertThat(seen.get("status").asString()).isEqualTo("APPROVED");
		assertThat(seen.at("/planned/places").asInt()).isEqualTo(60);
		assertThat(seen.get("changes")).hasSize(2);
		assertThat(seen.at("/changes/0/before/places").asInt()).isEqualTo(50);
		assertThat(seen.at("/changes/0/after/places").asInt()).isEqualTo(60);
		assertThat(seen.at("/changes/0/reason").asString()).isEqualTo("Приказ щщы");
		assertThat(seen.at("/changes/0/by").isNull()).isTrue();
		JsonNode own = done(this.methodist, PLAN, Map.of("y", year));
		assertThat(own.get("changes")).hasSize(3);
		assertThat(own.at("/changes/0/by").asString()).isEqualTo("Имя методист");
		FormBrowser browser = browser("методист");
		String plan = "/programmes/plan?year=" + year;
		assertThat(new FormBrowser(this.port).get(plan).body()).contains("План щщы", "Приказ щщы", "2 группы, 60 мест")
			.doesNotContain("Имя методист", "/lines/");
		String form = "/programmes/plan/" + year + "/lines/" + id;
		Map<String, String> typed = Map.of("version", "2", "planProgramme",
				GlobalId.parse(programme, NodeKind.PROGRAMME), "planMonth", "10", "planGroups", "3", "planPlaces", "70",
				"planReason", "Ещё приказ");
		HttpResponse<String> stale = browser.post(form, form, typed);
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).contains("value=\"70\"", ">60<");
		Map<String, String> again = new HashMap<>(typed);
		again.put("version", "3");
		made(browser.post(form, form, again));
		made(browser.post(form, form + "/remove", Map.of("version", "4", "planReason", "Отменили")));
		assertThat(browser.get(plan).body()).contains("убрано из плана", "Отменили");
		assertThat(done("", PLAN, Map.of("y", year)).at("/planned/places").asInt()).isZero();
	}

	@Test
	void aYearOfGroupsCountsRightAndTellsOfNobody() {
		LocalDate today = LocalDate.now();
		int year = SchoolYear.of(today).start();
		String programme = make("Курс щщы", List.of());
		done(this.methodist, SAVE, Map.of("y", year, "v", 0, "l",
				Map.of("programme", programme, "month", today.getMonthValue(), "groups", 2, "places", 12)));
		for (int i = 0; i < 6; i++) {
			String login = "учитель" + i;
			this.tokens.put(login, token(login, Role.TEACHER));
			this.profiles.save(this.people.account(login).id(),
					new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		}
		JsonNode opened = done(this.methodist, OPEN,
				Map.of("id", programme, "g", Map.of("start", today.toString(), "places", 5)));
		assertThat(opened.get("year").asInt()).isEqualTo(year);
		String first = opened.at("/event/id").asString();
		List<String> slots = slots(first, 4);
		List<String> all = List.copyOf(this.tokens.values());
		all.forEach((token) -> register(first, token));
		// attended of four, and what was said: three and four are enough
		Map<String, Object> rows = journal(first);
		List<Map<String, Object>> entries = new ArrayList<>();
		List<Integer> attended = List.of(4, 3, 2, 0, 4);
		List<String> marks = List.of("BY_ATTENDANCE", "BY_ATTENDANCE", "BY_ATTENDANCE", "COMPLETED", "NOT_COMPLETED");
		List<String> people = rows.keySet().stream().toList();
		assertThat(people).as("whoever waits is not in the journal").hasSize(5);
		IntStream.range(0, 5)
			.forEach((i) -> entries.add(Map.of("id", rows.get(people.get(i)), "attended",
					slots.subList(0, attended.get(i)), "mark", marks.get(i))));
		String keep = "mutation($id: ID!, $e: [JournalEntryInput!]!) { keepGroupJournal(event: $id, entries: $e) { "
				+ "completed rows { name completedOn attended } } }";
		assertThat(code(ask(all.getFirst(), keep, Map.of("id", first, "e", entries)))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(this.methodist, keep,
				Map.of("id", first, "e",
						List.of(Map.of("id", rows.get(people.getFirst()), "attended", List.of("нет такого")))))))
			.isEqualTo("BAD_REQUEST");
		assertThat(done(this.methodist, keep, Map.of("id", first, "e", entries)).get("completed").asInt()).isEqualTo(3);
		certificates(first, people);
		JsonNode plan = done("", PLAN, Map.of("y", year));
		assertThat(plan.get("status").asString()).as("it is a draft").isEqualTo("NONE");
		JsonNode row = row(done(this.methodist, PLAN, Map.of("y", year)), programme);
		assertThat(row.get("planned").toString()).isEqualTo("{\"groups\":2,\"places\":12}");
		assertThat(row.get("actual").toString())
			.isEqualTo("{\"opened\":1,\"held\":1,\"registered\":5,\"waiting\":1,\"completed\":3}");
		opinions(programme, first, year);
		FormBrowser holder = browser("методист");
		String page = "/events/" + GlobalId.parse(first, NodeKind.EVENT);
		assertThat(holder.get(page + "/journal").body()).contains("Имя учитель0", "Освоили программу: 3 из 5");
		assertThat(code(ask(List.copyOf(this.tokens.values()).getFirst(),
				"query($id: ID!) { groupJournal(event: $id) { completed } }", Map.of("id", first))))
			.isEqualTo("FORBIDDEN");
		assertThat(new FormBrowser(this.port).get(page).body()).contains("Курс щщы").doesNotContain("/journal");
		assertThat(new FormBrowser(this.port).get("/programmes").body()).contains("Курс щщы", "2,40", "записаны: ");
	}

	// Two groups: of one five opinions, of the other first four and then five; and one of
	// the year before.
	private void opinions(String programme, String first, int year) {
		List<String> all = List.copyOf(this.tokens.values());
		List<Integer> marks = List.of(4, 5, 3, 5, 2);
		IntStream.range(0, 5).forEach((i) -> rate(first, all.get(i), marks.get(i)));
		assertThat(told(programme, year).toString()).as(all.toString())
			.startsWith("{\"year\":" + year + ",\"groups\":1,\"opinions\":5,\"mean\":3.8,");
		String second = group(programme, LocalDate.now());
		IntStream.range(0, 4).forEach((i) -> rate(second, all.get(i), 1));
		JsonNode hidden = told(programme, year);
		assertThat(hidden.get("opinions").asInt()).as("four opinions are in no number").isEqualTo(5);
		assertDifference(hidden, List.of(first, second));
		assertThat(eventOpinions(second).isNull()).isTrue();
		rate(second, all.get(4), 1);
		JsonNode both = told(programme, year);
		assertThat(both.get("opinions").asInt()).isEqualTo(10);
		assertThat(both.get("mean").asDouble()).isEqualTo(2.4);
		assertDifference(both, List.of(first, second));
		String before = group(programme, LocalDate.now().minusYears(1));
		IntStream.range(0, 5).forEach((i) -> rate(before, all.get(i), 2));
		assertThat(told(programme, year).get("change").asDouble()).isEqualTo(2.4 - 2);
		assertThat(told(programme, year - 1).get("mean").asDouble()).isEqualTo(2);
		assertThat(told(programme, year).get("applies").asInt()).isEqualTo(10);
	}

	// The year less the groups that are told leaves nothing to be known of the others.
	private void assertDifference(JsonNode year, List<String> groups) {
		int count = 0;
		double marks = 0;
		for (String group : groups) {
			JsonNode told = eventOpinions(group);
			count += told.path("count").asInt(0);
			marks += told.path("count").asInt(0) * told.path("mean").asDouble(0);
		}
		assertThat(year.get("opinions").asInt() - count).isZero();
		assertThat(Math.round(year.get("opinions").asInt() * year.get("mean").asDouble() - marks)).isZero();
	}

	private JsonNode eventOpinions(String event) {
		return ask("", "query($id: ID!) { eventDesk(event: $id) { opinions { count mean } } }", Map.of("id", event))
			.at("/data/eventDesk/opinions");
	}

	private JsonNode told(String programme, int year) {
		return StreamSupport.stream(done("", SATISFACTION, Map.of("y", year)).spliterator(), false)
			.filter((one) -> one.at("/programme/id").asString().equals(programme))
			.findFirst()
			.orElseThrow()
			.at("/years/0");
	}

	private String group(String programme, LocalDate day) {
		String event = done(this.methodist, OPEN, Map.of("id", programme, "g", Map.of("start", day.toString())))
			.at("/event/id")
			.asString();
		done(this.methodist,
				"mutation($id: ID!, $d: Date) { arrangeEvent(event: $id, version: 1, desk: {closesOn: $d}) { phase } }",
				Map.of("id", event, "d", LocalDate.now().toString()));
		List<String> all = List.copyOf(this.tokens.values()).subList(0, 5);
		all.forEach((token) -> register(event, token));
		List<Map<String, Object>> marks = new ArrayList<>();
		journal(event).values().forEach((one) -> marks.add(Map.of("id", one, "present", true)));
		done(this.methodist,
				"mutation($id: ID!, $m: [AttendanceMark!]!) { markAttendance(event: $id, marks: $m) { present } }",
				Map.of("id", event, "m", marks));
		return event;
	}

	private void rate(String event, String token, int mark) {
		done(token,
				"mutation($id: ID!, $mark: Int!) { rateEvent(event: $id, rating: $mark, applies: true) { present } }",
				Map.of("id", event, "mark", mark));
	}

	private void register(String event, String token) {
		done(token, "mutation($id: ID!) { registerForEvent(event: $id) { state } }", Map.of("id", event));
	}

	private List<String> slots(String event, int count) {
		List<String> slots = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			slots = texts(done(this.methodist,
					"mutation($id: ID!, $s: EventSlotInput!) { addEventSlot(event: $id, slot: $s) { programme { id } } }",
					Map.of("id", event, "s", Map.of("begins", (10 + i) + ":00", "title", "Занятие " + i)))
				.get("programme"), "id");
		}
		return slots;
	}

	// The participations by name.
	private Map<String, Object> journal(String event) {
		Map<String, Object> rows = new TreeMap<>();
		done(this.methodist, "query($id: ID!) { groupJournal(event: $id) { rows { id name } } }", Map.of("id", event))
			.get("rows")
			.forEach((one) -> rows.put(one.get("name").asString(), one.get("id").asString()));
		return Collections.unmodifiableMap(rows);
	}

	private void certificates(String event, List<String> names) {
		Map<String, String> numbers = new TreeMap<>();
		done(this.methodist, "query($id: ID!) { eventDesk(event: $id) { participants { name certificate } } }",
				Map.of("id", event))
			.get("participants")
			.forEach((one) -> numbers.put(one.get("name").asString(), one.get("certificate").asString("")));
		String certificate = "query($n: String!) { certificate(number: $n) { hours programme completedOn } }";
		JsonNode completed = done("", certificate, Map.of("n", numbers.get(names.getFirst())));
		assertThat(completed.get("hours").asInt()).isEqualTo(36);
		assertThat(completed.get("programme").asString()).isEqualTo("Курс щщы");
		assertThat(completed.get("completedOn").asString()).isEqualTo(LocalDate.now().toString());
		JsonNode half = done("", certificate, Map.of("n", numbers.get(names.get(2))));
		assertThat(half.get("hours").isNull()).isTrue();
		assertThat(half.get("completedOn").isNull()).isTrue();
		assertThat(new FormBrowser(this.port).get("/certificates/" + numbers.get(names.getFirst())).body())
			.contains("Курс щщы", "освоена");
	}

	private static JsonNode row(JsonNode plan, String programme) {
		return StreamSupport.stream(plan.get("rows").spliterator(), false)
			.filter((one) -> one.at("/programme/id").asString().equals(programme))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void demandIsWhatIssuedStatisticsSayAndNothingElse() {
		List<String> leaves = leaves();
		int year = SchoolYear.of(LocalDate.now()).start();
		String programme = make("Ответ щщы", List.of(leaves.getFirst(), leaves.get(2)));
		done(this.methodist, SAVE,
				Map.of("y", year, "v", 0, "l", Map.of("programme", programme, "month", 10, "groups", 1, "places", 25)));
		// of the third only districts are told: their sum would be another number
		issue(List.of(leaves.getFirst(), leaves.getFirst(), leaves.get(1), leaves.get(2), leaves.get(2)),
				List.of("", "Челябинск", "", "Челябинск", "Миасс"), List.of(40, 15, 20, 15, 10));
		String leader = token("директор", Role.LEADER);
		assertThat(code(ask(token("учитель", Role.TEACHER), DEMAND, Map.of("y", year)))).isEqualTo("FORBIDDEN");
		assertThat(code(ask("", DEMAND, Map.of("y", year)))).isEqualTo("FORBIDDEN");
		JsonNode demand = done(this.methodist, DEMAND, Map.of("y", year));
		assertThat(demand.get("planStatus").asString()).isEqualTo("DRAFT");
		assertThat(demand.at("/needs/0/deficit/id").asString()).as("nobody answers it")
			.isEqualTo(id(NodeKind.DEFICIT, leaves.get(1)));
		JsonNode answered = need(demand, leaves.getFirst());
		assertThat(answered.get("about").asInt()).isEqualTo(40);
		assertThat(answered.get("places").asInt()).isEqualTo(25);
		assertThat(answered.get("gap").asInt()).isEqualTo(15);
		assertThat(texts(answered.get("programmes"), "id")).contains(programme);
		JsonNode untold = need(demand, leaves.get(2));
		assertThat(untold.get("about").isNull()).isTrue();
		assertThat(untold.get("gap").isNull()).isTrue();
		assertThat(need(done(leader, DEMAND, Map.of("y", year)), leaves.getFirst()).get("places").asInt())
			.as("places of a draft are for those who plan")
			.isZero();
		done(this.methodist, "mutation($y: Int!) { approveProgrammePlan(year: $y, version: 1) { status } }",
				Map.of("y", year));
		assertThat(need(done(leader, DEMAND, Map.of("y", year)), leaves.getFirst()).get("places").asInt())
			.isEqualTo(25);
		FormBrowser browser = browser("директор");
		assertThat(browser.get("/programmes/demand").body()).contains("Ответ щщы", "нет программы", "не сказано",
				"складывать строки нельзя");
		assertThat(browser("учитель").get("/programmes/demand").statusCode()).isEqualTo(403);
	}

	private static JsonNode need(JsonNode demand, String deficit) {
		return StreamSupport.stream(demand.get("needs").spliterator(), false)
			.filter((one) -> one.at("/deficit/id").asString().equals(id(NodeKind.DEFICIT, deficit)))
			.findFirst()
			.orElseThrow();
	}

	private void issue(List<String> items, List<String> districts, List<Integer> numbers) {
		int year = DeficitStatistics.schoolYear(LocalDate.now());
		write("diagnosis/lock-issue", Map.of());
		write("diagnosis/save-issue",
				Map.of("on", LocalDate.now(), "years", Collections.nCopies(items.size(), year), "items", items,
						"districts", districts, "subjects", Collections.nCopies(items.size(), ""), "numbers", numbers));
	}

}
