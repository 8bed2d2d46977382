package org.estafeta.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.MovableClock;
import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.DeficitStatistics;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.indicator.IndicatorCounter;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.mentoring.MentorRequests;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.mentoring.OfferEdit;
import org.estafeta.mentoring.RequestEdit;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten questions that a methodist asks, each answered from the start page on by what
 * stands on the pages alone: by links that a person sees, and words that they type.
 */
@RunningApplication
@Import(MovableClock.Setting.class)
class TenQuestionsIT {

	private static final Duration MOST = Duration.ofMinutes(10);

	private static final LocalDate TODAY = LocalDate.of(2027, 10, 4);

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	MovableClock clock;

	private People people;

	private String token = "";

	@AfterEach
	void tidy() {
		forget();
		this.clock.reset();
	}

	private void forget() {
		this.people.forget();
		Edited.forget(this.graph, this.writes);
		write("test/forget-indicators", Map.of());
		write("test/forget-statistics", Map.of());
	}

	private void prepare() {
		this.clock.set(TODAY.minusDays(3));
		this.people = new People(this.application);
		forget();
		this.people.make("методист", Role.METHODIST);
		this.token = this.people.token(this.people.account("методист"), 300);
		String school = done(
				"mutation { it: createOrganisation(sure: true, organisation: {name: \"Щщы школа\", kind: SCHOOL, "
						+ "city: \"Щщыгорск\", region: \"Челябинская область\"}) { id } }",
				Map.of())
			.path("id")
			.asString();
		count();
		done("mutation { it: setIndicatorTarget(version: 0, target: {code: \"3.2\", year: " + TODAY.getYear()
				+ ", value: 2}) { value } }", Map.of());
		done("mutation($e: EventEditInput!) { it: createEvent(event: $e) { id } }",
				Map.of("e", Map.of("title", "Встреча щщы", "kindName", "семинар", "start",
						TODAY.minusDays(1).toString(), "hosts", List.of(school))));
		this.clock.set(TODAY);
		count();
		List<String> deficits = texts("test/answered-deficits", "id", Map.of("limit", 2));
		this.application.getBean(MentorOffers.class)
			.offer(teacher("наставница"), null,
					new OfferEdit(Set.of(MentoringModel.TEACHER_TEACHER), deficits, List.of(), 2, null));
		this.application.getBean(MentorRequests.class)
			.ask(teacher("новичок"), null,
					new RequestEdit(MentoringModel.TEACHER_TEACHER, deficits.subList(0, 1), List.of(), false, null));
		issue();
	}

	private Caller teacher(String login) {
		Account account = this.people.make(login, Role.TEACHER);
		this.application.getBean(Profiles.class)
			.save(account.id(), new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		this.application.getBean(Consents.class).give(account.id(), Consent.CURRENT);
		return new Caller(account.id(), Set.of(Role.TEACHER), Set.of(Action.HAVE_MENTORING));
	}

	private JsonNode done(String query, Map<String, ?> variables) {
		JsonNode answer = new GraphQlClient(this.port).ask(query, variables, this.token);
		assertThat(answer.path("errors").isMissingNode()).as(query + answer).isTrue();
		return answer.at("/data/it");
	}

	private void count() {
		this.application.getBean(IndicatorCounter.class)
			.count(new Caller("test", Set.of(Role.ADMINISTRATOR), Set.of(Action.KEEP_INDICATORS)));
	}

	// Forty teachers have a deficit that no programme answers.
	private void issue() {
		String lacking = texts("test/deficits-without-programmes", "id", Map.of()).getFirst();
		write("test/plant-statistics", Map.of("on", TODAY, "years", List.of(DeficitStatistics.schoolYear(TODAY)),
				"items", List.of(lacking), "districts", List.of(""), "subjects", List.of(""), "numbers", List.of(40)));
	}

	private List<String> texts(String query, String column, Map<String, ?> parameters) {
		return this.graph.list(CypherQuery.named(query), parameters, (row) -> row.get(column).asString());
	}

	private void write(String query, Map<String, ?> parameters) {
		this.writes.apply(new Writes.Order("test", "ten-questions", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> "");
		});
	}

	@Test
	void aMethodistFindsTheAnswersByWhatStandsOnThePages() {
		prepare();
		Page page = chromium.open(this.port, 1280, ColorScheme.LIGHT);
		page.navigate("/sign-in");
		page.locator("input[name=login]").fill("методист");
		page.locator("input[name=password]").first().fill(People.PASSWORD);
		page.keyboard().press("Enter");
		page.waitForURL("**/account**");
		Methodist methodist = new Methodist(page);

		methodist.asks("Какая практика отвечает на трудность с функциональной грамотностью?");
		methodist.types("main input[type=search]", "функциональная грамотность");
		methodist.follows(page.locator("main a[href^='/practices/']"));
		methodist.reads("main", "функциональн", "грамотност");
		assertThat(texts("test/practices-of-deficit", "title", Map.of("words", "функциональн")))
			.contains(page.locator("h1").innerText());

		methodist.asks("Кто у кого перенял сингапурские обучающие структуры, когда и через что?");
		methodist.follows(link(page, "main", "Сингапурские обучающие структуры"));
		methodist.reads("#table tr:has(th:has-text('Заинск'))", "МОиН РТ", "2014/15", "обучение учителей города");

		methodist.asks("С кем связан лицей № 161 Уфы и что их связывает?");
		methodist.follows(page.locator("header nav a[href='/search?kind=ORGANISATION']"));
		methodist.types("main input[type=search]", "лицей 161 уфа");
		methodist.follows(page.locator("main a[href^='/organisations/']"));
		methodist.follows(page.locator("main a[href$='/network']"));
		methodist.reads("main table", "ДС № 73", "передана практика", "«Бережливая школа»");

		methodist.asks("Выполнен ли план по показателю 3.2?");
		methodist.follows(page.locator("footer a[href='/indicators']"));
		methodist.reads("main tr:has(span:text-is('3.2'))", "выполнено на 50 %");

		methodist.asks("Какая школа прибавилась в показателе 3.2 за месяц?");
		methodist.follows(page.locator("footer a[href='/indicators']"));
		methodist.follows(page.locator("main a[href^='/indicators/3.2']"));
		methodist.reads("section[aria-labelledby=moves]", "Прибавилось: 1", "Щщы школа");

		methodist.asks("На какие дефициты не отвечает ни одна практика и что с этим сделать?");
		methodist.follows(page.locator("footer a[href='/white-spots']"));
		List<String> unanswered = texts("test/unanswered-deficits", "name", Map.of());
		methodist.reads("#deficits", unanswered.toArray(String[]::new));
		methodist.reads("#deficits tbody td:last-child", "Поискать близкое");
		assertThat(page.locator("#deficits tbody tr").count()).isEqualTo(unanswered.size()).isPositive();

		methodist.asks("Кому нужен наставник и кто свободен?");
		methodist.follows(page.locator("footer a[href='/mentoring']"));
		methodist.follows(page.locator("main a[href='/mentoring/matching']"));
		methodist.reads("main tbody tr", "Имя новичок", "Имя наставница");

		methodist.asks("Что в этом месяце надо сделать и что просрочено?");
		methodist.follows(page.locator("header nav a[href='/cyclogram']"));
		methodist.reads("main .doors > :has(h2:has-text('Просрочено'))",
				"Проектирование календаря образовательных событий", "срок прошёл 31 августа " + TODAY.getYear(),
				"Составление плана проведения контрольных мероприятий", "срок прошёл 30 сентября " + TODAY.getYear());
		methodist.reads("main .doors > :has(h2:has-text('Срок в этом месяце'))",
				"Анализ удовлетворенности и востребованности программ ЦРО");

		methodist.asks("На какие дефициты не хватает программ?");
		methodist.follows(page.locator("footer a[href='/programmes']"));
		methodist.follows(page.locator("main a[href^='/programmes/demand']"));
		methodist.reads("main tbody tr", texts("test/deficits-without-programmes", "name", Map.of()).getFirst(), "40",
				"нет программы");

		methodist.asks("Насколько известно, что сингапурские структуры работают?");
		methodist.follows(link(page, "main", "Сингапурские обучающие структуры"));
		methodist.follows(page.locator("main header a[href^='/practices/']"));
		methodist.follows(page.locator("main a[href^='/practices/'][href$='/evidence']"));
		methodist.reads("main header", "Ступень 1 из 5", "описано, есть материалы");
		methodist.reads("section[aria-labelledby=ladder-title]", "До ступени 2 не хватает",
				"отзывы независимых экспертов: есть 0");

		methodist.ends();
		System.out.println(methodist.told);
		assertThat(methodist.questions).isEqualTo(10);
		assertThat(methodist.all()).isLessThan(MOST);
	}

	private static Locator link(Page page, String place, String name) {
		return page.locator(place)
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

	/**
	 * How long a practised person takes, by the keystroke-level model (Card, Moran and
	 * Newell 1980: 1.35 s to make up one's mind, 1.1 s to point, 0.2 s to press, 0.28 s
	 * for a key) and the rate at which Russian is read (184 words a minute, Trauzettel-
	 * Klosinski and Dietz 2012). They read each list of links from its beginning up to
	 * the one they follow, the title of each page, and the answer.
	 */
	private static final class Methodist {

		private static final double MIND = 1.35;

		private static final double POINT = 1.1;

		private static final double PRESS = 0.2;

		private static final double KEY = 0.28;

		private static final double WORD = 60 / 184.0;

		/** Of a long table people read the beginning. */
		private static final int MOST_WORDS = 150;

		private static final String TEXT_BEFORE = "link => { const list = link.closest('footer') ?? link.closest('nav, ul, ol, table, section, main');"
				+ " const range = document.createRange(); range.setStart(list, 0); range.setEndAfter(link);"
				+ " return range.toString(); }";

		private final Page page;

		private final StringBuilder told = new StringBuilder();

		private int questions;

		private int steps;

		private double seconds;

		private double before;

		private Methodist(Page page) {
			this.page = page;
		}

		void asks(String question) {
			ends();
			this.questions++;
			this.steps = 0;
			this.before = this.seconds;
			this.told.append('\n').append(this.questions).append(". ").append(question).append(' ');
			this.page.navigate("/");
			words(question, MOST_WORDS);
		}

		void ends() {
			if (this.questions > 0) {
				this.told.append("%d steps, %.0f s".formatted(this.steps, this.seconds - this.before));
			}
		}

		void types(String field, String text) {
			Locator typed = this.page.locator(field).first();
			typed.fill(text);
			this.seconds += MIND + POINT + PRESS + KEY * (text.length() + 1);
			String address = this.page.url();
			typed.press("Enter");
			// a form is sent a moment after the key: until then the old page is there
			this.page.waitForURL((url) -> !url.equals(address));
			arrives();
		}

		void follows(Locator links) {
			Locator link = links.first();
			assertThat(link.isVisible()).as("%s on %s", links, this.page.url()).isTrue();
			words(String.valueOf(link.evaluate(TEXT_BEFORE)), MOST_WORDS);
			this.seconds += MIND + POINT + PRESS;
			link.click();
			arrives();
		}

		private void arrives() {
			this.page.waitForLoadState();
			this.steps++;
			words(this.page.locator("h1").first().innerText(), MOST_WORDS);
		}

		void reads(String place, String... answers) {
			Locator read = this.page.locator(place).first();
			String text = read.innerText();
			assertThat(text).as("%s on %s", place, this.page.url()).contains(answers);
			words(text, MOST_WORDS);
		}

		private void words(String text, int most) {
			this.seconds += WORD * Math.min(most, text.strip().split("\\s+", -1).length);
		}

		Duration all() {
			return Duration.ofMillis(Math.round(1000 * this.seconds));
		}

	}

}
