package org.estafeta.curation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import org.estafeta.RunningApplication;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.TellNow;
import org.estafeta.practice.PracticePart;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.NodeKind;
import org.estafeta.web.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a practice among people, each in a browser of their own: a teacher
 * writes it, an expert gives it back, a methodist publishes it, a reader finds it,
 * another teacher takes it up, and the first one is told. And a diagnosis that its owner
 * withdraws.
 */
@RunningApplication
class PracticeJourneyIT {

	private static final String TITLE = "Переписка классов с марсианским почтальоном";

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

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private Page page;

	@BeforeEach
	@AfterEach
	void forget() {
		new People(this.application).forget();
		remove("forget-own-uses", NodeKind.ADOPTION);
		remove("forget-submitted", NodeKind.PRACTICE);
	}

	private void remove(String query, NodeKind kind) {
		this.writes.apply(new Writes.Order("test", query, false), (touched) -> {
			touched.addUnlisted(1);
			touched.addAll(kind, this.graph.list(CypherQuery.named("test/" + query),
					Map.of("citation", "Сообщила сама организация"), (row) -> row.get("id").asString()));
			return query;
		});
	}

	@Test
	void fromTheDraftToTheNotice() {
		People people = new People(this.application);
		people.make("автор", Role.TEACHER);
		people.make("эксперт", Role.EXPERT);
		people.make("эксперт-2", Role.EXPERT);
		people.make("методист", Role.METHODIST);
		people.make("коллега", Role.TEACHER);

		as("автор");
		this.page.locator("nav a[href='/submissions']").click();
		press("Предложить практику");
		this.page.waitForURL("**/edit");
		String submission = this.page.url().replace("/edit", "");
		write("Дети не видят смысла писать");
		this.page.navigate(submission);
		press("Отправить");

		as("методист");
		this.page.navigate(submission);
		press("Подтвердить от школы");
		as("эксперт");
		this.page.navigate("/submissions");
		this.page.getByText(TITLE).first().click();
		this.page.locator("textarea[name=text]").first().fill("Чего не надо делать?");
		press("Вернуть на доработку");

		as("автор");
		this.page.navigate("/account/notices");
		this.page.getByText(TITLE).first().click();
		assertThat(this.page.locator(".said").innerText()).contains("Чего не надо делать?", "Имя эксперт");
		this.page.getByText("Писать дальше").click();
		this.page.locator("textarea[name=NOT_FOR]").fill("Не подходит тем, у кого нет почты");
		press("Сохранить");
		this.page.navigate(submission);
		press("Отправить");
		as("методист");
		this.page.navigate(submission);
		press("Подтвердить от школы");
		for (String expert : List.of("эксперт", "эксперт-2")) {
			as(expert);
			this.page.navigate(submission);
			press("Одобрить");
		}
		as("методист");
		this.page.navigate(submission);
		press("Опубликовать");
		this.page.getByText("Открыть практику в банке").click();
		this.page.waitForURL("**/practices/*");
		String practice = this.page.url();

		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		this.page = chromium.open(this.port, 1280, ColorScheme.LIGHT);
		this.page.navigate("/search?q=марсианский+почтальон");
		this.page.locator(".hits h2 a").first().click();
		this.page.waitForURL(practice);
		assertThat(this.page.locator("main").innerText()).contains("Не подходит тем, у кого нет почты");
		takeUp(practice);

		new TellNow(this.application).run();
		as("автор");
		assertThat(this.page.locator("a[href='/account/notices']").innerText()).contains("Уведомления: ");
		this.page.navigate("/account/notices");
		assertThat(this.page.locator("main").innerText()).contains("Практику переняли: " + TITLE);
	}

	private void takeUp(String practice) {
		as("коллега");
		profile();
		this.page.navigate(practice);
		this.page.getByText("Мы тоже применяем").click();
		this.page.locator("input[name=when]").fill("2026-10");
		press("Записать");
		this.page.waitForURL("**/spread");
		assertThat(this.page.locator("main").innerText()).doesNotContain("Имя коллега");
	}

	@Test
	void aDiagnosisThatIsWithdrawnIsGone() {
		People people = new People(this.application);
		people.make("учитель", Role.TEACHER);
		as("учитель");
		profile();
		this.page.navigate("/account/deficits/consent");
		this.page.locator("input[name=agree]").check();
		press("Дать согласие");
		this.page.navigate("/account/deficits/questions");
		this.page.locator("details.questions summary").first().click();
		this.page.locator("details.questions").first().locator("fieldset").first().locator("input").last().check();
		press("Показать, что получилось");
		press("Сохранить отмеченные");
		this.page.navigate("/account/deficits");
		Locator kept = this.page.locator("[data-diagnosis]");
		assertThat(kept.count()).isEqualTo(1);
		String deficit = kept.locator("h2").innerText();
		press("Отозвать и удалить");
		assertThat(this.page.locator("[data-diagnosis]").count()).isZero();
		for (String address : List.of("/account/deficits", "/account", "/account/notices", "/account/deficits/log")) {
			this.page.navigate(address);
			assertThat(this.page.locator("main").innerText()).as(address).doesNotContain(deficit);
		}
	}

	private void as(String login) {
		this.page = chromium.open(this.port, 1280, ColorScheme.LIGHT);
		this.page.navigate("/sign-in");
		this.page.locator("input[name=login]").fill(login);
		this.page.locator("input[name=password]").first().fill(People.PASSWORD);
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/account**");
	}

	private void profile() {
		this.page.navigate("/account/profile");
		this.page.locator("input[name=find]").fill("лицей 31 Челябинск");
		this.page.keyboard().press("Enter");
		this.page.locator("input[name=organisation]").first().check();
		this.page.locator("select[name=occupation]").selectOption("TEACHER");
		this.page.locator("select[name=subject]").selectOption("MATHEMATICS");
		press("Сохранить");
		this.page.getByText("Сохранено").waitFor();
	}

	private void write(String text) {
		this.page.locator("input[name=title]").fill(TITLE);
		this.page.locator("textarea[name=summary]").fill("Классы пишут письма выдуманному адресату");
		this.page.locator("input[name=school]").fill("лицей 31 Челябинск");
		this.page.locator("input[name=level]").first().check();
		this.page.locator("fieldset details summary").first().click();
		this.page.locator("input[name=deficit]").first().check();
		for (PracticePart part : PracticePart.values()) {
			this.page.locator("textarea[name=" + part + "]").fill(text);
		}
		press("Сохранить");
		Locator several = this.page.locator("input[name=chosen]");
		if (several.count() > 0) {
			several.first().check();
			press("Сохранить");
		}
		assertThat(this.page.locator(".filled").innerText()).contains("12 из 12");
	}

	private void press(String button) {
		this.page
			.getByRole(AriaRole.BUTTON,
					new Page.GetByRoleOptions().setName(button).setExact(!button.startsWith("Отозвать")))
			.first()
			.click();
		this.page.waitForLoadState();
	}

}
