package org.estafeta.evidence;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.estafeta.RunningApplication;
import org.estafeta.access.Action;
import org.estafeta.access.Invitations;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of evidence as people with and without rights meet them.
 */
@RunningApplication
class EvidencePagesIT {

	private static final String PASSWORD = "сиреневый трамвай ждёт осени";

	private static final Pattern STATEMENT = Pattern.compile("/evidence/([0-9a-f-]{36})\"");

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Invitations invitations;

	private PlantedEvidence world;

	private String practice = "";

	private String school = "";

	@BeforeEach
	void plant() {
		forgetAccounts();
		this.world = new PlantedEvidence(this.graph, this.writes);
		String origin = this.world.site("SCHOOL", "Область А", "Город", null, false);
		this.school = this.world.site("SCHOOL", "Область Б", "Город", null, false);
		String late = this.world.site("KINDERGARTEN", "Область В", "Город", null, false);
		String teacher = this.world.teacher("Тайнова Т. Т.", List.of(this.school));
		this.practice = this.world.practice("Что делают", false, "https://example.org/", List.of(origin));
		this.world.adoption(this.practice, this.school, teacher, ImpreciseDate.year(2020), null, false);
		this.world.adoption(this.practice, late, null, ImpreciseDate.year(2100), null, false);
		this.world.plant();
	}

	@AfterEach
	void forget() {
		this.world.forget();
		forgetAccounts();
	}

	private void forgetAccounts() {
		People.forget(this.graph, this.writes);
	}

	@Test
	void everyPageOpensInBothLanguages() {
		FormBrowser stranger = new FormBrowser(this.port);
		String page = "/practices/" + this.practice + "/evidence";
		for (String path : List.of("/practices/" + this.practice, page, "/evidence", "/evidence?step=0",
				"/evidence?step=1&version=1", "/evidence?step=1&page=2")) {
			for (String language : List.of("ru", "en")) {
				HttpResponse<String> answer = stranger
					.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
				assertThat(answer.statusCode()).as(path).isEqualTo(200);
				assertThat(answer.body()).as(path)
					.contains("<html lang=\"" + language)
					.doesNotContain("??", "style=\"", "onclick", "<script>", "Тайнова", "textarea");
			}
		}
		String body = stranger.get(page + "?lang=ru").body().replaceAll("\\s+", " ");
		assertThat(body).contains("Ступень 1 из 5", "отзывы независимых экспертов: есть 0, нужно 1", "Засчитано 1 из 2",
				"независимая, применяет", "наверняка применяют только 0 мес., нужно 12", "(педагог)", "нет данных",
				"не указано");
		assertThat(stranger.get("/evidence?step=7").statusCode()).isEqualTo(404);
		assertThat(stranger.get("/evidence?version=99").statusCode()).isEqualTo(404);
		assertThat(stranger.get("/evidence?step=x").statusCode()).isEqualTo(400);
		assertThat(stranger.get("/practices/" + this.school + "/evidence").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void whoMayJudgeDoesAndNobodyElse(Role role) {
		FormBrowser browser = signIn(role);
		String page = "/practices/" + this.practice + "/evidence";
		int status = browser.post("/account", page, review("Совет")).statusCode();
		boolean judge = Action.JUDGE_EVIDENCE.isOpenTo(role);
		assertThat(status).isEqualTo(judge ? 302 : 403);
		assertThat(browser.get(page).body().contains("Ступень 2 из 5")).isEqualTo(judge);
		assertThat(browser.get(page).body().contains("<textarea")).isEqualTo(judge);
		assertThat(browser.post("/account", page + "/strands", Map.of("strand", "x")).statusCode())
			.isEqualTo(judge ? 302 : 403);
		assertThat(browser.post("/account", page + "/strands/part", Map.of("strand", "x")).statusCode())
			.isEqualTo(judge ? 302 : 403);
		boolean publisher = Action.PUBLISH_LADDER.isOpenTo(role);
		assertThat(browser.get("/evidence").body().contains("<textarea")).isEqualTo(publisher);
		assertThat(browser.post("/account", "/evidence/rules", figures("1", "2")).statusCode())
			.isEqualTo(publisher ? 302 : 403);
		assertThat(browser.get("/evidence").body().contains("Правила, версия 2")).isEqualTo(publisher);
	}

	@Test
	void strangersAreAskedToSignIn() {
		FormBrowser stranger = new FormBrowser(this.port);
		String page = "/practices/" + this.practice + "/evidence";
		for (String path : List.of(page, page + "/x", page + "/x/retract", page + "/strands", "/evidence/rules")) {
			HttpResponse<String> answer = stranger.post("/sign-in", path, review("Совет"));
			assertThat(answer.headers().firstValue("Location").orElse("")).as(path).contains("/sign-in");
			assertThat(stranger.postWithoutToken(path, review("Совет")).statusCode()).as(path).isEqualTo(403);
		}
		assertThat(stranger.get(page).body()).contains("Ступень 1 из 5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "${7*7}", "__${7*7}__",
			"'; DROP //" })
	void hostileTextIsShownAsText(String text) {
		FormBrowser browser = signIn(Role.METHODIST);
		String page = "/practices/" + this.practice + "/evidence";
		Map<String, String> form = new HashMap<>(review(text));
		form.put("text", text);
		browser.post(page, page, form);
		form.put("kind", "EFFECT");
		form.put("direction", "NEGATIVE");
		form.put("low", "1,5");
		form.put("high", "2");
		form.put("measure", text);
		form.put("organisation", this.school);
		browser.post(page, page, form);
		for (String path : List.of(page, "/practices/" + this.practice)) {
			String body = browser.get(path).body();
			assertThat(body).contains("стало хуже").doesNotContain("<script>alert", "<img src=x", ">49<");
		}
		assertThat(browser.get(page).body()).contains("1,5…2 ", "отзыв эксперта");
	}

	@Test
	void aScriptIsNoLinkAndTheFormComesBack() {
		FormBrowser browser = signIn(Role.EXPERT);
		String page = "/practices/" + this.practice + "/evidence";
		Map<String, String> form = new HashMap<>(review("Совет по экспертизе"));
		form.put("url", "javascript:alert(1)");
		browser.post(page, page, form);
		String body = browser.get(page).body();
		assertThat(body).contains("http:// или https://", "Совет по экспертизе")
			.doesNotContain("href=\"javascript")
			.contains("Ступень 1 из 5");
		form.put("url", "https://example.org/review");
		form.put("date", "весной");
		browser.post(page, page, form);
		assertThat(browser.get(page).body()).contains("Дата «весной» не подходит");
		form.put("date", "2024-05");
		browser.post(page, page, form);
		assertThat(browser.get(page).body()).contains("href=\"https://example.org/review\"", "Ступень 2 из 5",
				"май 2024", "эксперт, ");
	}

	@Test
	void whatIsCorrectedAndTakenBackStaysInTheHistory() {
		FormBrowser browser = signIn(Role.METHODIST);
		String page = "/practices/" + this.practice + "/evidence";
		browser.post(page, page, review("Первая редакция"));
		Matcher link = STATEMENT.matcher(browser.get(page).body());
		assertThat(link.find()).isTrue();
		String statement = page + '/' + link.group(1);
		Map<String, String> corrected = new HashMap<>(review("Вторая редакция"));
		corrected.put("version", "1");
		browser.post(statement, statement, corrected);
		assertThat(browser.get(statement).body()).contains("Исправление записано", "Первая редакция",
				"Вторая редакция");
		browser.post(statement, statement, corrected);
		assertThat(browser.get(statement).body()).contains("вы начинали с версии 1, сейчас 2");
		browser.post(statement, statement + "/retract", Map.of("version", "2", "reason", "Отзыв о другой практике"));
		String body = new FormBrowser(this.port).get(statement).body();
		assertThat(body).contains("отозвано", "Отзыв о другой практике").doesNotContain("<textarea", "name=\"reason\"");
		assertThat(browser.get(page).body()).contains("Ступень 1 из 5", "Прежние и отозванные записи: 3");
		assertThat(browser.get("/practices/" + this.school + "/evidence/" + link.group(1)).statusCode()).isEqualTo(404);
	}

	@Test
	void newRulesAreInForceAtOnceAndOldOnesStayReadable() {
		FormBrowser browser = signIn(Role.ADMINISTRATOR);
		browser.post("/evidence", "/evidence/rules", figures("1", "сто"));
		assertThat(browser.get("/evidence").body()).contains("«сто»", "Проверка порогов");
		browser.post("/evidence", "/evidence/rules", figures("1", "3"));
		String body = browser.get("/evidence").body();
		assertThat(body).contains("Версия 2 опубликована", "Правила, версия 2", "Проверка порогов", "Первая версия");
		browser.post("/evidence", "/evidence/rules", figures("1", "4"));
		assertThat(browser.get("/evidence").body()).contains("вы начинали с версии 1, сейчас 2");
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get("/practices/" + this.practice + "/evidence").body()).contains("Ступень 0 из 5",
				"материалы, которые можно открыть: есть 1, нужно 3", "По правилам версии 2");
		assertThat(stranger.get("/evidence?version=1&step=1").body()).contains("по правилам версии 1", this.practice);
	}

	private FormBrowser signIn(Role role) {
		this.invitations.accept(this.invitations.invite(Set.of(role)), "человек", "Имя", PASSWORD);
		FormBrowser browser = new FormBrowser(this.port);
		browser.post("/sign-in", "/sign-in", Map.of("login", "человек", "password", PASSWORD));
		return browser;
	}

	private static Map<String, String> review(String source) {
		return Map.of("kind", "EXPERT_REVIEW", "text", "Годится", "source", source, "independent", "true", "version",
				"1");
	}

	private static Map<String, String> figures(String version, String artefacts) {
		Map<String, String> figures = new HashMap<>(Map.of("version", version, "artefacts", artefacts, "reviews", "1",
				"schools", "2", "months", "12", "outcomes", "1", "comparisonPupils", "50"));
		figures.putAll(Map.of("trialPupils", "350", "trialSites", "2", "note", "Проверка порогов"));
		return figures;
	}

}
