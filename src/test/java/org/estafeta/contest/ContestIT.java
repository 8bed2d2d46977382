package org.estafeta.contest;

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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.Edited;
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
 * A contest from its first stage to its results, as programs hold it.
 */
@RunningApplication
class ContestIT {

	private static final String WORKS = "query($id: ID!) { contestStages(event: $id) { id number closed version "
			+ "jurors { account } owed { work juror { account } } works { id number author place goesOn "
			+ "organisation { id } result { points low high apart } sheets { juror points comments version } } } }";

	private static final String ADD = "mutation($id: ID!, $name: String!, $to: Date!, $deadline: Date!, $goOn: Int, "
			+ "$deficit: ID, $way: ResultWay!) { addContestStage(event: $id, stage: {name: $name, "
			+ "from: \"2020-01-01\", to: $to, deadline: $deadline, goOn: $goOn, blind: true, way: $way, criteria: ["
			+ "{name: \"Замысел\", most: 10}, {name: \"Речь\", most: 5, weight: 2, deficit: $deficit}]}) "
			+ "{ id number version } }";

	private static final String ENTER = "mutation($id: ID!, $title: String!, $author: String, $organisation: ID) { "
			+ "enterContestWork(event: $id, work: {title: $title, author: $author, organisation: $organisation}) }";

	private static final String MARK = "mutation($stage: ID!, $work: ID!, $version: Int!, $a: Float!, $b: Float!) { "
			+ "markContestWork(stage: $stage, work: $work, version: $version, marks: [{points: $a, "
			+ "comment: \"Слово щщы\"}, {points: $b}]) }";

	private static final String CLOSE = "mutation($stage: ID!, $version: Int!) "
			+ "{ closeContestStage(stage: $stage, version: $version) }";

	private static final String JURY = "mutation($stage: ID!, $version: Int!, $accounts: [ID!]!) "
			+ "{ nameContestJury(stage: $stage, version: $version, accounts: $accounts) }";

	// marks of three jurors for six works: the first criterion, the second
	private static final double[][][] MARKS = { { { 10, 5 }, { 9, 5 }, { 8, 5 } }, { { 7, 3 }, { 7, 4 }, { 9, 3 } },
			{ { 7, 3 }, { 7, 4 }, { 9, 3 } }, { { 2, 1 }, { 9, 5 }, { 4, 2 } }, { { 5, 2 }, { 5, 2 }, { 5, 2 } },
			{ { 1, 0 }, { 0, 0 }, { 0, 1 } } };

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

	private People people;

	private GraphQlClient client;

	private String holder;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		this.client = new GraphQlClient(this.port);
		this.holder = this.people.token(this.people.make("методист", Role.METHODIST));
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	@Test
	void aContestOfTwoStages() {
		String school = done("mutation { createOrganisation(sure: true, organisation: {name: \"Лицей щщы\", "
				+ "kind: SCHOOL, city: \"Миасс\", region: \"Челябинская область\"}) { id } }", Map.of())
			.at("/createOrganisation/id")
			.asString();
		String deficit = done("{ deficits(first: 1) { nodes { id } } }", Map.of()).at("/deficits/nodes/0/id")
			.asString();
		String event = event();
		done(ADD, stage(event, "Заочный", 2, deficit, "SUM", LocalDate.now()));
		List<String> jurors = new ArrayList<>();
		List<String> accounts = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			accounts.add(this.people.make("жюри" + i, Role.EXPERT).id());
			jurors.add(this.people.token(this.people.account("жюри" + i)));
		}
		this.profiles.save(accounts.get(2), new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS),
				GlobalId.parse(school, NodeKind.ORGANISATION)));
		done("mutation($id: ID!) { arrangeEvent(event: $id, version: 0, desk: {capacity: 9}) { phase } }",
				Map.of("id", event));
		String anna = this.people.token(this.people.make("анна", Role.TEACHER));
		// a work is entered by those who have a place
		assertThat(code(ask(ENTER, Map.of("id", event, "title", "Работа 1"), anna))).isEqualTo("CONFLICT");
		this.profiles.save(this.people.account("анна").id(),
				new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		ask("mutation($id: ID!) { registerForEvent(event: $id) { state } }", Map.of("id", event), anna);
		assertThat(code(ask(ENTER, Map.of("id", event, "title", "Работа 1"), anna))).isEmpty();
		for (int i = 2; i <= 6; i++) {
			done(ENTER, (i == 4) ? Map.of("id", event, "title", "Работа 4", "author", "Автор 4", "organisation", school)
					: Map.of("id", event, "title", "Работа " + i, "author", "Автор " + i));
		}
		JsonNode first = stageOf(event, 0, this.holder);
		String stage = first.get("id").asString();
		assertThat(code(ask(JURY, Map.of("stage", stage, "version", 9, "accounts", accounts), this.holder)))
			.isEqualTo("CONFLICT");
		assertThat(code(ask(JURY, Map.of("stage", stage, "version", 1, "accounts", accounts), jurors.getFirst())))
			.isEqualTo("FORBIDDEN");
		done(JURY, Map.of("stage", stage, "version", 1, "accounts", accounts));
		List<String> works = new ArrayList<>();
		first.get("works").forEach((work) -> works.add(work.get("id").asString()));
		assertThat(works).hasSize(6);
		judge(stage, works, jurors, school);
		secrets(event, jurors, anna);
		done(CLOSE, Map.of("stage", stage, "version", 2));
		results(event, jurors, anna);
		JsonNode report = ask("query($id: ID!) { contestReport(event: $id) { works shares { criterion works share "
				+ "deficit { id } } } }", Map.of("id", event), null)
			.at("/data/contestReport");
		assertThat(report.at("/works").asInt()).isEqualTo(6);
		// per work the mean of the second criterion over 5: 15, 10, 10, 6 of two, 6, 1
		assertThat(report.at("/shares/1/share").asDouble()).isEqualTo((15 / 3.0 + 20 / 3.0 + 3 + 2 + 1 / 3.0) / 30,
				within(1e-9));
		assertThat(report.at("/shares/1/deficit/id").asString()).isEqualTo(deficit);
		// those who share the last place go on too
		done(ADD, stage(event, "Финал", 1, null, "MEAN", LocalDate.now()));
		JsonNode last = stageOf(event, 1, this.holder);
		assertThat(last.get("works")).hasSize(3);
		assertThat(code(ask(CLOSE, Map.of("stage", last.get("id").asString(), "version", 1), this.holder)))
			.isEqualTo("CONFLICT");
		assertThat(stageOf(event, 1, this.holder).get("owed").get(0).get("juror").isNull()).isTrue();
		done(JURY, Map.of("stage", last.get("id").asString(), "version", 1, "accounts", accounts));
		for (int i = 0; i < 3; i++) {
			for (String juror : jurors) {
				mark(last.get("id").asString(), works.get(i), 0, i + 1, 0, juror);
			}
		}
		done(CLOSE, Map.of("stage", last.get("id").asString(), "version", 2));
		JsonNode won = stageOf(event, 1, this.holder).get("works");
		assertThat(List.of(won.get(0).get("place").asInt(), won.get(1).get("place").asInt(),
				won.get(2).get("place").asInt()))
			.containsExactly(3, 2, 1);
		// three works are too few to tell how they did
		assertThat(ask("query($id: ID!) { contestReport(event: $id) { shares { stage } } }", Map.of("id", event), null)
			.at("/data/contestReport/shares")).hasSize(2);
	}

	private void judge(String stage, List<String> works, List<String> jurors, String school) {
		assertThat(code(mark(stage, works.getFirst(), 0, 11, 5, jurors.getFirst()))).isEqualTo("BAD_REQUEST");
		assertThat(code(mark(stage, works.getFirst(), 0, 1, 1, this.holder))).isEqualTo("FORBIDDEN");
		for (int work = 0; work < works.size(); work++) {
			for (int juror = 0; juror < jurors.size(); juror++) {
				if (work == 0 && juror == 2) {
					// the last mark is still owed
					assertThat(code(ask(CLOSE, Map.of("stage", stage, "version", 2), this.holder)))
						.isEqualTo("CONFLICT");
				}
				JsonNode answer = mark(stage, works.get(work), 0, MARKS[work][juror][0], MARKS[work][juror][1],
						jurors.get(juror));
				// the third juror works where the fourth work comes from
				assertThat(code(answer)).as(answer + school).isEqualTo((work == 3 && juror == 2) ? "FORBIDDEN" : "");
			}
		}
		assertThat(code(mark(stage, works.getFirst(), 0, 1, 1, jurors.getFirst()))).isEqualTo("CONFLICT");
	}

	private void secrets(String event, List<String> jurors, String anna) {
		JsonNode seen = stageOf(event, 0, jurors.getFirst());
		assertThat(seen.get("works")).hasSize(6).allSatisfy((work) -> {
			assertThat(work.get("author").isNull()).isTrue();
			assertThat(work.get("organisation").isNull()).isTrue();
			assertThat(work.get("sheets")).hasSize(1);
			assertThat(work.at("/sheets/0/juror").asString()).isEqualTo(this.people.account("жюри0").id());
		});
		assertThat(seen.get("owed").isNull()).isTrue();
		assertThat(seen.get("jurors").isNull()).isTrue();
		assertThat(stageOf(event, 0, anna).get("works")).hasSize(1)
			.allSatisfy((work) -> assertThat(work.get("sheets")).isEmpty());
		assertThat(stageOf(event, 0, this.holder).get("works"))
			.allSatisfy((work) -> assertThat(work.get("sheets")).isEmpty());
		assertThat(stageOf(event, 0, null).get("works")).isEmpty();
	}

	private void results(String event, List<String> jurors, String anna) {
		JsonNode works = stageOf(event, 0, this.holder).get("works");
		double[] points = { 57, 43, 43, 34.5, 27, 3 };
		int[] places = { 1, 2, 2, 4, 5, 6 };
		for (int i = 0; i < points.length; i++) {
			JsonNode work = works.get(i);
			assertThat(work.at("/result/points").asDouble()).isEqualTo(points[i]);
			assertThat(work.get("place").asInt()).isEqualTo(places[i]);
			assertThat(work.get("goesOn").asBoolean()).isEqualTo(i < 3);
			assertThat(work.at("/result/apart").asBoolean()).isEqualTo(i == 3);
		}
		JsonNode own = stageOf(event, 0, anna).get("works");
		assertThat(own.at("/0/result/points").asDouble()).isEqualTo(57);
		assertThat(own.at("/0/sheets")).hasSize(3).allSatisfy((sheet) -> {
			assertThat(sheet.get("juror").asString()).isEmpty();
			assertThat(sheet.at("/comments/0").asString()).isEqualTo("Слово щщы");
		});
		assertThat(own.get(1).get("result").isNull()).isTrue();
		assertThat(own.get(1).get("sheets")).isEmpty();
		assertThat(stageOf(event, 0, jurors.getFirst()).at("/works/0/sheets")).hasSize(3);
		JsonNode open = stageOf(event, 0, null).get("works");
		assertThat(open).hasSize(6).allSatisfy((work) -> {
			assertThat(work.get("place").asInt()).isPositive();
			assertThat(work.get("author").isNull()).isTrue();
			assertThat(work.get("result").isNull()).isTrue();
			assertThat(work.get("sheets")).isEmpty();
		});
		assertThat(open.get(3).get("organisation").isNull()).isFalse();
	}

	private JsonNode mark(String stage, String work, int version, double first, double second, String token) {
		return ask(MARK, Map.of("stage", stage, "work", work, "version", version, "a", first, "b", second), token);
	}

	@Test
	void aContestIsHeldOnItsPage() {
		String event = event();
		String page = "/events/" + GlobalId.parse(event, NodeKind.EVENT) + "/contest";
		FormBrowser methodist = browser("методист");
		assertThat(methodist.get(page.replace("/contest", "")).body()).contains(page);
		String today = LocalDate.now().toString();
		Map<String, String> stage = new HashMap<>(Map.of("name", "Заочный щщы", "from", today, "to", today, "deadline",
				today, "criteria", "Замысел; десять"));
		HttpResponse<String> refused = methodist.post(page, page + "/stages", stage);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Замысел; десять", "Заочный щщы");
		stage.put("criteria", "Замысел; 10\nРечь; 5; 2");
		assertThat(methodist.post(page, page + "/stages", stage).statusCode()).isEqualTo(302);
		done("mutation($id: ID!) { arrangeEvent(event: $id, version: 0, desk: {capacity: 9}) { phase } }",
				Map.of("id", event));
		String author = this.people.make("анна", Role.TEACHER).id();
		this.profiles.save(author, new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		FormBrowser anna = browser("анна");
		Map<String, String> work = Map.of("title", "Работа щщы", "summary", "О чём щщы", "showName", "true");
		assertThat(anna.post(page, page + "/work", work).statusCode()).as("without a place").isEqualTo(409);
		ask("mutation($id: ID!) { registerForEvent(event: $id) { state } }", Map.of("id", event),
				this.people.token(this.people.account("анна")));
		assertThat(anna.post(page, page + "/work", work).statusCode()).isEqualTo(302);
		String mine = page + "/works/" + changed(event, page, anna);
		assertThat(new FormBrowser(this.port).get(page).body()).as("before the results").doesNotContain("Работа щщы");
		String juror = this.people.make("жюри", Role.EXPERT).id();
		JsonNode stands = stageOf(event, 0, this.holder);
		String id = stands.get("id").asString();
		methodist.post(page, page + "/jury",
				Map.of("stage", id, "version", stands.get("version").asString(), "juror", juror));
		FormBrowser judge = browser("жюри");
		assertThat(judge.get("/account/notices").body()).contains("вас назвали членом жюри", page);
		assertThat(judge.get(page).body()).contains("Работа щщы", "Ваши оценки").doesNotContain("Закрыть этап");
		assertThat(methodist.get(page).body()).contains("Чьих оценок не хватает", "Имя жюри");
		MultiValueMap<String, String> marks = new LinkedMultiValueMap<>();
		marks.add("stage", id);
		marks.add("work", stageOf(event, 0, this.holder).at("/works/0/id").asString());
		marks.add("version", "0");
		marks.addAll("points", List.of("9,5", "6"));
		marks.addAll("comment", List.of("Слово щщы", ""));
		marks.add("finished", "true");
		HttpResponse<String> tooMany = judge.postAll(page, page + "/mark", marks);
		assertThat(tooMany.statusCode()).isEqualTo(422);
		assertThat(tooMany.body()).as("what was typed").contains("Слово щщы", "9,5");
		marks.put("points", List.of("9,5", "4"));
		assertThat(judge.postAll(page, page + "/mark", marks).statusCode()).isEqualTo(302);
		assertThat(anna.post(page, mine, work).statusCode()).as("it was marked").isEqualTo(409);
		assertThat(methodist.post(page, page + "/jury",
				Map.of("stage", id, "version", stageOf(event, 0, this.holder).get("version").asString(), "juror",
						this.people.make("другая", Role.EXPERT).id()))
			.statusCode()).as("without whoever has marked").isEqualTo(409);
		stands = stageOf(event, 0, this.holder);
		assertThat(anna.post(page, page + "/close", Map.of("stage", id, "version", stands.get("version").asString()))
			.statusCode()).isEqualTo(403);
		assertThat(
				methodist.post(page, page + "/close", Map.of("stage", id, "version", stands.get("version").asString()))
					.statusCode())
			.isEqualTo(302);
		assertThat(new FormBrowser(this.port).get(page).body()).contains("Работа щщы", "Имя анна")
			.doesNotContain("17,5", "Имя жюри");
		assertThat(anna.get(page).body()).contains("17,5").doesNotContain("Имя жюри");
		this.profiles.remove(author);
		assertThat(methodist.get(page).body()).as("the place stays")
			.contains("17,5")
			.doesNotContain("Работа щщы", "О чём щщы", "Имя анна", "Слово щщы");
	}

	// The one that is left of two works, after what was done to them.
	private String changed(String event, String page, FormBrowser anna) {
		anna.post(page, page + "/work", Map.of("title", "Лишняя щщы"));
		JsonNode works = stageOf(event, 0, this.holder).get("works");
		assertThat(works).hasSize(2);
		String id = works.at("/0/id").asString();
		this.people.make("борис", Role.TEACHER);
		assertThat(browser("борис").post(page, page + "/works/" + id, Map.of("title", "Чужая")).statusCode())
			.isEqualTo(404);
		assertThat(anna.post(page, page + "/works/" + id, Map.of("title", " ")).statusCode()).isEqualTo(422);
		anna.post(page, page + "/works/" + id,
				Map.of("title", "Работа щщы", "summary", "О чём щщы", "nomination", "Новая щщы", "showName", "true"));
		anna.post(page, page + "/works/" + works.at("/1/id").asString(),
				Map.of("title", "Лишняя щщы", "withdraw", "true"));
		assertThat(anna.get(page).body()).contains("Новая щщы").doesNotContain("Лишняя щщы");
		FormBrowser methodist = browser("методист");
		Map<String, String> other = new HashMap<>(
				Map.of("title", "Чужими руками щщы", "author", "Автор щщы", "organisation", "школа"));
		assertThat(methodist.post(page, page + "/work", other).statusCode()).isEqualTo(422);
		other.remove("organisation");
		assertThat(methodist.post(page, page + "/work", other).statusCode()).isEqualTo(302);
		assertThat(methodist.get(page).body()).contains("Автор щщы");
		methodist.post(page, page + "/works/" + stageOf(event, 0, this.holder).at("/works/1/id").asString(),
				Map.of("title", "Чужими руками щщы", "withdraw", "true"));
		assertThat(new FormBrowser(this.port).get("/contests").body()).contains("Заочный щщы");
		return id;
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	@Test
	void lateWorksAreRefused() {
		String event = event();
		assertThat(code(ask(ENTER, Map.of("id", event, "title", "Работа", "author", "Автор"), this.holder)))
			.isEqualTo("CONFLICT");
		done(ADD, stage(event, "Заочный", 2, null, "MEAN", LocalDate.now().minusDays(1)));
		JsonNode late = ask(ENTER, Map.of("id", event, "title", "Работа", "author", "Автор"), this.holder);
		assertThat(code(late)).isEqualTo("CONFLICT");
		assertThat(late.toString()).contains(LocalDate.now().minusDays(1).toString());
		String teacher = this.people.token(this.people.make("анна", Role.TEACHER));
		assertThat(code(ask(ADD, stage(event, "Ещё", 1, null, "MEAN", LocalDate.now()), teacher)))
			.isEqualTo("FORBIDDEN");
	}

	private static Map<String, Object> stage(String event, String name, int goOn, @Nullable String deficit, String way,
			LocalDate deadline) {
		Map<String, Object> stage = new HashMap<>(Map.of("id", event, "name", name, "to", LocalDate.now().toString(),
				"deadline", deadline.toString(), "goOn", goOn, "way", way));
		if (deficit != null) {
			stage.put("deficit", deficit);
		}
		return stage;
	}

	private String event() {
		return done("mutation($day: String!) { createEvent(event: {title: \"Конкурс щщы\", kindName: \"конкурс\", "
				+ "start: $day, organiser: \"ЦРО щщы\"}) { id } }", Map.of("day", LocalDate.now().toString()))
			.at("/createEvent/id")
			.asString();
	}

	private JsonNode stageOf(String event, int index, @Nullable String token) {
		return ask(WORKS, Map.of("id", event), token).at("/data/contestStages/" + index);
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
