package org.estafeta.survey;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.estafeta.access.Role;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
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

/**
 * Surveys from the form to the results, over GraphQL and on the pages.
 */
@RunningApplication
class SurveyIT {

	private static final String CREATE = "mutation($survey: SurveyInput!) { createSurvey(survey: $survey) { id version "
			+ "status questions { id } } }";

	private static final String RELEASE = "mutation($id: ID!) { releaseSurvey(id: $id, version: 1) { status version } }";

	private static final String CLOSE = "mutation($id: ID!, $version: Int!) { closeSurvey(id: $id, version: $version) "
			+ "{ status version } }";

	private static final String ANSWER = "mutation($id: ID!, $replies: [SurveyReplyInput!]!) { answerSurvey(id: $id, "
			+ "replies: $replies) }";

	private static final String SEEN = "query($id: ID!) { survey(id: $id) { title status version mayAnswer answered "
			+ "published closedOn subject { id title } questions { id text kind needed options } result { answers "
			+ "questions { texts figures { answers cells { shown count share } mean { low high } median { low high } "
			+ "good { low high } } } } } }";

	private static final String LIST = "query($shelf: SurveyShelf!) { surveys(shelf: $shelf) { more surveys { id } } }";

	private static final String EFFECTS = "{ modelEffects { effect years { year surveys answers mean { low high } "
			+ "good { low high } } statements { text year version } } }";

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
	ChangeLog log;

	@Autowired
	SurveyClosing closing;

	private People people;

	private GraphQlClient client;

	private String keeper;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		this.client = new GraphQlClient(this.port);
		this.keeper = this.people.token(this.people.make("методист", Role.METHODIST));
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
	}

	private static Map<String, Object> survey(@Nullable String subject, Object... questions) {
		Map<String, Object> survey = new HashMap<>(Map.of("title", "Опрос щщы", "opensOn", LocalDate.now().toString(),
				"closesOn", LocalDate.now().plusDays(3).toString(), "questions", List.of(questions)));
		if (subject != null) {
			survey.put("subject", subject);
		}
		return survey;
	}

	private static Map<String, Object> scale(boolean needed, String effect) {
		return Map.of("text", "Полезно щщы", "kind", "AGREEMENT", "needed", needed, "effect", effect);
	}

	private static Map<String, Object> choice(String kind) {
		return Map.of("text", "Что выбрали щщы", "kind", kind, "options", List.of("лекции", "мастер-классы", "обед"));
	}

	private static Map<String, Object> other(String kind) {
		return Map.of("text", "Ещё щщы", "kind", kind);
	}

	private JsonNode open(Map<String, Object> survey) {
		JsonNode made = done(CREATE, Map.of("survey", survey)).get("createSurvey");
		assertThat(made.get("status").asString()).isEqualTo("DRAFT");
		assertThat(done(RELEASE, Map.of("id", made.get("id").asString())).at("/releaseSurvey/status").asString())
			.isEqualTo("OPEN");
		return made;
	}

	private List<String> crowd(int many) {
		List<String> tokens = new ArrayList<>();
		for (int i = 0; i < many; i++) {
			tokens.add(this.people.token(this.people.make("учитель" + i, Role.TEACHER)));
		}
		return tokens;
	}

	@Test
	void everyKindOfQuestionIsAnsweredOnceAndTheResultsHideSmallNumbers() {
		JsonNode made = open(
				survey(null, scale(true, "QUALITY"), choice("ONE"), choice("SEVERAL"), other("NUMBER"), other("TEXT")));
		String id = made.get("id").asString();
		List<String> questions = made.get("questions").valueStream().map((one) -> one.get("id").asString()).toList();
		List<String> crowd = crowd(14);
		// 0 0 2 1 11 on the scale; the first option has 13 of 14; two numbers alone
		int[] marks = { 3, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5 };
		for (int i = 0; i < crowd.size(); i++) {
			List<Map<String, Object>> replies = new ArrayList<>();
			replies.add(Map.of("question", questions.getFirst(), "choices", List.of(marks[i])));
			replies.add(Map.of("question", questions.get(1), "choices", List.of((i == 0) ? 2 : 1)));
			replies.add(Map.of("question", questions.get(2), "choices", (i < 7) ? List.of(1, 2) : List.of(1)));
			if (i < 4) {
				replies.add(Map.of("question", questions.get(3), "choices", List.of(10)));
			}
			if (i < 6) {
				replies.add(Map.of("question", questions.get(4), "text", "Слово щщы " + i));
			}
			assertThat(seen(id, crowd.get(i)).get("mayAnswer").asBoolean()).isTrue();
			assertThat(code(answer(id, replies, crowd.get(i)))).isEmpty();
			assertThat(code(answer(id, replies, crowd.get(i)))).as("twice").isEqualTo("CONFLICT");
			assertThat(seen(id, crowd.get(i)).get("mayAnswer").asBoolean()).isFalse();
		}
		// nobody sees anything before it closes, and the questions stay
		for (String token : List.of(this.keeper, crowd.getFirst())) {
			assertThat(seen(id, token).get("result").isNull()).isTrue();
		}
		assertThat(browser("методист").get("/surveys/" + id).body()).contains("14 человек");
		assertThat(browser("учитель1").get("/surveys/" + id).body()).doesNotContain("14 человек")
			.contains("Вы уже ответили");
		assertThat(browser("учитель1").get("/surveys/" + id + "/results").body()).contains("когда опрос закроется");
		assertThat(
				code(ask(
						"mutation($id: ID!, $survey: SurveyInput!) { changeSurvey(id: $id, version: 2, survey: "
								+ "$survey) { id } }",
						Map.of("id", id, "survey", survey(null, other("TEXT"))), this.keeper)))
			.isEqualTo("CONFLICT");
		assertThat(browser("методист").get("/surveys/" + id + "/edit").statusCode()).isEqualTo(409);
		assertThat(code(ask(CLOSE, Map.of("id", id, "version", 2), crowd.getFirst()))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(CLOSE, Map.of("id", id, "version", 1), this.keeper))).as("an old version")
			.isEqualTo("CONFLICT");
		done(CLOSE, Map.of("id", id, "version", 2));
		assertThat(
				code(answer(id, List.of(Map.of("question", questions.getFirst(), "choices", List.of(5))), this.keeper)))
			.as("closed")
			.isEqualTo("CONFLICT");
		assertThat(code(ask(CLOSE, Map.of("id", id, "version", 3), this.keeper))).isEqualTo("CONFLICT");
		assertThat(code(ask("mutation($id: ID!) { moveSurvey(id: $id, version: 3, closesOn: \"2099-01-01\") { id } }",
				Map.of("id", id), this.keeper)))
			.as("never opens again")
			.isEqualTo("CONFLICT");
		figures(id, crowd.get(1));
		words(id, crowd.get(1));
		published(id);
	}

	private void figures(String id, String token) {
		JsonNode result = seen(id, token).get("result");
		assertThat(result.get("answers").asInt()).isEqualTo(14);
		JsonNode scale = result.at("/questions/0/figures");
		assertThat(shown(scale)).containsExactly("NUMBER", "NUMBER", "FEW", "FEW", "NUMBER");
		assertThat(scale.at("/cells/4/count").asInt()).isEqualTo(11);
		assertThat(scale.at("/cells/2/count").isNull()).isTrue();
		assertThat(scale.at("/mean/low").asDouble()).isEqualTo((6 + 4 + 55) / 14.0);
		assertThat(scale.at("/mean/high").asDouble()).isEqualTo((3 + 8 + 55) / 14.0);
		// one person alone: the thirteen are hidden too
		assertThat(shown(result.at("/questions/1/figures"))).containsExactly("MANY", "FEW", "NUMBER");
		assertThat(result.at("/questions/1/figures/cells/0/count").isNull()).isTrue();
		assertThat(shown(result.at("/questions/2/figures"))).containsExactly("NUMBER", "NUMBER", "NUMBER");
		assertThat(result.at("/questions/2/figures/cells/1/share").asDouble()).isEqualTo(0.5);
		assertThat(result.at("/questions/3/figures").isNull()).as("four of fourteen").isTrue();
		assertThat(result.at("/questions/4/figures/answers").asInt()).isEqualTo(6);
		HttpResponse<String> page = browser("учитель1").get("/surveys/" + id + "/results");
		assertThat(page.body()).contains("14 ответов", "менее 5", "5 или больше", "class=\"marks survey-bars\"",
				"от 4,6 до 4,7", "ответили менее 5 человек");
		assertThat(browser("учитель1").get("/surveys/" + id + "/results?lang=en").body()).contains("fewer than 5");
	}

	private static List<String> shown(JsonNode figures) {
		return figures.get("cells").valueStream().map((cell) -> cell.get("shown").asString()).toList();
	}

	private void words(String id, String token) {
		assertThat(seen(id, token).at("/result/questions/4/texts")).isEmpty();
		assertThat(browser("учитель1").get("/surveys/" + id + "/results").body()).doesNotContain("Слово щщы")
			.contains("читает только методист");
		Set<List<String>> orders = new HashSet<>();
		for (int i = 0; i < 20; i++) {
			List<String> texts = seen(id, this.keeper).at("/result/questions/4/texts")
				.valueStream()
				.map(JsonNode::asString)
				.toList();
			assertThat(texts).hasSize(6).contains("Слово щщы 0", "Слово щщы 5");
			orders.add(texts);
		}
		assertThat(orders).as("another order each time").hasSizeGreaterThan(1);
		assertThat(browser("методист").get("/surveys/" + id + "/results").body()).contains("Слово щщы 3");
	}

	private void published(String id) {
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/surveys/" + id + "/results").statusCode()).isEqualTo(404);
		assertThat(code(ask(SEEN, Map.of("id", id), null))).isEqualTo("NOT_FOUND");
		HttpResponse<String> refused = browser("учитель1").post("/surveys/" + id, "/surveys/" + id + "/publish",
				Map.of("version", "3", "published", "true"));
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(browser("методист")
			.post("/surveys/" + id, "/surveys/" + id + "/publish", Map.of("version", "3", "published", "true"))
			.statusCode()).isEqualTo(302);
		assertThat(stranger.get("/surveys/" + id + "/results").body()).contains("14 ответов", "менее 5")
			.doesNotContain("Слово щщы");
		assertThat(ask(SEEN, Map.of("id", id), null).at("/data/survey/result/questions/4/texts")).isEmpty();
		assertThat(stranger.get("/surveys/" + id).statusCode()).as("asked to sign in").isEqualTo(302);
		assertThat(stranger.get("/surveys").statusCode()).isEqualTo(302);
		assertThat(code(ask(LIST, Map.of("shelf", "CLOSED"), null))).isEqualTo("FORBIDDEN");
		assertThat(ask(LIST, Map.of("shelf", "CLOSED"), this.keeper).at("/data/surveys/surveys/0/id").asString())
			.isEqualTo(id);
		assertThat(browser("учитель1").get("/surveys?shelf=CLOSED").body()).contains("Опрос щщы", "Результаты");
	}

	@Test
	void nothingInTheGraphTiesAnAnswerToAPerson() {
		JsonNode made = open(survey(null, scale(false, "QUALITY"), other("TEXT")));
		String id = made.get("id").asString();
		String scale = made.at("/questions/0/id").asString();
		String words = made.at("/questions/1/id").asString();
		List<String> crowd = crowd(5);
		long before = this.log.last();
		for (int i = 0; i < crowd.size(); i++) {
			assertThat(code(answer(id, List.of(Map.of("question", scale, "choices", List.of(i + 1)),
					Map.of("question", words, "text", "Слово щщы " + i)), crowd.get(i))))
				.isEmpty();
		}
		List<Map<String, Object>> nodes = graph("test/survey-graph", Map.of());
		Set<String> accounts = new HashSet<>();
		for (int i = 0; i < crowd.size(); i++) {
			accounts.add(this.people.account("учитель" + i).id());
		}
		assertThat(nodes).hasSize(1 + 2 + 5 + 5);
		assertThat(nodes).allSatisfy((node) -> {
			String label = (String) node.get("label");
			Map<?, ?> properties = (Map<?, ?>) node.get("properties");
			assertThat(((List<?>) node.get("ties")).stream().map(Object::toString).sorted().toList()).as(label)
				.isEqualTo(switch (label) {
					case "Survey" -> List.of("QUESTION_OF SurveyQuestion 0");
					case "SurveyTurn" -> List.of("TURN_OF Account 0");
					case "SurveyText" -> List.of("SAID_TO SurveyQuestion 0");
					default -> properties.get("kind").equals("TEXT")
							? List.of("QUESTION_OF Survey 0", "SAID_TO SurveyText 0") : List.of("QUESTION_OF Survey 0");
				});
			if (label.equals("SurveyTurn")) {
				assertThat(names(properties)).as("no time, no order").containsExactly("key", "survey");
			}
			else {
				// neither the account nor a moment: the survey changed last before
				// anybody
				// answered
				assertThat(accounts).noneMatch((account) -> properties.toString().contains(account));
			}
			if (label.equals("SurveyText")) {
				assertThat(names(properties)).containsExactly("key", "text");
			}
			if (label.equals("SurveyQuestion")) {
				assertThat(names(properties)).isSubsetOf("answers", "counts", "effect", "id", "kind", "needed",
						"number", "options", "text");
			}
		});
		for (String account : accounts) {
			assertThat(this.graph.list(CypherQuery.named("test/survey-paths"), Map.of("account", account),
					(row) -> row.get("ways").asInt()))
				.containsExactly(0);
		}
		// the change log has the entry of any private record, of nobody and of nothing
		List<Change> changes = this.log.after(before, 100);
		assertThat(changes).noneMatch((change) -> change.summary().contains("survey"));
		assertThat(changes.stream().filter((change) -> change.summary().equals("own-record"))).hasSize(5)
			.allSatisfy((change) -> {
				assertThat(change.actor()).isEqualTo("account");
				assertThat(change.nodes()).isEmpty();
			});
		forgotten(id);
	}

	private static List<String> names(Map<?, ?> properties) {
		return properties.keySet().stream().map(Object::toString).sorted().toList();
	}

	private void forgotten(String id) {
		String account = this.people.account("учитель0").id();
		this.profiles.save(account, new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		this.profiles.remove(account);
		assertThat(turns()).as("whoever removes what they said of themselves is forgotten").isEqualTo(4);
		done(CLOSE, Map.of("id", id, "version", 2));
		assertThat(turns()).as("nobody has answered a closed survey").isZero();
		assertThat(seen(id, this.keeper).at("/result/answers").asInt()).as("answers stay").isEqualTo(5);
		assertThat(seen(id, this.keeper).at("/result/questions/0/figures/mean").isNull())
			.as("one of each: nothing can be told")
			.isTrue();
		assertThat(seen(id, this.keeper).at("/result/questions/1/texts")).hasSize(5);
	}

	private long turns() {
		return graph("test/survey-graph", Map.of()).stream()
			.filter((node) -> node.get("label").equals("SurveyTurn"))
			.count();
	}

	private List<Map<String, Object>> graph(String query, Map<String, Object> parameters) {
		return this.graph.list(CypherQuery.named(query), parameters, (row) -> row.asMap());
	}

	// Texts would stand in the order of those who came if nothing shuffled them.
	@Test
	void theOrderOfTextsTellsNothing() {
		List<String> crowd = crowd(8);
		int inOrder = 0;
		for (int round = 0; round < 4; round++) {
			JsonNode made = open(survey(null, other("TEXT")));
			String id = made.get("id").asString();
			for (int i = 0; i < crowd.size(); i++) {
				assertThat(code(answer(id,
						List.of(Map.of("question", made.at("/questions/0/id").asString(), "text", "Слово " + i)),
						crowd.get(i))))
					.isEmpty();
			}
			List<String> texts = graph("test/survey-texts", Map.of("id", id)).stream()
				.map((row) -> (String) row.get("text"))
				.toList();
			assertThat(texts).hasSize(8).doesNotHaveDuplicates();
			inOrder += texts.equals(texts.stream().sorted().toList()) ? 1 : 0;
		}
		// once in 40,320 each
		assertThat(inOrder).isLessThan(3);
	}

	@Test
	void twoRequestsAtTheSameMomentCountOnce() throws Exception {
		JsonNode made = open(survey(null, scale(true, "QUALITY")));
		String id = made.get("id").asString();
		List<Map<String, Object>> replies = List
			.of(Map.of("question", made.at("/questions/0/id").asString(), "choices", List.of(5)));
		List<String> crowd = crowd(5);
		List<String> codes = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
			List<Future<JsonNode>> answers = new ArrayList<>();
			for (int i = 0; i < 15; i++) {
				String token = crowd.get(i % 5);
				answers.add(pool.submit(() -> answer(id, replies, token)));
			}
			for (Future<JsonNode> one : answers) {
				codes.add(code(one.get()));
			}
		}
		assertThat(codes.stream().filter(String::isEmpty)).hasSize(5);
		assertThat(codes.stream().filter("CONFLICT"::equals)).hasSize(10);
		done(CLOSE, Map.of("id", id, "version", 2));
		assertThat(seen(id, this.keeper).at("/result/answers").asInt()).isEqualTo(5);
		assertThat(seen(id, this.keeper).at("/result/questions/0/figures/cells/4/count").asInt()).isEqualTo(5);
	}

	@Test
	void whoWasAtAnEventIsAskedAboutIt() {
		String event = done("mutation($day: String!) { createEvent(event: {title: \"Форум щщы\", kindName: \"форум\", "
				+ "start: $day}) { id } }", Map.of("day", LocalDate.now().toString()))
			.at("/createEvent/id")
			.asString();
		String page = "/events/" + GlobalId.parse(event, NodeKind.EVENT);
		String anna = this.people.token(this.people.make("анна", Role.TEACHER));
		String boris = this.people.token(this.people.make("борис", Role.TEACHER));
		for (String login : List.of("анна", "борис")) {
			this.profiles.save(this.people.account(login).id(),
					new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		}
		FormBrowser methodist = browser("методист");
		assertThat(methodist.get(page).body()).contains("/surveys/new?about=EVENT");
		assertThat(browser("анна").get(page).body()).doesNotContain("/surveys/new");
		methodist.post(page + "/registration", page + "/registration", Map.of("version", "0", "capacity", "10"));
		browser("анна").post(page, page + "/register", Map.of());
		JsonNode made = open(survey(event, scale(true, "ONE_SPACE")));
		String id = made.get("id").asString();
		List<Map<String, Object>> replies = List
			.of(Map.of("question", made.at("/questions/0/id").asString(), "choices", List.of(5)));
		assertThat(code(answer(id, replies, anna))).as("registered is not there").isEqualTo("FORBIDDEN");
		methodist.upload(page + "/participants", page + "/participants/attendance", Map.of("list", "Имя анна"),
				Map.of());
		assertThat(code(answer(id, replies, boris))).isEqualTo("FORBIDDEN");
		assertThat(code(answer(id, replies, this.keeper))).isEqualTo("FORBIDDEN");
		assertThat(ask(LIST, Map.of("shelf", "TO_ANSWER"), boris).at("/data/surveys/surveys")).isEmpty();
		assertThat(ask(LIST, Map.of("shelf", "TO_ANSWER"), anna).at("/data/surveys/surveys")).hasSize(1);
		assertThat(ask(LIST, Map.of("shelf", "OPEN"), boris).at("/data/surveys/surveys")).hasSize(1);
		assertThat(browser("борис").get("/surveys/" + id + "/answer").body()).contains("кто был на мероприятии")
			.doesNotContain("name=\"q-");
		assertThat(browser("анна").get(page).body()).contains("/surveys/" + id, "Опрос щщы");
		assertThat(new FormBrowser(this.port).get(page).body()).doesNotContain("/surveys/" + id);
		assertThat(code(answer(id, replies, anna))).isEmpty();
		assertThat(ask(LIST, Map.of("shelf", "TO_ANSWER"), anna).at("/data/surveys/surveys")).isEmpty();
		// a methodist who looks after something else keeps no surveys of it
		this.people.make("другой", Role.METHODIST);
		String other = organisation();
		this.application.getBean(Scopes.class).add(this.people.account("другой").id(), other);
		String limited = this.people.token(this.people.account("другой"));
		assertThat(code(ask(CREATE, Map.of("survey", survey(event, other("TEXT"))), limited))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(CLOSE, Map.of("id", id, "version", 2), limited))).isEqualTo("FORBIDDEN");
		assertThat(seen(id, limited).get("answered").isNull()).isTrue();
		assertThat(browser("другой").get("/surveys/" + id).body()).doesNotContain("Закрыть сейчас");
		assertThat(browser("другой").get("/surveys/" + id + "/edit").statusCode()).isEqualTo(403);
		assertThat(code(ask(CREATE, Map.of("survey", survey(null, other("TEXT"))), limited))).isEmpty();
	}

	private String organisation() {
		return GlobalId
			.parse(done("mutation { createOrganisation(sure: true, organisation: {name: \"Лицей щщы\", kind: "
					+ "SCHOOL, city: \"Миасс\", region: \"Челябинская область\"}) { id } }", Map.of())
				.at("/createOrganisation/id")
				.asString(), NodeKind.ORGANISATION);
	}

	@Test
	void aSurveyIsMadeChangedAndAnsweredOnThePages() {
		this.people.make("учитель", Role.TEACHER);
		FormBrowser methodist = browser("методист");
		FormBrowser teacher = browser("учитель");
		assertThat(teacher.get("/surveys/new").statusCode()).isEqualTo(403);
		Map<String, String> fields = new HashMap<>(Map.of("title", "Опрос щщы", "opensOn", LocalDate.now().toString(),
				"closesOn", LocalDate.now().minusDays(1).toString(), "text-1", "Выбор щщы", "kind-1", "ONE",
				"options-1", "да", "effect-1", "QUALITY"));
		HttpResponse<String> refused = methodist.post("/surveys/new", "/surveys/new", fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Выбор щщы", "id=\"e-closesOn\"", "id=\"e-options-0\"",
				"id=\"e-effect-0\"");
		fields.put("closesOn", LocalDate.now().plusDays(1).toString());
		fields.put("options-1", "да\nнет");
		fields.remove("effect-1");
		fields.put("text-3", "Слова щщы");
		fields.put("kind-3", "TEXT");
		fields.put("needed-3", "true");
		String page = location(methodist.post("/surveys/new", "/surveys/new", fields));
		assertThat(teacher.get(page).statusCode()).as("a draft").isEqualTo(404);
		assertThat(teacher.get("/surveys?shelf=DRAFTS").body()).doesNotContain("Опрос щщы");
		assertThat(methodist.get("/surveys?shelf=DRAFTS").body()).contains("Опрос щщы");
		fields.put("version", "1");
		fields.put("lead", "Раньше щщы");
		assertThat(methodist.post(page + "/edit", page + "/edit", fields).statusCode()).isEqualTo(302);
		fields.put("lead", "Позже щщы");
		HttpResponse<String> stale = methodist.post(page + "/edit", page + "/edit", fields);
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).as("both texts").contains("Раньше щщы", "Позже щщы");
		assertThat(methodist.post(page, page + "/release", Map.of("version", "1")).statusCode()).isEqualTo(409);
		assertThat(methodist.post(page, page + "/release", Map.of("version", "2")).statusCode()).isEqualTo(302);
		assertThat(teacher.get("/surveys").body()).contains("Опрос щщы", page + "/answer");
		answerOnThePage(page, teacher);
		fields.put("version", "3");
		HttpResponse<String> late = methodist.post(page, page + "/edit", fields);
		assertThat(late.statusCode()).as("answered meanwhile").isEqualTo(409);
		assertThat(late.body()).contains("Позже щщы", "менять вопросы поздно");
		assertThat(methodist.post(page, page + "/remove", Map.of("version", "3")).statusCode()).isEqualTo(409);
		String copy = location(methodist.post(page, page + "/copy", Map.of()));
		assertThat(methodist.get(copy).body()).contains("Выбор щщы", "да\nнет");
		String draft = copy.replace("/edit", "");
		assertThat(methodist.post(draft, draft + "/remove", Map.of("version", "1")).statusCode()).isEqualTo(302);
		assertThat(methodist.get(draft).statusCode()).isEqualTo(404);
		HttpResponse<String> moved = methodist.post(page, page + "/move", Map.of("version", "3", "closesOn", "вчера"));
		assertThat(moved.statusCode()).isEqualTo(422);
		assertThat(methodist
			.post(page, page + "/move", Map.of("version", "3", "closesOn", LocalDate.now().plusDays(9).toString()))
			.statusCode()).isEqualTo(302);
		assertThat(methodist.post(page, page + "/close", Map.of("version", "4")).statusCode()).isEqualTo(302);
		assertThat(teacher.get(page + "/results").body()).contains("Ответили менее 5 человек")
			.doesNotContain("Ответ щщы");
		assertThat(methodist.get(page + "/results").body()).as("nor does the methodist").doesNotContain("Ответ щщы");
	}

	private void answerOnThePage(String page, FormBrowser teacher) {
		String form = teacher.get(page + "/answer").body();
		List<String> names = Pattern.compile("name=\"(q-[^\"]+)\"")
			.matcher(form)
			.results()
			.map((found) -> found.group(1))
			.distinct()
			.toList();
		assertThat(names).hasSize(2);
		HttpResponse<String> refused = teacher.post(page + "/answer", page + "/answer", Map.of(names.getFirst(), "2"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Нужен ответ", "value=\"2\" checked");
		refused = teacher.post(page + "/answer", page + "/answer",
				Map.of(names.getFirst(), "7", names.get(1), "ы".repeat(1001)));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Такого варианта нет", "Не длиннее", "ы".repeat(1001));
		assertThat(teacher
			.postAll(page + "/answer", page + "/answer",
					Map.of(names.getFirst(), List.of("1", "2"), names.get(1), List.of("Ответ щщы")))
			.statusCode()).as("two of one").isEqualTo(422);
		HttpResponse<String> sent = teacher.post(page + "/answer", page + "/answer",
				Map.of(names.getFirst(), "2", names.get(1), "Ответ щщы"));
		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(teacher.get(page).body()).contains("Спасибо");
		assertThat(teacher.get(page + "/answer").body()).contains("Вы уже ответили").doesNotContain("name=\"q-");
		assertThat(teacher.get("/surveys").body()).doesNotContain(page + "/answer");
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	@Test
	void whatDoesNotFitIsRefused() {
		String teacher = this.people.token(this.people.make("учитель", Role.TEACHER));
		assertThat(code(ask(CREATE, Map.of("survey", survey(null, other("TEXT"))), teacher))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(CREATE, Map.of("survey", survey(null, other("TEXT"))), null))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(CREATE, Map.of("survey", survey(null)), this.keeper))).isEqualTo("BAD_REQUEST");
		assertThat(code(ask(CREATE, Map.of("survey", survey(null, other("ONE"))), this.keeper)))
			.isEqualTo("BAD_REQUEST");
		Object[] many = new Object[11];
		Arrays.fill(many, other("TEXT"));
		assertThat(code(ask(CREATE, Map.of("survey", survey(null, many)), this.keeper))).isEqualTo("BAD_REQUEST");
		String nowhere = "00000000-0000-7000-8000-000000000000";
		assertThat(code(ask(CREATE,
				Map.of("survey", survey(new GlobalId(NodeKind.EVENT, nowhere).text(), other("TEXT"))), this.keeper)))
			.isEqualTo("NOT_FOUND");
		assertThat(code(ask(CREATE,
				Map.of("survey", survey(new GlobalId(NodeKind.PRACTICE, nowhere).text(), other("TEXT"))), this.keeper)))
			.isEqualTo("BAD_REQUEST");
		assertThat(code(ask(SEEN, Map.of("id", nowhere), this.keeper))).isEqualTo("NOT_FOUND");
		assertThat(code(ask(CLOSE, Map.of("id", nowhere, "version", 1), this.keeper))).isEqualTo("NOT_FOUND");
		assertThat(code(answer(nowhere, List.of(), teacher))).isEqualTo("NOT_FOUND");
		JsonNode made = done(CREATE, Map.of("survey", survey(null, scale(true, "QUALITY"), other("NUMBER"))))
			.get("createSurvey");
		String id = made.get("id").asString();
		String scale = made.at("/questions/0/id").asString();
		assertThat(code(answer(id, List.of(), teacher))).as("a draft").isEqualTo("NOT_FOUND");
		assertThat(code(answer(id, List.of(Map.of("question", scale, "choices", List.of(5))), this.keeper)))
			.as("not open")
			.isEqualTo("CONFLICT");
		done(RELEASE, Map.of("id", id));
		assertThat(code(answer(id, List.of(), teacher))).isEqualTo("BAD_REQUEST");
		for (int wrong : List.of(0, 6, -1)) {
			assertThat(code(answer(id, List.of(Map.of("question", scale, "choices", List.of(wrong))), teacher)))
				.isEqualTo("BAD_REQUEST");
		}
		assertThat(code(answer(id, List.of(Map.of("question", scale, "choices", List.of(4, 5))), teacher)))
			.isEqualTo("BAD_REQUEST");
		assertThat(code(answer(id, List.of(Map.of("question", scale, "choices", List.of(5)),
				Map.of("question", nowhere, "choices", List.of(5))), teacher)))
			.isEqualTo("CONFLICT");
		assertThat(code(answer(id, List.of(Map.of("question", scale, "choices", List.of(5))), null)))
			.isEqualTo("FORBIDDEN");
		String administrator = this.people.token(this.people.make("админ", Role.ADMINISTRATOR));
		assertThat(code(answer(id,
				List.of(Map.of("question", scale, "choices", List.of(5)),
						Map.of("question", made.at("/questions/1/id").asString(), "choices", List.of(0))),
				administrator)))
			.isEmpty();
	}

	@Test
	void effectsAreToldByYear() {
		List<String> crowd = crowd(6);
		String first = marked(crowd, "INNOVATION", 4, 4, 4, 4, 4, 4);
		this.writes.apply(new Writes.Order("test", "age-survey", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/age-survey"), Map.of("id", first), (row) -> true);
		});
		assertThat(seen(first, crowd.getFirst()).get("status").asString()).isEqualTo("CLOSED");
		assertThat(seen(first, crowd.getFirst()).get("closedOn").asString()).as("closed by whoever read it")
			.isEqualTo(LocalDate.now().minusDays(365).toString());
		assertThat(this.closing.closeDue()).isZero();
		String second = marked(crowd, "INNOVATION", 5, 5, 5, 5, 5, 5);
		done(CLOSE, Map.of("id", second, "version", 2));
		String few = marked(crowd.subList(0, 4), "INNOVATION", 1, 1, 1, 1);
		done(CLOSE, Map.of("id", few, "version", 2));
		marked(crowd, "INNOVATION", 1, 1, 1, 1, 1, 1);
		int year = LocalDate.now().getYear();
		int before = LocalDate.now().minusDays(365).getYear();
		JsonNode years = effect(EFFECTS, "INNOVATION").get("years");
		assertThat(years).hasSize(2);
		assertThat(years.at("/0/year").asInt()).isEqualTo(before);
		assertThat(years.at("/0/mean/low").asDouble()).isEqualTo(4);
		assertThat(years.at("/1/year").asInt()).isEqualTo(year);
		assertThat(years.at("/1/mean/high").asDouble()).isEqualTo(5);
		assertThat(years.at("/1/good/low").asDouble()).isEqualTo(1);
		assertThat(years.at("/1/answers").asInt()).as("neither the few nor the open one").isEqualTo(6);
		assertThat(effect(EFFECTS, "QUALITY").get("years")).isEmpty();
		assertThat(new FormBrowser(this.port).get("/effects").body())
			.contains("Растёт инновационный потенциал", "class=\"marks trend\"", ">" + year + "<",
					"Ответов о нём пока нет")
			.doesNotContain("/effects/statements/");
		statements(year);
	}

	private JsonNode effect(String query, String name) {
		return ask(query, Map.of(), null).at("/data/modelEffects")
			.valueStream()
			.filter((one) -> one.get("effect").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private String marked(List<String> crowd, String effect, int... marks) {
		JsonNode made = open(survey(null, scale(true, effect)));
		String id = made.get("id").asString();
		for (int i = 0; i < marks.length; i++) {
			assertThat(code(answer(id,
					List.of(Map.of("question", made.at("/questions/0/id").asString(), "choices", List.of(marks[i]))),
					crowd.get(i))))
				.isEmpty();
		}
		return id;
	}

	private void statements(int year) {
		FormBrowser methodist = browser("методист");
		String form = "/effects/statements/new";
		assertThat(browser("учитель1").get(form).statusCode()).isEqualTo(403);
		Map<String, String> fields = new HashMap<>(Map.of("effect", "ONE_SPACE", "year", Integer.toString(year + 1),
				"text", "Видно щщы", "source", "", "address", "http://example.org"));
		HttpResponse<String> refused = methodist.post(form, form, fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Видно щщы", "id=\"e-year\"", "id=\"e-source\"", "id=\"e-address\"");
		fields
			.putAll(Map.of("year", Integer.toString(year), "source", "Отчёт щщы", "address", "https://example.org/a"));
		assertThat(methodist.post(form, form, fields).statusCode()).isEqualTo(302);
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/effects").body()).contains("Видно щщы", "Отчёт щщы", "https://example.org/a");
		Matcher link = Pattern.compile("/effects/statements/[0-9a-f-]{36}").matcher(methodist.get("/effects").body());
		assertThat(link.find()).isTrue();
		fields.put("version", "1");
		fields.put("text", "Раньше щщы");
		assertThat(methodist.post(link.group(), link.group(), fields).statusCode()).isEqualTo(302);
		fields.put("text", "Позже щщы");
		HttpResponse<String> stale = methodist.post(link.group(), link.group(), fields);
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).as("both texts").contains("Раньше щщы", "Позже щщы");
		assertThat(browser("учитель1").get(link.group()).statusCode()).isEqualTo(403);
		assertThat(stranger.get(link.group()).statusCode()).isEqualTo(302);
		assertThat(effect(EFFECTS, "ONE_SPACE").at("/statements/0/text").asString()).isEqualTo("Раньше щщы");
		assertThat(methodist.get("/effects/statements/нет").statusCode()).isEqualTo(404);
		assertThat(
				code(ask(
						"mutation { createEffectStatement(statement: {effect: QUALITY, year: 2025, text: \"Нет\", "
								+ "source: \"Нет\"}) { id } }",
						Map.of(), this.people.token(this.people.account("учитель1")))))
			.isEqualTo("FORBIDDEN");
		assertThat(methodist.post(link.group(), link.group() + "/remove", Map.of("version", "2")).statusCode())
			.isEqualTo(302);
		assertThat(stranger.get("/effects").body()).doesNotContain("Раньше щщы");
	}

	private JsonNode answer(String id, List<Map<String, Object>> replies, @Nullable String token) {
		return ask(ANSWER, Map.of("id", id, "replies", replies), token);
	}

	private JsonNode seen(String id, String token) {
		JsonNode answer = ask(SEEN, Map.of("id", id), token);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at("/data/survey");
	}

	private JsonNode done(String query, Map<String, ?> variables) {
		JsonNode answer = ask(query, variables, this.keeper);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.get("data");
	}

	private JsonNode ask(String query, Map<String, ?> variables, @Nullable String token) {
		return this.client.ask(query, variables, (token != null) ? token : "");
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("");
	}

	private FormBrowser browser(String login) {
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(People.signIn(browser, login).statusCode()).isEqualTo(302);
		return browser;
	}

}
