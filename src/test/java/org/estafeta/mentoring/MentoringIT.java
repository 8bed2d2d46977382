package org.estafeta.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a pair from the wish for a mentor to its end, of a programme between two
 * schools, and who sees how much of them.
 */
@RunningApplication
class MentoringIT {

	private static final String PAIR = " { id status version meetings mentors { name agreedOn } mentee { name agreedOn } "
			+ "content { goal aims { name } steps { id title version doneOn } talks { id topic minutes } "
			+ "measures { id before after better version } } ending { outcome result mark } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Profiles profiles;

	@Autowired
	Consents consents;

	@Autowired
	Responsibilities responsibilities;

	@Autowired
	Clock clock;

	private People people;

	private GraphQlClient client;

	private LocalDate today;

	private List<String> schools = List.of();

	private List<String> deficits = List.of();

	private final Map<String, String> tokens = new HashMap<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
		this.today = LocalDate.now(this.clock);
		this.schools = ids("{ organisations(first: 3) { nodes { id } } }", "organisations");
		this.deficits = ids("{ deficits(first: 5) { nodes { id } } }", "deficits");
		make("методист", Role.METHODIST, null);
		make("наставник", Role.TEACHER, 0);
		make("ученик", Role.TEACHER, 1);
		make("чужой", Role.TEACHER, 2);
	}

	@AfterEach
	void forget() {
		this.people.forget();
	}

	private List<String> ids(String query, String list) {
		return this.client.ask(query, Map.of())
			.at("/data/" + list + "/nodes")
			.valueStream()
			.map((node) -> node.path("id").asString())
			.toList();
	}

	private String school(int at) {
		return GlobalId.parse(this.schools.get(at), NodeKind.ORGANISATION);
	}

	private void make(String login, Role role, @Nullable Integer school) {
		String account = this.people.make(login, role).id();
		this.tokens.put(login, this.people.token(this.people.account(login)));
		if (school != null) {
			this.profiles.save(account, new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS),
					school(school), this.today.getYear()));
			this.consents.give(account, Consent.CURRENT);
		}
	}

	@Test
	void aPairGoesFromTheWishToItsEnd() {
		String offer = offer("наставник", 1);
		String request = ask("ученик");
		JsonNode fits = query("ученик", "mentors(model: TEACHER_TEACHER, deficits: $ids) "
				+ "{ met wished subject points offer { id name free } }");
		assertThat(fits.size()).isEqualTo(1);
		assertThat(fits.at("/0/offer/name").asString()).isEqualTo("Имя наставник");
		assertThat(fits.at("/0/met").asInt()).isEqualTo(2);
		assertThat(fits.at("/0/subject").asBoolean()).isTrue();
		JsonNode matched = query("методист", "mentorMatching { request name possible mentors { offer { id } } }");
		assertThat(matched.at("/0/name").asString()).isEqualTo("Имя ученик");
		assertThat(matched.at("/0/mentors/0/offer/id").asString()).isEqualTo(offer);
		assertThat(matched.toString()).as("what it is about").doesNotContain("deficit");
		String id = done("методист", "proposeMentorship(request: \"" + request + "\", mentors: [\"" + offer + "\"])")
			.path("id")
			.asString();
		assertThat(query("методист", "mentorMatching { request }").size()).as("nobody waits").isZero();
		assertThat(query("ученик", "notices { kind title }").toString()).contains("MENTORSHIP_PROPOSED",
				"Имя наставник");
		JsonNode early = query("наставник", "mentorship(id: \"" + id + "\")" + PAIR);
		assertThat(early.path("content").isNull()).as("before the mentee agreed").isTrue();
		assertThat(code("чужой", "{ mentorship(id: \"" + id + "\") { id } }")).isEqualTo("NOT_FOUND");
		assertThat(code("чужой", "mutation { answerMentorship(id: \"" + id + "\", agreed: true) { id } }"))
			.isEqualTo("NOT_FOUND");
		assertThat(code("методист", "mutation { answerMentorship(id: \"" + id + "\", agreed: true) { id } }"))
			.isEqualTo("FORBIDDEN");
		done("наставник", "answerMentorship(id: \"" + id + "\", agreed: true)");
		assertThat(code("наставник", step(id))).as("before everybody agreed").isEqualTo("FORBIDDEN");
		JsonNode active = done("ученик", "answerMentorship(id: \"" + id + "\", agreed: true)");
		assertThat(active.path("status").asString()).isEqualTo("ACTIVE");
		assertThat(active.at("/content/aims").size()).isEqualTo(2);
		work(id);
		JsonNode seen = query("методист", "mentorship(id: \"" + id + "\")" + PAIR);
		assertThat(seen.path("content").isNull()).isTrue();
		assertThat(seen.path("meetings").asInt()).isEqualTo(1);
		assertThat(code("методист", step(id))).isEqualTo("FORBIDDEN");
		assertThat(done("ученик", "endMentorship(id: \"" + id + "\", outcome: ACHIEVED, result: \"Итог щщы\")")
			.at("/ending/outcome")
			.asString()).isEqualTo("ACHIEVED");
		assertThat(code("наставник", "mutation { markMentorship(id: \"" + id + "\", mark: 5) { id } }"))
			.isEqualTo("FORBIDDEN");
		assertThat(done("ученик", "markMentorship(id: \"" + id + "\", mark: 5)").at("/ending/mark").asInt())
			.isEqualTo(5);
		JsonNode over = query("методист", "mentorship(id: \"" + id + "\")" + PAIR);
		assertThat(over.at("/ending/outcome").asString()).isEqualTo("ACHIEVED");
		assertThat(over.toString()).doesNotContain("Итог щщы");
		assertThat(this.client.ask("{ mentoring { model mentors mentees ended } }", Map.of()).toString())
			.as("fewer than five")
			.contains("\"ended\":null");
	}

	private String offer(String login, int most) {
		return this.client
			.ask("mutation($ids: [ID!]!) { offerMentoring(input: { models: [TEACHER_TEACHER, DOUBLE, "
					+ "YOUNG_TEACHER], deficits: $ids, most: " + most + " }) { id } }", Map.of("ids", this.deficits),
					this.tokens.get(login))
			.at("/data/offerMentoring/id")
			.asString();
	}

	private String ask(String login) {
		return this.client
			.ask("mutation($ids: [ID!]!) { askForMentor(input: { model: TEACHER_TEACHER, deficits: $ids, "
					+ "mutual: true, note: \"По средам щщы\" }) { id } }", Map.of("ids", this.deficits.subList(0, 2)),
					this.tokens.get(login))
			.at("/data/askForMentor/id")
			.asString();
	}

	private static String step(String id) {
		return "mutation { addMentorshipStep(id: \"" + id + "\", title: \"Шаг\", due: \"2030-01-01\") { id } }";
	}

	private void work(String id) {
		JsonNode planned = done("наставник",
				"addMentorshipStep(id: \"" + id + "\", title: \"Посетить урок щщы\", due: \"" + this.today + "\")");
		String step = planned.at("/content/steps/0/id").asString();
		String finish = "finishMentorshipStep(id: \"" + id + "\", step: \"" + step + "\", version: 1, doneOn: \""
				+ this.today + "\")";
		assertThat(done("ученик", finish).at("/content/steps/0/doneOn").asString()).isEqualTo(this.today.toString());
		assertThat(code("наставник", "mutation { " + finish + " { id } }")).as("the other was faster")
			.isEqualTo("CONFLICT");
		assertThat(code("ученик", "mutation { addMentorshipMeeting(id: \"" + id + "\", input: { on: \""
				+ this.today.plusDays(1) + "\", minutes: 45, topic: \"Т\" }) { id } }"))
			.isEqualTo("BAD_REQUEST");
		assertThat(
				done("ученик",
						"addMentorshipMeeting(id: \"" + id + "\", input: { on: \"" + this.today
								+ "\", minutes: 45, topic: \"Разбор урока щщы\" })")
					.path("meetings")
					.asInt())
			.isEqualTo(1);
		assertThat(done("наставник", "changeMentorship(id: \"" + id + "\", version: 1, input: { goal: \"Цель щщы\" })")
			.at("/content/aims")
			.size()).as("aims stay").isEqualTo(2);
		assertThat(code("наставник",
				"mutation { changeMentorship(id: \"" + id + "\", version: 2, input: { aims: [] }) { id } }"))
			.as("they are not the mentor's")
			.isEqualTo("FORBIDDEN");
		assertThat(code("ученик",
				"mutation { changeMentorship(id: \"" + id + "\", version: 1, input: { goal: \"И я\" }) { id } }"))
			.isEqualTo("CONFLICT");
		assertThat(
				code("ученик",
						"mutation { addMentorshipMeasure(id: \"" + id
								+ "\", input: { title: \"П\", unit: \"%\", before: 1 }) { id } }"))
			.isEqualTo("CONFLICT");
	}

	@Test
	void nobodyGetsMoreThanTheyTake() {
		String offer = offer("наставник", 1);
		make("вторая", Role.TEACHER, 1);
		String first = ask("ученик");
		String second = ask("вторая");
		JsonNode matched = query("методист", "mentorMatching { request possible mentors { offer { id } } }");
		assertThat(matched.size()).isEqualTo(2);
		assertThat(matched.at("/0/mentors").size() + matched.at("/1/mentors").size()).isEqualTo(1);
		assertThat(query("методист", "mentorMatching { request possible mentors { offer { id } } }"))
			.isEqualTo(matched);
		done("ученик", "proposeMentorship(request: \"" + first + "\", mentors: [\"" + offer + "\"])");
		assertThat(code("вторая",
				"mutation { proposeMentorship(request: \"" + second + "\", mentors: [\"" + offer + "\"]) { id } }"))
			.isEqualTo("CONFLICT");
		assertThat(code("чужой",
				"mutation { proposeMentorship(request: \"" + second + "\", mentors: [\"" + offer + "\"]) { id } }"))
			.isEqualTo("NOT_FOUND");
		String pair = query("наставник", "myMentorships { id }").at("/0/id").asString();
		done("наставник", "answerMentorship(id: \"" + pair + "\", agreed: false)");
		assertThat(query("методист", "mentorMatching { request }").size()).as("both wait again").isEqualTo(2);
		JsonNode again = query("методист", "mentorMatching { request mentors { offer { id } } }");
		assertThat(again.toString()).as("not to who declined").contains(second);
		assertThat(again.at("/0/mentors").size()).isZero();
	}

	@Test
	void whoTakesTheirConsentBackLeavesNoDeficitBehind() {
		offer("наставник", 2);
		ask("ученик");
		String account = this.people.account("ученик").id();
		this.consents.withdraw(account);
		assertThat(query("ученик", "myMentorRequest { deficits { name } }").path("deficits").size()).isZero();
		assertThat(code("ученик", "mutation { askForMentor(version: 1, input: { model: TEACHER_TEACHER, deficits: [\""
				+ this.deficits.getFirst() + "\"] }) { id } }"))
			.isEqualTo("BAD_REQUEST");
		this.profiles.remove(account);
		assertThat(query("методист", "mentorMatching { name }").size()).isZero();
	}

	@Test
	void twoCanHelpEachOther() {
		offer("наставник", 2);
		offer("ученик", 2);
		ask("ученик");
		assertThat(query("ученик", "mutualHelp { gets gives }").size()).as("the other does not look").isZero();
		ask("наставник");
		JsonNode mutual = query("ученик", "mutualHelp { gets gives offer { name } }");
		assertThat(mutual.at("/0/offer/name").asString()).isEqualTo("Имя наставник");
		assertThat(mutual.at("/0/gets").asInt()).isEqualTo(2);
		assertThat(query("чужой", "mutualHelp { gets }").size()).isZero();
	}

	@Test
	void aLeaderSchoolSupportsAnother() {
		make("директор", Role.LEADER, 0);
		make("завуч", Role.LEADER, 1);
		this.responsibilities.add(this.people.account("директор").id(), school(0));
		this.responsibilities.add(this.people.account("завуч").id(), school(1));
		String open = "openSchoolSupport(leader: \"" + this.schools.get(0) + "\", school: \"" + this.schools.get(1)
				+ "\", input: { goal: \"Поднять щщы\", basis: \"Приказ № 1\", mentorPeople: 5, menteePeople: 12, "
				+ "aims: [\"" + this.deficits.getFirst() + "\"] })";
		assertThat(code("чужой", "mutation { " + open + " { id } }")).isEqualTo("FORBIDDEN");
		JsonNode opened = done("директор", open);
		String id = opened.path("id").asString();
		assertThat(opened.path("status").asString()).as("waits for the other").isEqualTo("PROPOSED");
		assertThat(code("методист", "mutation { " + open + " { id } }")).isEqualTo("CONFLICT");
		assertThat(done("завуч", "answerMentorship(id: \"" + id + "\", agreed: true)").path("status").asString())
			.isEqualTo("ACTIVE");
		JsonNode measured = done("методист", "addMentorshipMeasure(id: \"" + id
				+ "\", input: { title: \"Успеваемость щщы\", unit: \"%\", before: 60.5 })");
		String measure = measured.at("/content/measures/0/id").asString();
		assertThat(done("завуч",
				"measureMentorship(id: \"" + id + "\", measure: \"" + measure + "\", version: 1, after: 71)")
			.at("/content/measures/0/better")
			.asBoolean()).isTrue();
		assertThat(code("", "{ schoolSupports { id } }")).isEqualTo("FORBIDDEN");
		assertThat(code("чужой", "{ mentorship(id: \"" + id + "\") { id } }")).isEqualTo("NOT_FOUND");
		assertThat(query("завуч", "schoolSupports { id }").size()).isEqualTo(1);
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/mentoring/schools").statusCode()).isNotEqualTo(200);
		assertThat(browser("чужой").get("/mentoring/schools").statusCode()).isEqualTo(403);
		FormBrowser leader = browser("директор");
		assertThat(leader.get("/mentoring/schools").body()).contains("60,5", "71");
		String page = "/mentoring/pairs/" + id;
		String network = "/organisations/" + school(1) + "/network";
		assertThat(leader.get(network).body()).contains(page);
		assertThat(stranger.get(network).body()).doesNotContain(page);
		assertThat(leader.get(page).body()).contains("Поднять щщы", "Приказ № 1", "лучше", "из школы-лидера: 5");
		assertThat(leader.post(page, page + "/measures", Map.of("title", "Т", "unit", "%", "before", "много")).body())
			.contains("Нужно число");
	}

	@Test
	void aPairIsMadeAndKeptOnItsPages() {
		FormBrowser mentor = browser("наставник");
		String deficit = GlobalId.parse(this.deficits.getFirst(), NodeKind.DEFICIT);
		assertThat(new FormBrowser(this.port).get("/mentoring").body()).contains("двойное наставничество")
			.doesNotContain("/mentoring/matching");
		assertThat(
				mentor.post("/mentoring/offer", "/mentoring/offer", Map.of("most", "11", "note", "Записка щщы")).body())
			.contains("Выберите хотя бы одну модель", "от 1 до 10", "Записка щщы");
		assertThat(mentor
			.post("/mentoring/offer", "/mentoring/offer",
					Map.of("most", "2", "models", "TEACHER_TEACHER", "helps", deficit, "note", "Записка щщы"))
			.statusCode()).isEqualTo(302);
		assertThat(mentor.get("/mentoring/mine").body()).contains("Занято мест: 0 из 2");
		FormBrowser pupil = browser("ученик");
		assertThat(pupil.post("/mentoring/request", "/mentoring/request", Map.of("model", "TEACHER_STUDENT")).body())
			.contains("Эта модель для студентов");
		assertThat(pupil
			.post("/mentoring/request", "/mentoring/request", Map.of("model", "TEACHER_TEACHER", "wishes", deficit))
			.statusCode()).isEqualTo(302);
		String found = pupil.get("/mentoring/find").body();
		assertThat(found).contains("Имя наставник", "поможет с 1 из 1 запросов", "Записка щщы");
		JsonNode request = query("ученик", "myMentorRequest { id }");
		String offer = query("наставник", "myMentorOffer { id }").path("id").asString();
		assertThat(browser("методист").get("/mentoring/matching").body()).contains("Имя ученик", "Имя наставник");
		assertThat(pupil.get("/mentoring/matching").statusCode()).isEqualTo(403);
		String page = pupil
			.post("/mentoring/find", "/mentoring/find",
					Map.of("request", request.path("id").asString(), "mentor", offer))
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "");
		assertThat(mentor.get(page).body()).contains("Вы согласны?");
		mentor.post(page, page + "/answer", Map.of("agreed", "true"));
		assertThat(pupil.post(page, page + "/steps", Map.of("title", "Шаг щщы", "due", "не день")).body())
			.contains("Шаг щщы");
		pupil.post(page, page + "/steps", Map.of("title", "Шаг щщы", "due", this.today.minusDays(1).toString()));
		pupil.post(page, page + "/talks",
				Map.of("on", this.today.toString(), "minutes", "30", "topic", "Встреча щщы", "note", "Решили щщы"));
		pupil.post(page, page + "/about", Map.of("version", "1", "goal", "Цель щщы", "aims", deficit, "until",
				this.today.plusMonths(3).toString()));
		assertThat(mentor.get(page).body()).contains("Шаг щщы", "просрочено", "Встреча щщы", "Решили щщы", "Цель щщы");
		assertThat(mentor.post(page + "/about", page + "/about", Map.of("version", "1", "goal", "Моя щщы")).body())
			.contains("Моя щщы", "Цель щщы");
		String arranged = browser("методист").get(page).body();
		assertThat(arranged).contains("Имя ученик").doesNotContain("Шаг щщы", "Цель щщы", "Встреча щщы");
		assertThat(browser("методист").get("/mentoring/pairs").body()).contains("Имя наставник");
		assertThat(browser("чужой").get(page).statusCode()).isEqualTo(404);
		pupil.post(page, page + "/end", Map.of("outcome", "PARTLY", "result", "Итог щщы"));
		pupil.post(page, page + "/mark", Map.of("mark", "4"));
		assertThat(mentor.get(page).body()).contains("цель достигнута частично", "4 из 5", "Итог щщы");
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private JsonNode query(String login, String query) {
		boolean wants = query.contains("$ids");
		JsonNode answer = this.client.ask((wants ? "query($ids: [ID!]!) { " : "{ ") + query + " }",
				wants ? Map.of("ids", this.deficits.subList(0, 2)) : Map.of(), this.tokens.get(login));
		assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		return answer.at("/data/" + query.split("[ ({]", 2)[0]);
	}

	private JsonNode done(String login, String mutation) {
		JsonNode answer = this.client.ask("mutation { " + mutation + PAIR + " }", Map.of(), this.tokens.get(login));
		assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
		return answer.at("/data/" + mutation.split("[ ({]", 2)[0]);
	}

	private String code(String login, String query) {
		return this.client.ask(query, Map.of(), this.tokens.getOrDefault(login, ""))
			.at("/errors/0/extensions/code")
			.asString();
	}

}
