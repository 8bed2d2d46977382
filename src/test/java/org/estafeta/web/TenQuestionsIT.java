package org.estafeta.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
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
class TenQuestionsIT {

	private static final Duration MOST = Duration.ofMinutes(10);

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

	@AfterEach
	void forget() {
		new People(this.application).forget();
		this.writes.apply(new Writes.Order("test", "forget-indicators", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-indicators"), Map.of(), (row) -> true);
		});
	}

	private Caller teacher(People people, String login) {
		Account account = people.make(login, Role.TEACHER);
		this.application.getBean(Profiles.class)
			.save(account.id(), new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		this.application.getBean(Consents.class).give(account.id(), Consent.CURRENT);
		return new Caller(account.id(), Set.of(Role.TEACHER), Set.of(Action.HAVE_MENTORING));
	}

	private void prepare() {
		People people = new People(this.application);
		people.forget();
		List<String> deficits = this.graph.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", 2),
				(row) -> row.get("id").asString());
		this.application.getBean(MentorOffers.class)
			.offer(teacher(people, "наставница"), null,
					new OfferEdit(Set.of(MentoringModel.TEACHER_TEACHER), deficits, List.of(), 2, null));
		this.application.getBean(MentorRequests.class)
			.ask(teacher(people, "новичок"), null,
					new RequestEdit(MentoringModel.TEACHER_TEACHER, deficits.subList(0, 1), List.of(), false, null));
		people.make("методист", Role.METHODIST);
		this.application.getBean(IndicatorCounter.class)
			.count(new Caller("test", Set.of(Role.ADMINISTRATOR), Set.of(Action.KEEP_INDICATORS)));
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
		methodist.reads("main header", "Практика");

		methodist.asks("Кто у кого перенял «Клубный час», когда и через что?");
		methodist.follows(page.locator("main a[href$='/spread']"));
		methodist.reads("#table", "Клубный час");

		methodist.asks("С кем связана организация и что их связывает?");
		methodist.follows(page.locator("header nav a[href='/search?kind=ORGANISATION']"));
		methodist.follows(page.locator("main a[href^='/organisations/']"));
		methodist.follows(page.locator("main a[href$='/network']"));
		methodist.reads("main", "связ");

		methodist.asks("Достигнуты ли показатели года?");
		methodist.follows(page.locator("footer a[href='/indicators']"));
		methodist.reads("main table", "4.1");

		methodist.asks("Что изменило показатель?");
		methodist.follows(page.locator("footer a[href='/indicators']"));
		methodist.follows(page.locator("main a[href^='/indicators/']"));
		methodist.reads("section[aria-labelledby=moves]", "изменило");

		methodist.asks("Чего сети не хватает и что с этим сделать?");
		methodist.follows(page.locator("footer a[href='/white-spots']"));
		methodist.reads("#practices", "Что сделать");

		methodist.asks("Кому нужен наставник и кто свободен?");
		methodist.follows(page.locator("footer a[href='/mentoring']"));
		methodist.follows(page.locator("main a[href='/mentoring/matching']"));
		methodist.reads("main table", "Имя новичок");

		methodist.asks("Что в этом месяце надо сделать и что просрочено?");
		methodist.follows(page.locator("header nav a[href='/cyclogram']"));
		methodist.reads("main .doors", "Просрочено");

		methodist.asks("На какие дефициты не хватает программ?");
		methodist.follows(page.locator("footer a[href='/programmes']"));
		methodist.follows(page.locator("main a[href^='/programmes/demand']"));
		methodist.reads("main section", "Дефициты");

		methodist.asks("Насколько известно, что практика работает?");
		methodist.follows(page.locator("header nav a[href='/search?kind=PRACTICE']"));
		methodist.follows(page.locator("main a[href^='/practices/']"));
		methodist.follows(page.locator("main a[href^='/practices/'][href$='/evidence']"));
		methodist.reads("section[aria-labelledby=ladder-title]", "До ступени");

		System.out.println(methodist.told);
		assertThat(methodist.questions).isEqualTo(10);
		assertThat(methodist.all()).isLessThan(MOST);
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

		private static final String TEXT_BEFORE = "link => { const list = link.closest('nav, footer, ul, ol, table, section, main');"
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
			this.questions++;
			this.steps = 0;
			this.before = this.seconds;
			this.told.append('\n').append(this.questions).append(". ").append(question).append(' ');
			this.page.navigate("/");
			words(question, MOST_WORDS);
		}

		void types(String field, String text) {
			Locator typed = this.page.locator(field).first();
			typed.fill(text);
			this.seconds += MIND + POINT + PRESS + KEY * (text.length() + 1);
			typed.press("Enter");
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

		void reads(String place, String answer) {
			Locator read = this.page.locator(place).first();
			String text = read.innerText();
			assertThat(text).as("%s on %s", place, this.page.url()).contains(answer);
			words(text, MOST_WORDS);
			this.told.append("%d steps, %.0f s".formatted(this.steps, this.seconds - this.before));
		}

		private void words(String text, int most) {
			this.seconds += WORD * Math.min(most, text.strip().split("\\s+", -1).length);
		}

		Duration all() {
			return Duration.ofMillis(Math.round(1000 * this.seconds));
		}

	}

}
