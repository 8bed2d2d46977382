package org.estafeta.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Reviews of programmes from the sheet to the published result, over GraphQL and on the
 * pages.
 */
@RunningApplication
class ReviewIT {

	private static final String SEEN = "query($id: ID!) { review(id: $id) { status version conclusion "
			+ "experts { account finished barred named } ownMarks { version finished marks { points } } "
			+ "voices { expert marks { points comment } } beside { id } subject { title node { id } "
			+ "organisations { id } } result { overall health sheets groups { name health share } criteria { share low "
			+ "high apart notApplicable remarks { comment } } reliability { verdict pairs low high alphas { metric "
			+ "alpha } } } } }";

	private static final String SHEET = "mutation($title: String!) { createCriteriaSheet(sheet: {title: $title, "
			+ "subject: SUPPLEMENTARY, criteria: [{title: \"Замысел\", group: \"Главное\", weight: 2}, "
			+ "{title: \"Содержание\", group: \"Главное\", optional: true}, {title: \"Режим\", health: true}]}) "
			+ "{ id version status } }";

	private static final String OPEN = "mutation($programme: ID, $sheet: ID!, $day: Date!, $kind: ReviewKind!) { "
			+ "openReview(review: {kind: $kind, programme: $programme, sheet: $sheet, deadline: $day}) { id } }";

	private static final String EXPERTS = "mutation($id: ID!, $version: Int!, $accounts: [ID!]!) { "
			+ "nameReviewExperts(id: $id, version: $version, accounts: $accounts) { version } }";

	private static final String MARK = "mutation($id: ID!, $version: Int!, $marks: [ReviewMarkInput!]!, "
			+ "$finished: Boolean!) { markReview(id: $id, version: $version, marks: $marks, finished: $finished) }";

	private static final String CLOSE = "mutation($id: ID!, $version: Int!) { closeReview(id: $id, "
			+ "version: $version) { status } }";

	private static final String CONCLUDE = "mutation($id: ID!, $version: Int!, $text: String!) { concludeReview(id: "
			+ "$id, version: $version, conclusion: $text) { status } }";

	private static final String PUBLISH = "mutation($id: ID!, $version: Int!) { publishReview(id: $id, "
			+ "version: $version) { status } }";

	private static final String LIST = "query($subject: ID) { reviews(subject: $subject) { id } }";

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
	ReviewReminders reminders;

	private People people;

	private GraphQlClient client;

	private String holder;

	private String school;

	private String programme;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		this.client = new GraphQlClient(this.port);
		this.holder = this.people.token(this.people.make("методист", Role.METHODIST));
		this.school = organisation("Лицей щщы");
		this.programme = done("mutation($school: ID!) { createProgramme(programme: {title: \"Кружок щщы\", kindName: "
				+ "\"ДООП\", providers: [$school]}) { id } }", Map.of("school", this.school))
			.at("/createProgramme/id")
			.asString();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		this.writes.apply(new Writes.Order("test", "forget-reviews", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-reviews"), Map.of(), (row) -> true);
		});
		Edited.forget(this.graph, this.writes);
	}

	private String organisation(String name) {
		return done(
				"mutation($name: String!) { createOrganisation(sure: true, organisation: {name: $name, "
						+ "kind: SCHOOL, city: \"Миасс\", region: \"Челябинская область\"}) { id } }",
				Map.of("name", name))
			.at("/createOrganisation/id")
			.asString();
	}

	private String leader(String login, String organisation) {
		String account = this.people.make(login, Role.LEADER).id();
		this.application.getBean(Responsibilities.class)
			.add(account, GlobalId.parse(organisation, NodeKind.ORGANISATION));
		return this.people.token(this.people.account(login));
	}

	private String published() {
		JsonNode sheet = done(SHEET, Map.of("title", "Лист щщы")).get("createCriteriaSheet");
		String id = sheet.get("id").asString();
		done("mutation($id: ID!) { publishCriteriaSheet(id: $id, version: 1) { status } }", Map.of("id", id));
		return id;
	}

	private String open(String sheet, ReviewKind kind, String token) {
		JsonNode answer = ask(OPEN, opening(sheet, kind), token);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at("/data/openReview/id").asString();
	}

	private Map<String, Object> opening(String sheet, ReviewKind kind) {
		return Map.of("programme", this.programme, "sheet", sheet, "day", LocalDate.now().plusDays(2).toString(),
				"kind", kind.name());
	}

	@Test
	void expertsMarkBlindAndTheResultIsPublished() {
		String sheet = published();
		List<String> accounts = new ArrayList<>();
		List<String> experts = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			accounts.add(this.people.make("эксперт" + i, Role.EXPERT).id());
			experts.add(this.people.token(this.people.account("эксперт" + i)));
		}
		String leader = leader("завуч", this.school);
		String other = leader("чужой", organisation("Гимназия щщы"));
		String teacher = this.people.token(this.people.make("учитель", Role.TEACHER));
		String spare = this.people.token(this.people.make("запасной", Role.EXPERT));
		String administrator = this.people.token(this.people.make("админ", Role.ADMINISTRATOR));
		for (String nobody : List.of(leader, other, teacher, experts.getFirst())) {
			assertThat(code(ask(OPEN, opening(sheet, ReviewKind.EXPERTISE), nobody))).isEqualTo("FORBIDDEN");
		}
		String id = open(sheet, ReviewKind.EXPERTISE, administrator);
		assertThat(code(ask(OPEN, opening(sheet, ReviewKind.EXPERTISE), this.holder))).isEqualTo("CONFLICT");
		assertThat(code(ask(CLOSE, Map.of("id", id, "version", 1), this.holder))).as("nobody is named")
			.isEqualTo("CONFLICT");
		conflict(id);
		for (String nobody : List.of(leader, experts.getFirst(), teacher)) {
			assertThat(code(ask(EXPERTS, Map.of("id", id, "version", 1, "accounts", accounts), nobody)))
				.isEqualTo("FORBIDDEN");
		}
		assertThat(code(ask(EXPERTS,
				Map.of("id", id, "version", 1, "accounts", List.of(this.people.account("учитель").id())), this.holder)))
			.isEqualTo("BAD_REQUEST");
		done(EXPERTS, Map.of("id", id, "version", 1, "accounts", accounts));
		assertThat(code(ask(EXPERTS, Map.of("id", id, "version", 1, "accounts", accounts), this.holder)))
			.isEqualTo("CONFLICT");
		assertThat(this.reminders.tell()).as("the last day is near").isEqualTo(3);
		assertThat(this.reminders.tell()).isZero();
		assertThat(browser("эксперт0").get("/account/notices").body()).contains("вас просят оценить как эксперта",
				"подходит последний день", "/reviews/" + id + "/marks");
		mark(id, experts);
		blind(id, experts, leader, List.of(other, teacher, spare));
		for (String nobody : List.of(leader, experts.getFirst())) {
			assertThat(code(ask(CLOSE, Map.of("id", id, "version", 2), nobody))).isEqualTo("FORBIDDEN");
		}
		done(CLOSE, Map.of("id", id, "version", 2));
		assertThat(code(give(id, 1, experts.getFirst(), true, 0, 0, 0))).as("closed").isEqualTo("CONFLICT");
		closed(id, accounts, experts, leader, List.of(other, teacher, spare));
		assertThat(code(ask(PUBLISH, Map.of("id", id, "version", 3), this.holder))).as("no conclusion")
			.isEqualTo("CONFLICT");
		assertThat(code(ask(CONCLUDE, Map.of("id", id, "version", 3, "text", " "), this.holder)))
			.isEqualTo("BAD_REQUEST");
		HttpResponse<String> longer = browser("методист").post("/reviews/" + id, "/reviews/" + id + "/conclude",
				Map.of("version", "3", "conclusion", "ы".repeat(5001)));
		assertThat(longer.statusCode()).isEqualTo(422);
		assertThat(longer.body()).contains("ы".repeat(5001));
		done(CONCLUDE, Map.of("id", id, "version", 3, "text", "Заключение щщы"));
		assertThat(seen(id, leader).at("/result/criteria/0/remarks/0/comment").asString()).isEqualTo("Слово щщы");
		assertThat(seen(id, leader).get("voices")).isEmpty();
		for (String nobody : List.of(leader, experts.getFirst())) {
			assertThat(code(ask(PUBLISH, Map.of("id", id, "version", 4), nobody))).isEqualTo("FORBIDDEN");
		}
		done(PUBLISH, Map.of("id", id, "version", 4));
		everybody(id);
		done("mutation($id: ID!) { cancelReview(id: $id, version: 5, reason: \"Ошибка щщы\") { status } }",
				Map.of("id", id));
		assertThat(code(ask(SEEN, Map.of("id", id), null))).isEqualTo("NOT_FOUND");
		assertThat(new FormBrowser(this.port).get("/reviews").body()).doesNotContain("Кружок щщы");
	}

	private void conflict(String id) {
		this.people.make("свой", Role.EXPERT);
		this.profiles.save(this.people.account("свой").id(), new ProfileDraft(Occupation.TEACHER,
				List.of(Subject.MATHEMATICS), GlobalId.parse(this.school, NodeKind.ORGANISATION)));
		JsonNode refused = ask(EXPERTS,
				Map.of("id", id, "version", 1, "accounts", List.of(this.people.account("свой").id())), this.holder);
		assertThat(code(refused)).isEqualTo("CONFLICT");
		assertThat(refused.toString()).contains("Имя свой");
		assertThat(seen(id, this.holder).get("experts")).anySatisfy((one) -> {
			assertThat(one.get("account").asString()).isEqualTo(this.people.account("свой").id());
			assertThat(one.get("barred").asBoolean()).isTrue();
		});
		// whoever leads the school and is an expert has an interest too
		String both = this.people.make("завуч-эксперт", Role.LEADER, Role.EXPERT).id();
		this.application.getBean(Responsibilities.class).add(both, GlobalId.parse(this.school, NodeKind.ORGANISATION));
		assertThat(code(ask(EXPERTS, Map.of("id", id, "version", 1, "accounts", List.of(both)), this.holder)))
			.isEqualTo("CONFLICT");
	}

	private void mark(String id, List<String> experts) {
		assertThat(code(give(id, 0, experts.getFirst(), true, 4, 0, 0))).isEqualTo("BAD_REQUEST");
		assertThat(code(give(id, 0, experts.getFirst(), true, -2, 0, 0))).as("always applies").isEqualTo("BAD_REQUEST");
		assertThat(code(give(id, 0, experts.getFirst(), true, 1, -1, 0))).as("a gap").isEqualTo("BAD_REQUEST");
		assertThat(code(give(id, 0, this.holder, true, 1, 1, 1))).isEqualTo("FORBIDDEN");
		assertThat(code(give(id, 0, experts.getFirst(), false, 1, -1, 0))).as("a draft").isEmpty();
		assertThat(code(give(id, 0, experts.getFirst(), true, 3, 2, 1))).as("an old version").isEqualTo("CONFLICT");
		assertThat(code(give(id, 1, experts.getFirst(), true, 3, 2, 1))).isEmpty();
		assertThat(code(give(id, 0, experts.get(1), true, 3, -2, 1))).isEmpty();
		assertThat(code(ask(CLOSE, Map.of("id", id, "version", 2), this.holder))).as("one is missing")
			.isEqualTo("CONFLICT");
		assertThat(code(give(id, 0, experts.get(2), true, 0, 1, 3))).isEmpty();
		assertThat(seen(id, experts.get(2)).at("/ownMarks/marks/2/points").asInt()).isEqualTo(3);
		// whoever has handed in stays
		assertThat(code(
				ask(EXPERTS, Map.of("id", id, "version", 2, "accounts", List.of(this.people.account("эксперт0").id())),
						this.holder)))
			.isEqualTo("CONFLICT");
	}

	private JsonNode give(String id, int version, String token, boolean finished, int... points) {
		List<Map<String, Object>> marks = new ArrayList<>();
		for (int one : points) {
			Map<String, Object> mark = new HashMap<>(Map.of("notApplicable", one == -2, "comment", "Слово щщы"));
			if (one >= 0) {
				mark.put("points", one);
			}
			marks.add(mark);
		}
		return ask(MARK, Map.of("id", id, "version", version, "marks", marks, "finished", finished), token);
	}

	private void blind(String id, List<String> experts, String leader, List<String> nobodies) {
		for (String expert : experts) {
			JsonNode seen = seen(id, expert);
			assertThat(seen.get("result").isNull()).isTrue();
			assertThat(seen.get("voices")).isEmpty();
			assertThat(seen.get("experts").isNull()).isTrue();
			assertThat(seen.at("/ownMarks/finished").asBoolean()).isTrue();
		}
		JsonNode run = seen(id, this.holder);
		assertThat(run.get("result").isNull()).isTrue();
		assertThat(run.get("voices")).isEmpty();
		JsonNode own = seen(id, leader);
		assertThat(own.get("experts").isNull()).isTrue();
		assertThat(own.get("ownMarks").isNull()).isTrue();
		assertThat(own.get("result").isNull()).isTrue();
		for (String login : List.of("методист", "завуч", "эксперт1")) {
			assertThat(browser(login).get("/reviews/" + id).body()).as(login)
				.contains("Кружок щщы", "идут оценки")
				.doesNotContain("Слово щщы", "id=\"result\"");
		}
		assertThat(browser("завуч").get("/reviews/" + id).body()).doesNotContain("Имя эксперт");
		assertThat(browser("завуч").get("/reviews/" + id + "/marks").statusCode()).isEqualTo(403);
		for (String nobody : nobodies) {
			assertThat(code(ask(SEEN, Map.of("id", id), nobody))).isEqualTo("NOT_FOUND");
			assertThat(ask(LIST, Map.of("subject", this.programme), nobody).at("/data/reviews")).isEmpty();
		}
		assertThat(code(ask(SEEN, Map.of("id", id), null))).isEqualTo("NOT_FOUND");
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/reviews/" + id).statusCode()).isEqualTo(404);
		assertThat(stranger.get("/reviews").body()).doesNotContain("Кружок щщы");
		assertThat(stranger.get("/programmes/" + GlobalId.parse(this.programme, NodeKind.PROGRAMME)).body())
			.doesNotContain("/reviews/" + id);
		assertThat(stranger.get("/reviews/" + id + "/marks").statusCode()).isEqualTo(302);
	}

	private void closed(String id, List<String> accounts, List<String> experts, String leader, List<String> nobodies) {
		JsonNode run = seen(id, this.holder);
		// 2 of 3 twice, half of 3 once: (2 * 2/3 + 1/2) / 3
		assertThat(run.at("/result/overall").asDouble()).isEqualTo((2 * 2 / 3.0 + 0.5) / 3, within(1e-9));
		assertThat(run.at("/result/health").asDouble()).isEqualTo(5 / 9.0, within(1e-9));
		assertThat(run.at("/result/sheets").asInt()).isEqualTo(3);
		assertThat(run.at("/result/criteria/0/apart").asBoolean()).isTrue();
		assertThat(run.at("/result/criteria/1/apart").asBoolean()).isFalse();
		assertThat(run.at("/result/criteria/1/notApplicable").asInt()).isEqualTo(1);
		assertThat(run.at("/result/reliability/verdict").asString()).isEqualTo("UNRELIABLE");
		assertThat(run.at("/result/reliability/alphas")).hasSize(4);
		assertThat(run.get("voices")).hasSize(3)
			.allSatisfy((voice) -> assertThat(accounts).contains(voice.get("expert").asString()));
		assertThat(seen(id, experts.getFirst()).at("/result/criteria/0/remarks")).hasSize(3);
		assertThat(seen(id, experts.getFirst()).get("voices")).isEmpty();
		assertThat(seen(id, leader).get("result").isNull()).as("before the conclusion").isTrue();
		for (String nobody : nobodies) {
			assertThat(code(ask(SEEN, Map.of("id", id), nobody))).isEqualTo("NOT_FOUND");
		}
		// a methodist who works there does not learn whose marks they are
		this.people.make("свой-методист", Role.METHODIST);
		this.profiles.save(this.people.account("свой-методист").id(), new ProfileDraft(Occupation.TEACHER,
				List.of(Subject.MATHEMATICS), GlobalId.parse(this.school, NodeKind.ORGANISATION)));
		JsonNode inside = seen(id, this.people.token(this.people.account("свой-методист")));
		assertThat(inside.get("voices")).hasSize(3)
			.allSatisfy((voice) -> assertThat(voice.get("expert").isNull()).isTrue());
		assertThat(browser("свой-методист").get("/reviews/" + id).body()).contains("Эксперт 1")
			.doesNotContain("Имя эксперт");
		assertThat(browser("методист").get("/reviews/" + id).body()).contains("Имя эксперт0", "Эксперты расходятся",
				"эксперты разошлись");
	}

	private void everybody(String id) {
		JsonNode open = seen(id, null);
		assertThat(open.get("conclusion").asString()).isEqualTo("Заключение щщы");
		assertThat(open.at("/result/overall").asDouble()).isPositive();
		assertThat(open.at("/result/criteria/0/remarks")).isEmpty();
		assertThat(open.get("voices")).isEmpty();
		assertThat(open.get("experts").isNull()).isTrue();
		assertThat(open.get("ownMarks").isNull()).isTrue();
		assertThat(open.at("/subject/node/id").asString()).isEqualTo(this.programme);
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/reviews/" + id).body()).contains("Заключение щщы", "Здоровьеформирующий потенциал")
			.doesNotContain("Имя эксперт", "Слово щщы", "Кто как оценил");
		assertThat(stranger.get("/reviews?kind=EXPERTISE&subject=PROGRAMME").body()).contains("Кружок щщы");
		assertThat(stranger.get("/reviews?kind=SELF_ASSESSMENT").body()).doesNotContain("Кружок щщы");
		assertThat(stranger.get("/programmes/" + GlobalId.parse(this.programme, NodeKind.PROGRAMME)).body())
			.contains("/reviews/" + id, "Здоровьеформирующий потенциал: 56");
		assertThat(stranger.get("/reviews/" + id + "?lang=en").body()).contains("Health-forming potential");
	}

	@Test
	void anOrganisationAssessesItself() {
		String sheet = published();
		String leader = leader("завуч", this.school);
		String other = leader("чужой", organisation("Гимназия щщы"));
		String expertise = open(sheet, ReviewKind.EXPERTISE, this.holder);
		assertThat(code(ask(OPEN, opening(sheet, ReviewKind.SELF_ASSESSMENT), other))).isEqualTo("FORBIDDEN");
		FormBrowser head = browser("завуч");
		String form = "/reviews/new?programme=" + GlobalId.parse(this.programme, NodeKind.PROGRAMME);
		assertThat(head.get(form).body()).contains("самооценка").doesNotContain("value=\"EXPERTISE\"");
		assertThat(browser("чужой").get(form).statusCode()).isEqualTo(403);
		Map<String, String> fields = new HashMap<>(
				Map.of("programme", GlobalId.parse(this.programme, NodeKind.PROGRAMME), "kind", "SELF_ASSESSMENT",
						"sheet", sheet, "deadline", "вчера"));
		HttpResponse<String> refused = head.post(form, "/reviews/new", fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Нужен день");
		fields.put("deadline", LocalDate.now().toString());
		HttpResponse<String> opened = head.post(form, "/reviews/new", fields);
		assertThat(opened.statusCode()).isEqualTo(302);
		assertThat(head.post(form, "/reviews/new", fields).statusCode()).as("twice").isEqualTo(409);
		String page = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		String id = page.replace("/reviews/", "");
		assertThat(code(give(id, 0, other, true, 1, 1, 1))).isEqualTo("NOT_FOUND");
		Map<String, String> marks = new HashMap<>(Map.of("version", "0", "points-0", "3", "points-1", "NA", "points-2",
				"два", "comment-0", "Сами щщы", "proof-0", "http://example.org", "finished", "true"));
		refused = head.post(page + "/marks", page + "/marks", marks);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Сами щщы", "http://example.org", "https://",
				"Нужно целое число от 0 до 3");
		marks.put("points-2", "2");
		marks.put("proof-0", "https://example.org/a");
		assertThat(head.post(page + "/marks", page + "/marks", marks).statusCode()).isEqualTo(302);
		marks.put("comment-0", "Позже щщы");
		HttpResponse<String> stale = head.post(page + "/marks", page + "/marks", marks);
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).as("both texts").contains("Позже щщы", "Сами щщы");
		assertThat(head.post(page, page + "/close", Map.of("version", "1")).statusCode()).isEqualTo(302);
		assertThat(head.post(page, page + "/conclude", Map.of("version", "2", "conclusion", "Вывод щщы")).statusCode())
			.isEqualTo(302);
		HttpResponse<String> slower = browser("методист").post(page, page + "/conclude",
				Map.of("version", "2", "conclusion", "Другой вывод щщы"));
		assertThat(slower.statusCode()).isEqualTo(409);
		assertThat(slower.body()).contains("Другой вывод щщы", "Вывод щщы");
		assertThat(head.post(page, page + "/publish", Map.of("version", "3")).statusCode()).isEqualTo(403);
		assertThat(new FormBrowser(this.port).get(page).statusCode()).isEqualTo(404);
		assertThat(browser("методист").post(page, page + "/publish", Map.of("version", "3")).statusCode())
			.isEqualTo(302);
		assertThat(code(ask("mutation($id: ID!) { cancelReview(id: $id, version: 4, reason: \"Нет\") { status } }",
				Map.of("id", id), leader)))
			.isEqualTo("FORBIDDEN");
		beside(expertise, id, page);
	}

	private void beside(String expertise, String id, String page) {
		String expert = this.people.make("эксперт", Role.EXPERT).id();
		done(EXPERTS, Map.of("id", expertise, "version", 1, "accounts", List.of(expert)));
		assertThat(code(give(expertise, 0, this.people.token(this.people.account("эксперт")), true, 1, 1, 2)))
			.isEmpty();
		assertThat(new FormBrowser(this.port).get(page).body()).doesNotContain("рядом, по критериям");
		done(CLOSE, Map.of("id", expertise, "version", 2));
		assertThat(seen(id, null).get("beside").isNull()).as("not published yet").isTrue();
		assertThat(seen(id, this.holder).at("/beside/id").asString()).isEqualTo(expertise);
		done(CONCLUDE, Map.of("id", expertise, "version", 3, "text", "Заключение"));
		done(PUBLISH, Map.of("id", expertise, "version", 4));
		assertThat(seen(id, null).at("/beside/id").asString()).isEqualTo(expertise);
		assertThat(seen(expertise, null).at("/result/reliability/verdict").asString()).isEqualTo("NO_PAIRS");
		assertThat(new FormBrowser(this.port).get(page).body()).contains("рядом, по критериям", "+67 п. п.")
			.doesNotContain("Сами щщы", "https://example.org/a");
		assertThat(browser("завуч").get(page).body()).contains("https://example.org/a");
	}

	@Test
	void documentsThatAreNotInTheCatalogueAreReviewedToo() {
		String sheet = published();
		leader("завуч", this.school);
		String form = "/reviews/new?organisation=" + GlobalId.parse(this.school, NodeKind.ORGANISATION);
		FormBrowser head = browser("завуч");
		Map<String, String> fields = new HashMap<>(Map.of("organisation",
				GlobalId.parse(this.school, NodeKind.ORGANISATION), "kind", "SELF_ASSESSMENT", "title", "Документ щщы",
				"address", "ftp://x", "sheet", sheet, "deadline", LocalDate.now().toString()));
		assertThat(head.post(form, "/reviews/new", fields).statusCode()).isEqualTo(422);
		fields.put("address", "https://example.org/programme.pdf");
		HttpResponse<String> opened = head.post(form, "/reviews/new", fields);
		assertThat(opened.statusCode()).isEqualTo(302);
		String page = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		assertThat(head.get(page).body()).contains("Документ щщы", "https://example.org/programme.pdf");
		assertThat(head.post(form, "/reviews/new", fields).statusCode()).isEqualTo(409);
		assertThat(head.post(page, page + "/cancel", Map.of("version", "1", "reason", "")).statusCode()).isEqualTo(422);
		assertThat(head.post(page, page + "/move", Map.of("version", "1", "deadline", "2020-01-01")).statusCode())
			.isEqualTo(422);
		assertThat(head
			.post(page, page + "/move", Map.of("version", "1", "deadline", LocalDate.now().plusDays(9).toString()))
			.statusCode()).isEqualTo(302);
		assertThat(head.post(page, page + "/cancel", Map.of("version", "2", "reason", "Рано щщы")).statusCode())
			.isEqualTo(302);
		assertThat(head.get(page).body()).contains("Рано щщы", "отменено");
		assertThat(head.get("/reviews/new").body()).contains("Что оценивают");
		assertThat(head.get("/reviews/new?find=Клубный+час").body()).contains("/reviews/new?practice=");
		// a sheet of practices is not for programmes
		String practices = done("{ criteriaSheets { id subject } }", Map.of()).get("criteriaSheets")
			.valueStream()
			.filter((one) -> one.get("subject").asString().equals("PRACTICE"))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		assertThat(code(ask(OPEN, opening(practices, ReviewKind.EXPERTISE), this.holder))).isEqualTo("BAD_REQUEST");
	}

	@Test
	void sheetsAreWrittenPublishedAndRenewed() {
		String teacher = this.people.token(this.people.make("учитель", Role.TEACHER));
		assertThat(code(ask(SHEET, Map.of("title", "Лист"), teacher))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(SHEET, Map.of("title", " "), this.holder))).isEqualTo("BAD_REQUEST");
		assertThat(done("{ criteriaSheets { subject criteria { health } } }", Map.of()).get("criteriaSheets"))
			.hasSize(9)
			.allSatisfy((sheet) -> assertThat(sheet.get("criteria"))
				.anySatisfy((one) -> assertThat(one.get("health").asBoolean()).isTrue()));
		FormBrowser methodist = browser("методист");
		Map<String, String> fields = new HashMap<>(Map.of("title", "Лист щщы", "subject", "MENTORING", "title-1",
				"Критерий щщы", "most-1", "много", "weight-1", "1,5", "health-1", "true"));
		HttpResponse<String> refused = methodist.post("/reviews/sheets/new", "/reviews/sheets/new", fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Критерий щщы", "много", "id=\"e-most-0\"");
		fields.put("most-1", "5");
		HttpResponse<String> made = methodist.post("/reviews/sheets/new", "/reviews/sheets/new", fields);
		assertThat(made.statusCode()).isEqualTo(302);
		String page = made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		assertThat(new FormBrowser(this.port).get(page).statusCode()).as("a draft").isEqualTo(404);
		assertThat(new FormBrowser(this.port).get("/reviews/sheets").body()).doesNotContain("Лист щщы")
			.contains("Программа наставничества");
		fields.put("version", "1");
		fields.put("about", "Раньше щщы");
		assertThat(methodist.post(page + "/edit", page + "/edit", fields).statusCode()).isEqualTo(302);
		fields.put("about", "Позже щщы");
		HttpResponse<String> stale = methodist.post(page + "/edit", page + "/edit", fields);
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).contains("Раньше щщы", "Позже щщы");
		assertThat(browser("учитель").get(page + "/edit").statusCode()).isEqualTo(403);
		assertThat(methodist.post(page, page + "/publish", Map.of("version", "1")).statusCode()).isEqualTo(409);
		assertThat(methodist.post(page, page + "/publish", Map.of("version", "2")).statusCode()).isEqualTo(302);
		assertThat(new FormBrowser(this.port).get(page).body()).contains("Критерий щщы", "0–5");
		assertThat(methodist.get(page + "/edit").statusCode()).as("never changed").isEqualTo(409);
		String renewed = methodist.post(page, page + "/renew", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "");
		assertThat(methodist.get(renewed).body()).contains("Критерий щщы");
		assertThat(methodist.post(page, page + "/renew", Map.of()).statusCode()).as("a second draft").isEqualTo(409);
		String next = renewed.replace("/edit", "");
		assertThat(methodist.post(next, next + "/publish", Map.of("version", "1")).statusCode()).isEqualTo(302);
		assertThat(methodist.get(page).body()).contains("в архиве");
		assertThat(methodist.post(next, next + "/archive", Map.of("version", "2")).statusCode()).isEqualTo(302);
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private JsonNode seen(String id, @Nullable String token) {
		JsonNode answer = ask(SEEN, Map.of("id", id), token);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at("/data/review");
	}

	private JsonNode done(String text, Map<String, Object> variables) {
		JsonNode answer = ask(text, variables, this.holder);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.get("data");
	}

	private JsonNode ask(String text, Map<String, Object> variables, @Nullable String token) {
		return (token != null) ? this.client.ask(text, variables, token) : this.client.ask(text, variables);
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("");
	}

}
