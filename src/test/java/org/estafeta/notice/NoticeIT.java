package org.estafeta.notice;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.dissemination.AdoptionRecords;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.OrganisationFilter;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Bank;
import org.estafeta.practice.Practice;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever follows something is told of it, once, and nobody else is.
 */
@RunningApplication
class NoticeIT {

	private static final String NOTICES = "/account/notices";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	NoticeCourier courier;

	@Autowired
	Notices notices;

	@Autowired
	Follows follows;

	@Autowired
	Practices practices;

	@Autowired
	Bank bank;

	@Autowired
	Organisations organisations;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	AdoptionRecords records;

	@Autowired
	ChangeLog log;

	private People people;

	private Practice practice;

	private Organisation school;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		this.practice = this.practices.page(PracticeFilter.ALL, KeysetRequest.first(100)).rows().getLast();
		this.school = this.organisations.page(OrganisationFilter.ALL, KeysetRequest.first(100))
			.rows()
			.stream()
			.filter((one) -> one.kind() == Organisation.Kind.SCHOOL)
			.findFirst()
			.orElseThrow();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		// taken back, not deleted: the school may have a history with the practice
		this.graph
			.list(CypherQuery.named("test/own-uses"), Map.of("citation", "Сообщила сама организация"),
					(row) -> row.get("id").asString())
			.forEach((fact) -> this.records.retract(fact, "проверка", "test"));
	}

	@Test
	void whoFollowsAPracticeIsToldWhenASchoolTakesItUp() {
		FormBrowser author = somebody("автор");
		FormBrowser teacher = somebody("учитель");
		String page = "/practices/" + this.practice.id();
		assertThat(new FormBrowser(this.port).get(page).body()).doesNotContain("Следить", "Мы тоже применяем");
		assertThat(author.get(page).body()).contains("Следить", "Мы тоже применяем");
		author.post(page, "/follow", follow(true));
		assertThat(author.get(page).body()).contains("Не следить");
		assertThat(author.get(NOTICES).body()).contains(this.practice.title(), "Пока ничего");

		String use = page + "/use";
		assertThat(teacher.get(use).body()).contains("Сначала укажите, где вы работаете");
		teacher.post("/account/profile", "/account/profile",
				Map.of("organisation", this.school.id(), "occupation", "TEACHER", "subject", "MATHEMATICS"));
		assertThat(teacher.get(use).body()).contains(this.school.label());
		teacher.post(use, use, Map.of("strength", "ADOPTED", "when", "вчера"));
		assertThat(teacher.get(use).body()).contains("Дату «вчера» не разобрать");
		teacher.post(use, use, Map.of("strength", "SCALED", "when", "2026"));
		assertThat(teacher.get(use).body()).contains("Выберите, что у вас");
		teacher.post(use, use, Map.of("strength", "ADOPTED", "when", "2026-09", "from", "жщцкжщцк"));
		assertThat(teacher.get(use).body()).contains("Не нашли организацию");
		HttpResponse<String> recorded = teacher.post(use, use,
				Map.of("strength", "ADOPTED", "when", "2026-09", "note", "<i>Получилось</i>"));
		assertThat(recorded.headers().firstValue("Location").orElse("")).as(() -> teacher.get(use).body())
			.endsWith("/spread");
		String spread = new FormBrowser(this.port).get(page + "/spread").body();
		assertThat(spread).contains(this.school.label()).doesNotContain("<i>Получилось", "Имя учитель");

		assertThat(this.courier.deliver()).isEqualTo(1);
		assertThat(this.courier.deliver()).as("told once").isZero();
		String told = author.get(NOTICES).body();
		assertThat(told).contains("Практику переняли", this.school.label(), "новое", "Уведомления: 1");
		assertThat(teacher.get(NOTICES).body()).contains("Пока ничего");
		author.post(NOTICES, NOTICES + "/read", Map.of());
		assertThat(author.get(NOTICES).body()).contains("Практику переняли").doesNotContain("Уведомления: 1");
		author.post(NOTICES, "/follow", follow(false));
		assertThat(author.get(NOTICES).body()).contains("Ни за чем");
	}

	@Test
	void twoCouriersTellEachThingOnceAndOnlyWhatCameAfterTheFollowing() throws Exception {
		Account account = this.people.make("автор", Role.TEACHER);
		change();
		this.follows.follow(account.id(), NodeKind.PRACTICE, this.practice.id());
		for (int round = 1; round <= 5; round++) {
			change();
			NoticeCourier other = new NoticeCourier(this.graph, this.writes, this.log, Clock.systemUTC());
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Callable<Integer>> both = List.of(this.courier::deliver, other::deliver);
				for (Future<Integer> told : threads.invokeAll(both)) {
					assertThat(told.get()).isBetween(0, round * 2);
				}
			}
			assertThat(this.notices.of(account.id())).as("round %s", round).hasSize(round * 2);
		}
		assertThat(this.notices.unread(account.id())).isEqualTo(10);
		this.notices.readAll(account.id());
		assertThat(this.notices.unread(account.id())).isZero();
	}

	// Out of the bank and back: two changes; nobody is told while it is out.
	private void change() {
		this.bank.archive(this.practice.id(), "проба", "test");
		this.bank.restore(this.practice.id(), "test");
	}

	@Test
	void nobodyFollowsWhatIsNotOpen() {
		FormBrowser browser = somebody("учитель");
		for (Map<String, String> node : List.of(
				Map.of("kind", "PRACTICE", "id", "01997777-0000-7000-8000-000000000000"),
				Map.of("kind", "TEACHER", "id", "x"), Map.of("kind", "ADOPTION", "id", "x"))) {
			Map<String, String> fields = new HashMap<>(node);
			fields.put("on", "true");
			assertThat(browser.post(NOTICES, "/follow", fields).statusCode()).isEqualTo(404);
		}
		this.bank.archive(this.practice.id(), "проба", "test");
		try {
			assertThat(browser.post(NOTICES, "/follow", follow(true)).statusCode()).isEqualTo(404);
		}
		finally {
			this.bank.restore(this.practice.id(), "test");
		}
		FormBrowser stranger = new FormBrowser(this.port);
		assertThat(stranger.get(NOTICES).headers().firstValue("Location").orElse("")).endsWith("/sign-in");
		assertThat(stranger.get("/practices/" + this.practice.id() + "/use").statusCode()).isEqualTo(302);
	}

	private Map<String, String> follow(boolean begin) {
		return Map.of("kind", "PRACTICE", "id", this.practice.id(), "on", String.valueOf(begin));
	}

	private FormBrowser somebody(String login) {
		this.people.make(login, Role.TEACHER);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

}
