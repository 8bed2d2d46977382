package org.estafeta.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Severity;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.mentoring.Mentorships;
import org.estafeta.mentoring.OfferEdit;
import org.estafeta.merging.Merges;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.CommunityFilter;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.survey.SurveyAnswering;
import org.estafeta.survey.SurveyQuestion;
import org.estafeta.survey.SurveyReply;
import org.estafeta.survey.Surveys;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person does, in a real Chromium.
 */
@RunningApplication
class BrowserIT {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	private Page page;

	@BeforeEach
	void openPage() {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		open(1280, ColorScheme.LIGHT);
	}

	private void open(int width, ColorScheme scheme) {
		this.page = chromium.open(this.port, width, scheme);
	}

	@Test
	void findsAPracticeByKeyboardAloneAndFollowsItsSpread() {
		this.page.navigate("/");
		tabTo("q");
		this.page.keyboard().type("клубным часом");
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/search?q=**");
		this.page.locator(".hits h2 a").first().waitFor();
		assertThat(this.page.locator(".hits h2 a").first().innerText()).isEqualTo("«Клубный час» в детском саду");
		assertThat(this.page.locator(".hits mark").count()).isPositive();
		tabToText("«Клубный час» в детском саду");
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/practices/*");
		tabToText("Кто, у кого и когда перенял");
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/spread");
		assertThat(this.page.locator(".box").count()).isEqualTo(6);
		assertThat(this.page.locator("#picture .picture").textContent()).contains("2017/18 учебный год",
				"дата неизвестна");
		assertThat(this.page.locator("#table table").textContent()).contains("goronozarinsk.edu22.info",
				"внедрение в саду");
		String id = this.page.locator(".box.uses").first().getAttribute("data-adoption");
		this.page.locator(".box.uses").first().focus();
		assertThat(this.page.locator("#table tr.lit").first().getAttribute("data-adoption")).isEqualTo(id);
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/organisations/*");
		assertThat(this.page.locator("h1").innerText()).contains("Детский сад");
	}

	@Test
	void filtersWithoutLosingTheAddress() {
		this.page.navigate("/search?q=сад");
		this.page.locator("input[name=kind][value=PRACTICE]").check();
		this.page.waitForURL("**kind=PRACTICE**");
		this.page.locator(".chips a").first().waitFor();
		assertThat(this.page.locator(".hits .badge").allInnerTexts()).containsOnly("Практика");
		this.page.locator("input[name=level][value=PRESCHOOL]").check();
		this.page.waitForURL("**level=PRESCHOOL**");
		this.page.locator(".chips a").nth(1).waitFor();
		this.page.locator(".chips a").nth(1).click();
		this.page.waitForURL((url) -> !url.contains("level="));
		String total = this.page.locator(".total").innerText();
		this.page.reload();
		assertThat(this.page.locator(".total").innerText()).isEqualTo(total);
		this.page.locator(".chips a").first().click();
		this.page.waitForURL((url) -> !url.contains("kind="));
	}

	@Test
	void opensARegionByKeyboardAndChoosesAPlaceInItInPlaceOfTheRegion() {
		this.page.navigate("/search");
		Locator region = this.page.locator("input[name=place][value='Челябинская область']");
		Locator place = this.page.locator("input[name=place][value='Челябинская область/Магнитогорск']");
		assertThat(place.isVisible()).isFalse();
		region.focus();
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Enter");
		assertThat(place.isVisible()).isTrue();
		region.focus();
		this.page.keyboard().press("Space");
		this.page.waitForURL((url) -> decoded(url).contains("place=Челябинская область"));
		this.page.locator(".chips a").first().waitFor();
		// the keyboard stays where it was, and the places stay shown
		assertThat(this.page.evaluate("document.activeElement.value")).isEqualTo("Челябинская область");
		assertThat(place.isVisible()).isTrue();
		place.check();
		this.page.waitForURL((url) -> decoded(url).contains("Магнитогорск"));
		this.page.locator(".chips a", new Page.LocatorOptions().setHasText("Магнитогорск")).waitFor();
		assertThat(decoded(this.page.url())).endsWith("/search?q=&place=Челябинская область/Магнитогорск");
		assertThat(this.page.locator(".chips a").count()).isEqualTo(1);
		assertThat(region.isChecked()).isFalse();
		assertThat(this.page.locator(".hits .kind").allInnerTexts()).allMatch(
				(line) -> line.contains("Магнитогорск") || line.startsWith("Площадка") || line.startsWith("Практика"));
	}

	@Test
	void findsAValueWhileItsNameIsTyped() {
		this.page.navigate("/search");
		Locator values = this.page.locator("#values-deficit");
		this.page.locator("#find-deficit").pressSequentially("ВЫГОР");
		this.page.locator("#values-deficit li").nth(2).waitFor(new Locator.WaitForOptions().setState(DETACHED));
		assertThat(values.locator("label").allInnerTexts()).hasSize(2).last().asString().contains("выгорание");
		assertThat(this.page.evaluate("document.activeElement.id")).isEqualTo("find-deficit");
		values.locator("input").last().check();
		this.page.waitForURL((url) -> decoded(url).contains("выгорание"));
		this.page.locator(".chips a").first().waitFor();
		assertThat(this.page.locator("#find-deficit").inputValue()).isEqualTo("ВЫГОР");
		this.page.locator("#find-deficit").fill("");
		values.locator("> .values > ul > li").nth(4).waitFor();
		assertThat(values.locator("input:checked").count()).isEqualTo(1);
	}

	private static String decoded(String address) {
		return URLDecoder.decode(address, StandardCharsets.UTF_8);
	}

	@Test
	void showsWhereAFormulaIsBroken() {
		this.page.navigate("/search/advanced");
		this.page.getByLabel("Эти слова подряд").fill("клубный час");
		this.page.keyboard().press("Enter");
		this.page.locator(".hits h2 a").first().waitFor();
		assertThat(this.page.locator("#q").inputValue()).isEqualTo("\"клубный час\"");
		this.page.locator("#q").fill("клубный \"час");
		this.page.keyboard().press("Enter");
		this.page.locator("#wrong").waitFor();
		assertThat(this.page.locator("#wrong").innerText()).contains("Знак 9: кавычка не закрыта");
		assertThat(this.page.locator("#wrong mark").innerText()).isEqualTo("\"час");
		assertThat(this.page.locator("#q").inputValue()).isEqualTo("клубный \"час");
	}

	@Test
	void switchesTheLanguageAndKeepsIt() {
		this.page.navigate("/deficits");
		this.page.locator("a.language").click();
		assertThat(this.page.locator("h1").innerText()).isEqualTo("Professional deficits");
		this.page.navigate("/");
		assertThat(this.page.locator("html").getAttribute("lang")).isEqualTo("en");
		this.page.locator("a.language").click();
		assertThat(this.page.locator("html").getAttribute("lang")).isEqualTo("ru");
	}

	@Test
	void switchesToDarkAndKeepsIt() {
		this.page.navigate("/");
		this.page.locator("#theme").click();
		this.page.reload();
		assertThat(this.page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
	}

	@Test
	void everyPageIsAccessibleInLightAndDarkAndFitsAPhone() {
		checkEach(pages());
	}

	@Test
	void thePagesOfThoseWhoSignInAreSoToo() {
		People people = new People(this.application);
		people.forget();
		people.make("всё", Role.values());
		this.page.navigate("/sign-in");
		this.page.locator("input[name=login]").fill("всё");
		this.page.locator("input[name=password]").first().fill(People.PASSWORD);
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/account**");
		this.page.navigate("/submissions");
		this.page.locator("main form button").click();
		this.page.waitForURL("**/edit");
		String edit = this.page.url().substring(this.page.url().indexOf("/submissions"));
		this.page.locator("input[name=school]").fill("школа");
		this.page.locator("main form.write button").first().click();
		this.page.locator(".wrong").first().waitFor();
		checkHere("what was refused");
		this.page.locator("input[name=school]").fill("");
		this.page.locator("input[type=file]")
			.setInputFiles(
					new FilePayload("план урока.txt", "text/plain", "Первый шаг".getBytes(StandardCharsets.UTF_8)));
		this.page.locator("main form.write button").first().click();
		this.page.locator(".attached a").waitFor();
		this.page.navigate("/organisations/new");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#wrong").waitFor();
		assertThat(this.page.locator("#f-name").getAttribute("aria-describedby")).isEqualTo("e-name");
		checkHere("a form with faults");
		chromium.forgive();
		this.page.navigate("/accounts");
		String duties = this.page.locator("main a[href$=responsibilities]").first().getAttribute("href");
		checkEach(List.of("/account", "/account/tokens", "/account/notices", "/accounts", duties + "?find=школа",
				"/misses", "/synonyms", "/submissions", edit, edit.replace("/edit", ""), "/archive", "/account/profile",
				"/account/deficits", "/charges", "/deficits/statistics", "/white-spots", "/young-teachers",
				"/young-teachers/adaptation", "/history", "/history/1", "/organisations/new", "/events/new",
				"/deficits/edit", "/deficits/new", "/confirmations", "/duplicates", "/cyclogram/new",
				direction() + "/add", "/programmes/new", "/programmes/demand", "/projects/new"));
		checkCyclogram();
		checkDirection();
		checkCommunity(people);
		checkEvent();
		checkProgramme();
		checkProject();
		checkSite();
		checkIndicators();
		checkRoute(people);
		checkMentoring(people);
		checkReview();
		checkResource();
		checkSurvey(people);
		checkTransfer();
		checkDuplicates();
		people.forget();
	}

	private void checkCommunity(People people) {
		this.application.getBean(Profiles.class)
			.save(people.account("всё").id(), new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		String community = "/communities/" + this.application.getBean(Communities.class)
			.page(CommunityFilter.ALL, KeysetRequest.first(1))
			.rows()
			.getFirst()
			.id();
		checkEach(List.of(community));
		this.page.navigate(community);
		this.page.locator("#members form button").click();
		this.page.locator("#members .card").waitFor();
		checkEach(List.of(community, community + "/members?find=лицей", community + "/edit", "/communities/new",
				community + "/plan/new"));
		this.page.locator("#f-due").fill("2030-10");
		this.page.locator("#f-title").fill("Семинар щщы");
		this.page.locator("form.write button:not(.sr)").last().click();
		this.page.waitForURL("**year=2030**");
		String history = this.page.locator("main a[href$='/history']").first().getAttribute("href");
		checkEach(List.of(history));
		this.page.navigate(history.replace("/history", ""));
		this.page.locator("form[action$='/remove'] button").click();
		this.page.waitForURL("**#plan");
	}

	private void checkTransfer() {
		this.page.navigate("/search?q=клубным часом");
		this.page.navigate(this.page.locator(".hits h2 a").first().getAttribute("href") + "/spread");
		checkEach(List.of(this.page.locator("#table a[href*='/transfers/']").first().getAttribute("href")));
	}

	// Registered for, with a programme, and one who was there.
	private void checkEvent() {
		this.page.navigate("/events/new");
		this.page.locator("#f-title").fill("Семинар щщы");
		this.page.locator("#f-kindName").fill("семинар");
		this.page.locator("#f-start").fill(LocalDate.now().toString());
		this.page.locator("main form.write button").last().click();
		this.page.locator("#part").waitFor();
		String event = this.page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
		this.page.navigate(event + "/programme/new");
		this.page.locator("#f-begins").fill("10:00");
		this.page.locator("#f-title").fill("Мастер-класс");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#programme table").waitFor();
		this.page.navigate(event + "/registration");
		this.page.locator("#f-capacity").fill("30");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#part form button").click();
		this.page.locator("#part .card").waitFor();
		this.page.navigate(event + "/participants");
		this.page.locator("#list").fill("Петрова Анна;Школа № 1;докладчик");
		this.page.locator("form[action$=attendance] button").click();
		this.page.locator("[role=status]").waitFor();
		String certificate = this.page.locator("#present a").first().textContent();
		this.page.navigate(event + "/contest");
		this.page.locator("#name").fill("Заочный");
		for (String day : List.of("#from", "#to", "#deadline")) {
			this.page.locator(day).fill(LocalDate.now().toString());
		}
		this.page.locator("#criteria").fill("Замысел; 10");
		this.page.locator("form[action$=stages] button").click();
		this.page.locator("#stage-1").waitFor();
		checkEach(
				List.of("/contests", event, event + "/registration", event + "/programme/new", event + "/participants",
						event + "/contest", event + "/opinion", "/account/events", "/certificates/" + certificate));
		Edited.forget(this.application.getBean(Graph.class), this.application.getBean(Writes.class));
	}

	// Planned, with a group and its journal.
	private void checkProgramme() {
		this.page.navigate("/programmes/new");
		this.page.locator("#f-title").fill("Программа щщы");
		this.page.locator("#f-kindName").fill("ДПП");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#groups").waitFor();
		String programme = this.page.url().replaceFirst("^https?://[^/]+", "");
		this.page.navigate("/programmes/plan/2095/lines/new?month=10&programme=" + programme.replaceFirst(".*/", ""));
		this.page.locator("#f-planGroups").fill("2");
		this.page.locator("#f-planPlaces").fill("50");
		this.page.locator("main form.write button").last().click();
		this.page.locator(".heat td a").waitFor();
		String line = this.page.locator(".heat td a").getAttribute("href");
		this.page.navigate(programme + "/groups/new");
		this.page.locator("#f-start").fill(LocalDate.now().toString());
		this.page.locator("main form.write button").last().click();
		this.page.locator("#part form button").click();
		this.page.locator("#part .card").waitFor();
		String event = this.page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
		this.page.navigate(event + "/programme/new");
		this.page.locator("#f-begins").fill("10:00");
		this.page.locator("#f-title").fill("Занятие");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#programme table").waitFor();
		this.page.navigate(event + "/journal");
		this.page.locator("table input[type=checkbox]").check();
		this.page.locator("main form button").click();
		this.page.locator("[role=status]").waitFor();
		assertThat(this.page.locator(".journal td").last().textContent()).doesNotContain("—");
		checkEach(List.of(programme, programme + "/edit", programme + "/groups/new", "/programmes/plan?year=2095", line,
				event + "/journal"));
		Graph graph = this.application.getBean(Graph.class);
		Writes writes = this.application.getBean(Writes.class);
		writes.apply(new Writes.Order("test", "programmes", false), (touched) -> {
			touched.addUnlisted(1);
			return graph.list(CypherQuery.named("test/forget-programme-plans"), Map.of(), (row) -> "");
		});
		Edited.forget(graph, writes);
	}

	private void checkProject() {
		this.page.navigate("/projects/new");
		this.page.locator("#title").fill("Проект щщы");
		this.page.locator("#goal").fill("Чтобы слушали");
		this.page.locator("#startsOn").fill("2030-01-01");
		this.page.locator("#endsOn").fill("2030-12-31");
		this.page.locator("#milestones").fill("Первая встреча; 2030-02-01");
		this.page.locator("#risks").fill("Не успеем; 3; 4; начать раньше");
		this.page.locator("main form.write button").last().click();
		this.page.locator("form[action$=submit] button").waitFor();
		String project = here();
		checkEach(List.of(project, project + "/edit"));
		this.page.navigate(project);
		this.page.locator("form[action$=submit] button").click();
		this.page.locator("#council").waitFor();
		checkHere("a proposal before the council");
	}

	// Counted by hand, with a target that is wrong at first.
	private void checkIndicators() {
		checkEach(List.of("/indicators"));
		this.page.navigate("/indicators");
		this.page.locator("form[action$=count] button").click();
		this.page.locator("main [role=status]").waitFor();
		this.page.locator("main tbody a[href*='/indicators/4.1']").click();
		this.page.locator("#f-target").fill("сто");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#wrong").waitFor();
		checkHere("a target with a fault");
		chromium.forgive();
		this.page.locator("#f-target").fill("25,5");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#plan + ul li").waitFor();
		checkEach(List.of("/indicators", "/indicators/4.1", "/indicators/3.3"));
	}

	// For a deficit that practices answer, with one step done.
	private void checkRoute(People people) {
		String account = people.account("всё").id();
		this.application.getBean(Consents.class).give(account, Consent.CURRENT);
		this.application.getBean(Diagnoses.class)
			.keep(account,
					this.application.getBean(Graph.class)
						.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", 3),
								(row) -> row.get("id").asString())
						.stream()
						.collect(Collectors.toMap((id) -> id, (id) -> Severity.MARKED)));
		checkEach(List.of("/account/route"));
		this.page.navigate("/account/route");
		this.page.locator("form.write button").click();
		this.page.locator("section.card h2 a").first().waitFor();
		this.page.locator("input[name=doneOn]").first().fill(LocalDate.now().minusDays(1).toString());
		this.page.locator("form.bar button").first().click();
		this.page.locator("circle.done").first().waitFor();
		checkEach(List.of("/account/route", "/account/route/form"));
	}

	// A mentor is asked for and agrees; a step and a meeting follow, then two schools.
	private void checkMentoring(People people) {
		Account mentor = people.make("наставница", Role.TEACHER);
		Caller caller = new Caller(mentor.id(), Set.of(Role.TEACHER), Set.of(Action.HAVE_MENTORING));
		this.application.getBean(Profiles.class)
			.save(mentor.id(), new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		this.application.getBean(MentorOffers.class)
			.offer(caller, null,
					new OfferEdit(Set.of(MentoringModel.TEACHER_TEACHER), List.of(), List.of(), 2, "По средам"));
		this.page.navigate("/mentoring/request");
		this.page.locator("#f-model").selectOption("TEACHER_TEACHER");
		this.page.locator("#find-wishedPractices").fill("клубный час");
		this.page.locator("button[name=look][value=wishedPractices]").click();
		this.page.locator("input[name=wishedPractices]").first().waitFor();
		checkHere("what was found to wish for");
		this.page.locator("form.write button:not(.sr)").last().click();
		this.page.waitForURL("**/mentoring/find");
		checkEach(List.of("/mentoring/find", "/mentoring/mine", "/mentoring/offer", "/mentoring/request",
				"/mentoring/matching"));
		this.page.navigate("/mentoring/find");
		this.page.locator("main button[name=mentor]").first().click();
		this.page.waitForURL("**/mentoring/pairs/**");
		String pair = here();
		checkEach(List.of(pair, "/mentoring/pairs"));
		this.application.getBean(Mentorships.class).answer(caller, pair.substring(pair.lastIndexOf('/') + 1), true);
		this.page.navigate(pair);
		this.page.locator("#steps input[name=title]").fill("Посетить урок");
		this.page.locator("#steps form.bar input[name=due]").fill("2030-02-01");
		this.page.locator("#steps form.bar button").click();
		this.page.locator("#steps table").waitFor();
		this.page.locator("#talks input[name=topic]").fill("Разбор урока");
		this.page.locator("#talks form.bar button").click();
		this.page.locator("#talks table").waitFor();
		checkEach(List.of(pair, pair + "/about"));
		this.page.navigate("/mentoring/schools/new");
		this.page.locator("#find-leader").fill("лицей");
		this.page.locator("button[name=look][value=leader]").click();
		this.page.locator("input[name=leader]").nth(1).waitFor();
		this.page.locator("input[name=leader]").first().check();
		this.page.locator("#find-school").fill("гимназия");
		this.page.locator("button[name=look][value=school]").click();
		this.page.locator("input[name=school]").nth(1).waitFor();
		this.page.locator("input[name=school]").first().check();
		checkHere("schools to choose from");
		this.page.locator("form.write button:not(.sr)").last().click();
		this.page.waitForURL("**/mentoring/pairs/**");
		String support = here();
		this.page.locator("#measures input[name=title]").fill("Успеваемость");
		this.page.locator("#measures input[name=unit]").fill("%");
		this.page.locator("#measures input[name=before]").fill("60,5");
		this.page.locator("#measures form.bar button").click();
		this.page.locator("#measures table").waitFor();
		checkEach(List.of(support, "/mentoring/schools"));
	}

	private String here() {
		return this.page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
	}

	// An application, and the life of a site with its plan and a report.
	private void checkSite() {
		this.page.navigate("/search?kind=ORGANISATION");
		String organisation = this.page.locator(".hits h2 a").first().getAttribute("href");
		this.page.navigate("/sites/applications/new?organisation=" + organisation.replaceFirst(".*/", ""));
		this.page.locator("#title").fill("Площадка щщы");
		this.page.locator("#aim").fill("Чтобы слушали");
		this.page.locator("#startsOn").fill("2030-04-01");
		this.page.locator("#endsOn").fill("2031-03-31");
		this.page.locator("main form.write button").last().click();
		this.page.locator("form[action$=submit] button").waitFor();
		String application = here();
		this.page.navigate(organisation + "/sites/new");
		this.page.locator("#f-title").fill("Площадка щщы");
		this.page.locator("#f-statusKind").fill("МИП");
		this.page.locator("#f-scope").selectOption("MUNICIPAL");
		this.page.locator("#f-from").fill("2024-04-01");
		this.page.locator("main form.write button").last().click();
		this.page.locator("main a[href$='/life']").click();
		this.page.locator("svg.life").waitFor();
		String site = here().replace("/life", "");
		this.page.navigate(site + "/plan/new");
		this.page.locator("#title").fill("Семинар щщы");
		this.page.locator("#due").fill("2031-05-20");
		this.page.locator("main form.write button").first().click();
		this.page.waitForURL("**year=2031**");
		String life = here();
		String item = this.page.locator("#plan a[href*='/plan/items/']").first().getAttribute("href");
		this.page.navigate("/sites/plan?year=2031");
		this.page.locator("#protocol").fill("№ 1");
		this.page.locator("main form.write button").click();
		this.page.locator("text=Утверждён").waitFor();
		this.page.navigate(site + "/report");
		this.page.locator("#text").fill("Сделали");
		this.page.locator("form[method=post].write button").click();
		this.page.waitForURL("**/reports/**");
		this.page.navigate(organisation + "/agreements/new?find=лицей");
		this.page.locator("input[name=other]").first().check();
		this.page.locator("#title").fill("Договор щщы");
		this.page.locator("form.write button").click();
		this.page.locator("#agreements li").waitFor();
		checkEach(List.of(organisation + "/network", organisation + "/agreements/new?find=лицей"));
		this.page.navigate(organisation + "/network");
		this.page.locator("#agreements form button").click();
		this.page.waitForURL("**#agreements");
		checkEach(List.of("/sites", application, application + "/edit", life, site + "/life", item, site + "/plan/new",
				"/sites/plan?year=2031", site + "/report", here()));
		Edited.forget(this.application.getBean(Graph.class), this.application.getBean(Writes.class));
	}

	// A self-assessment of a practice from the form to its publication, and a sheet.
	private void checkReview() {
		this.page.navigate("/reviews/new?find=клубный час");
		this.page.locator("main li a[href*='practice=']").first().waitFor();
		checkHere("what to review");
		this.page.locator("main li a[href*='practice=']").first().click();
		this.page.locator("#f-sheet").waitFor();
		checkHere("a review to open");
		this.page.locator("input[name=kind][value=SELF_ASSESSMENT]").check();
		this.page.locator("#f-sheet").selectOption(new SelectOption().setIndex(1));
		this.page.locator("main form.write button").first().click();
		this.page.waitForURL((url) -> url.matches(".*/reviews/[0-9a-f-]{36}"));
		String review = here();
		this.page.navigate(review + "/marks");
		this.page.locator("#f-comment-0").fill("Замечание щщы");
		this.page.locator("button[value=true]").click();
		this.page.locator("#wrong").waitFor();
		chromium.forgive();
		assertThat(this.page.locator("#f-comment-0").inputValue()).isEqualTo("Замечание щщы");
		checkHere("marks with gaps");
		int criteria = this.page.locator("fieldset.criterion").count();
		for (int i = 0; i < criteria; i++) {
			this.page.locator("#f-points-" + i).selectOption(Integer.toString(i % 4));
		}
		this.page.locator("button[value=true]").click();
		this.page.waitForURL((url) -> url.endsWith(review));
		checkHere("marks that were handed in");
		this.page.locator("form[action$='/close'] button").click();
		this.page.locator("#conclusion").fill("Вывод щщы");
		this.page.locator("form[action$='/conclude'] button").click();
		this.page.locator("form[action$='/publish'] button").click();
		this.page.locator("form[action$='/publish']").waitFor(new Locator.WaitForOptions().setState(DETACHED));
		assertThat(this.page.locator("#criteria svg.marks rect.first").count()).isEqualTo(criteria);
		String sheet = this.page.locator("a[href*='/reviews/sheets/']").first().getAttribute("href");
		this.page.navigate("/reviews/sheets/new");
		this.page.locator("#f-title").fill("Лист щщы");
		this.page.locator("#f-title-0").fill("Критерий щщы");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#wrong").waitFor();
		chromium.forgive();
		checkHere("a sheet with faults");
		checkEach(List.of("/reviews", "/reviews/sheets", sheet, review, review + "/marks"));
		// an expertise has the form of its experts
		this.page.navigate("/reviews/new?find=клубный час");
		this.page.locator("main li a[href*='practice=']").first().click();
		this.page.locator("#f-sheet").selectOption(new SelectOption().setIndex(1));
		this.page.locator("main form.write button").first().click();
		this.page.locator("input[name=expert]").first().waitFor();
		checkHere("experts to name");
	}

	private void checkResource() {
		this.page.navigate("/resources/new");
		this.page.locator("#f-url").fill("http://resource.example");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#wrong").waitFor();
		checkHere("a resource with faults");
		chromium.forgive();
		this.page.locator("#f-name").fill("Платформа щщы");
		this.page.locator("#f-kind").selectOption("PLATFORM");
		this.page.locator("#f-level").selectOption("REGIONAL");
		this.page.locator("#f-url").fill("https://resource.example/");
		this.page.locator("main form.write button").last().click();
		this.page.locator("#end form").waitFor();
		String resource = here();
		this.page.locator("#use input[type=search]").fill("клубный лицей");
		this.page.locator("#use form[method=get] button").click();
		this.page.locator("#use select").waitFor();
		this.page.locator("#use input[name=since]").fill("2020");
		this.page.locator("#use form[method=post] button").click();
		this.page.locator("#uses tbody a").waitFor();
		for (int year = 2021; year <= 2023; year++) {
			this.page.locator("#report input[name=year]").fill(String.valueOf(year));
			this.page.locator("#report input[name=people]").fill(String.valueOf(4 * (year - 2020)));
			this.page.locator("#report button").click();
			this.page.locator("#years tbody th a:text-is('" + year + "')").waitFor();
		}
		assertThat(this.page.locator("#years svg rect").count()).isEqualTo(3);
		checkEach(List.of(resource, resource + "/edit", "/resources?level=REGIONAL&word=щщы"));
		Edited.forget(this.application.getBean(Graph.class), this.application.getBean(Writes.class));
	}

	// Made, answered with a gap and then without, closed, and its results among the
	// effects.
	private void checkSurvey(People people) {
		this.page.navigate("/surveys/new");
		this.page.locator("#f-title").fill("Опрос щщы");
		this.page.locator("#f-text-0").fill("Было полезно");
		this.page.locator("#f-effect-0").selectOption("QUALITY");
		this.page.locator("input[name=needed-0]").check();
		this.page.locator("#f-text-1").fill("Что выбрать");
		this.page.locator("#f-kind-1").selectOption("SEVERAL");
		this.page.locator("main form.write button:not(.sr)").last().click();
		this.page.locator("#wrong").waitFor();
		chromium.forgive();
		checkHere("a survey without options");
		this.page.locator("#f-options-1").fill("лекции\nмастер-классы");
		this.page.locator("#f-text-2").fill("Посоветуете");
		this.page.locator("#f-kind-2").selectOption("NUMBER");
		this.page.locator("#f-text-3").fill("Что изменить");
		this.page.locator("#f-kind-3").selectOption("TEXT");
		this.page.locator("main form.write button:not(.sr)").last().click();
		this.page.locator("form[action$='/release'] button").click();
		this.page.locator("a[href$='/answer']").waitFor();
		String survey = here();
		checkEach(List.of(survey, survey + "/edit", "/surveys", "/surveys/new?find=форум", survey + "/results"));
		this.page.navigate(survey + "/answer");
		checkHere("a survey to answer");
		this.page.locator("textarea").fill("Больше практики щщы");
		this.page.getByLabel("мастер-классы").check();
		this.page.locator("main form.write button").last().click();
		this.page.locator("#wrong").waitFor();
		chromium.forgive();
		assertThat(this.page.locator("textarea").inputValue()).isEqualTo("Больше практики щщы");
		assertThat(this.page.getByLabel("мастер-классы").isChecked()).isTrue();
		checkHere("an answer with a gap");
		this.page.getByLabel("5 — полностью согласен").check();
		this.page.locator("main form.write button").last().click();
		this.page.locator("[role=status]").waitFor();
		assertThat(this.page.locator("a[href$='/answer']").count()).isZero();
		Surveys surveys = this.application.getBean(Surveys.class);
		for (int i = 0; i < 6; i++) {
			Account account = people.make("ответчик" + i, Role.TEACHER);
			Caller caller = new Caller(account.id(), account.roles(), Set.of(Action.HAVE_ACCOUNT));
			List<SurveyQuestion> asked = surveys.get(caller, survey.replace("/surveys/", "")).questions();
			this.application.getBean(SurveyAnswering.class)
				.answer(caller, survey.replace("/surveys/", ""),
						List.of(new SurveyReply(asked.getFirst().id(), List.of((i < 2) ? 4 : 5), null),
								new SurveyReply(asked.get(1).id(), List.of(1), null)));
		}
		this.page.navigate(survey);
		this.page.locator("form[action$='/close'] button").click();
		this.page.locator("a.button[href$='/results']").click();
		this.page.locator("svg.survey-bars").first().waitFor();
		assertThat(this.page.locator("svg.survey-bars").first().locator(".untold").count()).isEqualTo(2);
		assertThat(this.page.locator("main table").first().innerText()).contains("менее 5", "5 или больше");
		assertThat(this.page.locator("main").innerText()).doesNotContain("Больше практики щщы");
		checkHere("results of a survey");
		this.page.navigate("/effects");
		assertThat(this.page.locator("#QUALITY svg.trend circle").count()).isEqualTo(1);
		this.page.locator("#QUALITY a[href*='/effects/statements/new']").click();
		this.page.locator("#f-text").fill("Видно щщы");
		this.page.locator("main form.write button:not(.sr)").last().click();
		this.page.locator("#wrong").waitFor();
		chromium.forgive();
		checkHere("a statement without a source");
		this.page.locator("#f-source").fill("Отчёт");
		this.page.locator("main form.write button:not(.sr)").last().click();
		this.page.locator("#QUALITY .said").waitFor();
		checkEach(List.of("/effects", "/surveys?shelf=CLOSED", survey,
				this.page.locator("#QUALITY .said a").last().getAttribute("href")));
	}

	private void checkCyclogram() {
		this.page.navigate("/cyclogram");
		String activity = this.page.locator(".year-grid tbody th[scope=row] a").first().getAttribute("href");
		String form = activity.replace("?year=", "/years/");
		checkEach(List.of(activity + "&find=форум", form, form + "/parts/new"));
		this.page.navigate(form + "/parts/new");
		String last = this.page.locator("header .quiet").last().textContent();
		assertThat(last).as("when it goes on").isNotBlank();
		this.page.locator("#f-partTitle").fill("Часть щщы");
		this.page.locator("#f-lastDay").fill("вчера");
		this.page.locator("main form.write button:not(.sr)").last().click();
		this.page.locator("#wrong").waitFor();
		checkHere("a part without a day");
		assertThat(this.page.locator("#f-partTitle").inputValue()).isEqualTo("Часть щщы");
		chromium.forgive();
	}

	// A practice is put under a direction and taken away again.
	private void checkDirection() {
		String direction = direction();
		this.page.navigate(direction + "/add?kind=PRACTICE&q=клубный");
		this.page.locator("input[name=node]").first().check();
		String practice = "/practices/" + this.page.locator("input[name=node]").first().getAttribute("value");
		this.page.locator("form[method=post] button:has-text('Отнести')").last().click();
		this.page.locator("[role=status]").waitFor();
		this.page.navigate(practice);
		this.page.locator("#directions form button").first().click();
		this.page.waitForURL("**/practices/**");
		checkEach(List.of(direction, practice));
	}

	private void checkDuplicates() {
		Graph graph = this.application.getBean(Graph.class);
		Merges merges = this.application.getBean(Merges.class);
		List<String> events = graph.list(CypherQuery.named("merging/events"), Map.of(),
				(row) -> row.get("id").asString());
		String pair = "/duplicates/events/" + events.get(1) + '/' + events.get(0);
		String merge = merges.merge(NodeKind.EVENT, events.get(1), events.get(0), List.of(),
				merges.preview(NodeKind.EVENT, events.get(1), events.get(0)).fingerprint(), "test");
		checkEach(List.of("/duplicates/merges/" + merge, "/events/" + events.get(0) + "/changes"));
		merges.unmerge(merge, "test");
		checkEach(List.of(pair));
	}

	@Test
	void whatIsWrongWouldBeFound() {
		this.page.navigate("/about");
		this.page.evaluate("document.querySelector('main').innerHTML = '<img src=\"/assets/img/baton.svg\"><input>'");
		assertThat(Accessibility.faults(this.page)).anyMatch((one) -> one.startsWith("image-alt"))
			.anyMatch((one) -> one.startsWith("label"));
	}

	private void checkEach(List<String> addresses) {
		for (String address : addresses) {
			this.page.navigate(address);
			checkHere(address);
		}
	}

	private void checkHere(String address) {
		Accessibility.check(this.page, address);
	}

	@Test
	void graphiqlAnswersWithoutForeignHosts() {
		this.page.navigate("/graphiql");
		this.page.locator(".graphiql-execute-button").waitFor();
		this.page.locator(".graphiql-execute-button").click();
		this.page.locator(".graphiql-response .cm-property, .graphiql-response .CodeMirror-line").first().waitFor();
		assertThat(this.page.locator(".graphiql-container").innerText()).contains("totalCount");
	}

	private String direction() {
		this.page.navigate("/directions");
		return this.page.locator("main th a").first().getAttribute("href");
	}

	private List<String> pages() {
		this.page.navigate("/search?q=клубный+час&kind=PRACTICE");
		String practice = this.page.locator(".hits h2 a").first().getAttribute("href");
		List<String> addresses = new ArrayList<>(List.of("/", "/search?q=школа",
				"/search?place=Челябинская область/Челябинск&find.deficit=труд", "/search?q=бармаглот&kind=EVENT",
				"/search/advanced", "/search?mode=advanced&q=(час", "/sign-in", "/synonyms", "/saved", "/mail/stop/x",
				"/missing-sources", "/deficits", "/cyclogram", "/cyclogram/month?month=2026-08", "/portfolios",
				"/directions", "/network", "/mentoring", "/young-teachers", "/programmes", "/contests", "/projects",
				"/projects/timeline", "/council", "/sites", "/sites/plan", "/reviews", "/reviews/sheets", "/resources",
				"/programmes/plan", "/council", "/sites", "/sites/plan", "/reviews", "/reviews/sheets", "/effects",
				"/programmes/plan", "/about", "/evidence", practice, practice + "/evidence", practice + "/spread",
				practice + "/spread/path", practice + "/spread/measures", "/nowhere"));
		for (String kind : List.of("ORGANISATION", "INNOVATION_SITE", "DEFICIT", "COMMUNITY", "EVENT", "PROGRAMME")) {
			this.page.navigate("/search?kind=" + kind);
			String address = this.page.locator(".hits h2 a").first().getAttribute("href");
			addresses.add(address);
			if (List.of("ORGANISATION", "INNOVATION_SITE", "EVENT").contains(kind)) {
				addresses.add(address + "/cascade");
			}
			if (kind.equals("INNOVATION_SITE")) {
				addresses.addAll(List.of(address + "/life", address + "/report"));
			}
			if (kind.equals("ORGANISATION")) {
				addresses.add(address + "/network");
			}
			if (kind.equals("EVENT")) {
				addresses.add(address + "/effect");
			}
		}
		addresses.add(direction());
		chromium.forgive();
		return addresses;
	}

	private void tabTo(String id) {
		for (int i = 0; i < 40; i++) {
			this.page.keyboard().press("Tab");
			if (id.equals(this.page.evaluate("document.activeElement.id"))) {
				return;
			}
		}
		throw new AssertionError("The keyboard does not reach " + id);
	}

	private void tabToText(String text) {
		for (int i = 0; i < 80; i++) {
			this.page.keyboard().press("Tab");
			if (text.equals(this.page.evaluate("document.activeElement.innerText.trim()"))) {
				return;
			}
		}
		throw new AssertionError("The keyboard does not reach " + text);
	}

}
