package org.estafeta.access;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Accounts from the link to the last session, as people use them.
 */
@RunningApplication
class AccountIT {

	private static final String PASSWORD = "сиреневый трамвай ждёт осени";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	Invitations invitations;

	@Autowired
	LoginThrottle throttle;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@BeforeEach
	@AfterEach
	void forget() {
		People.forget(this.graph, this.writes);
	}

	@Test
	void theFirstLinkMakesTheFirstAdministratorOnce() {
		String lost = this.invitations.inviteFirst().orElseThrow();
		String secret = this.invitations.inviteFirst().orElseThrow();
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(browser.get("/invitation/" + lost).statusCode()).as("a lost link is void").isEqualTo(404);
		String page = "/invitation/" + secret;
		assertThat(browser.get(page).body()).contains("администратор", "Не короче 12 знаков");
		assertThat(browser.get(page).headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(location(browser.post(page, page, fields("анна", "короткий", "короткий")))).endsWith(page);
		assertThat(browser.get(page).body()).contains("короче 12 знаков", "value=\"анна\"");
		browser.post(page, page, fields("анна", PASSWORD, PASSWORD + "!"));
		assertThat(browser.get(page).body()).contains("Пароли не совпали");
		assertThat(location(browser.post(page, page, fields("анна", PASSWORD, PASSWORD))))
			.endsWith("/sign-in?made=true");
		assertThat(browser.get(page).statusCode()).as("used").isEqualTo(404);
		assertThat(this.invitations.inviteFirst()).isEmpty();
		assertThat(location(signIn(browser, " Анна", PASSWORD))).endsWith("/account");
		assertThat(browser.get("/account").body()).contains("Имя анна", "администратор", "href=\"/accounts\"");
		assertThat(browser.get("/accounts").body()).contains("Имя анна");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void eachRoleMayWhatTheTableSaysAndNothingElse(Role role) {
		make("администратор", Role.ADMINISTRATOR);
		make("человек", role);
		FormBrowser browser = new FormBrowser(this.port);
		signIn(browser, "человек", PASSWORD);
		Map<Action, HttpResponse<String>> answers = Map.of(Action.HAVE_ACCOUNT, browser.get("/account"),
				Action.SEE_MISSES, browser.get("/misses"), Action.MANAGE_ACCOUNTS, browser.get("/accounts"),
				Action.SEE_CHARGES, browser.get("/charges"), Action.SEE_STATISTICS, browser.get("/deficits/statistics"),
				Action.EDIT_SYNONYMS, browser.post("/account", "/synonyms", Map.of("terms", "жщцк")),
				Action.DECIDE_SOURCES,
				browser.post("/account", "/missing-sources/decide", Map.of("adoption", "x", "decision", "NONE")));
		answers.forEach((action, answer) -> {
			if (action.isOpenTo(role)) {
				assertThat(answer.statusCode()).as("%s %s", role, action).isNotEqualTo(403);
			}
			else {
				assertThat(answer.statusCode()).as("%s %s", role, action).isEqualTo(403);
			}
		});
		String footer = browser.get("/synonyms").body();
		assertThat(footer.contains("<textarea")).isEqualTo(Action.EDIT_SYNONYMS.isOpenTo(role));
		assertThat(footer.contains("href=\"/misses\"")).isEqualTo(Action.SEE_MISSES.isOpenTo(role));
		assertThat(footer.contains("href=\"/accounts\"")).isEqualTo(Action.MANAGE_ACCOUNTS.isOpenTo(role));
		assertThat(browser.get("/api/imports/x").statusCode()).as("a session opens no API").isEqualTo(401);
	}

	@Test
	void strangersMayNothingAndAreAskedToSignIn() {
		make("методист", Role.METHODIST);
		FormBrowser browser = new FormBrowser(this.port);
		for (String page : List.of("/account", "/account/deficits", "/misses", "/accounts", "/charges",
				"/deficits/statistics")) {
			assertThat(location(browser.get(page))).endsWith("/sign-in");
		}
		assertThat(location(browser.get("/misses"))).endsWith("/sign-in");
		assertThat(location(signIn(browser, "методист", PASSWORD))).as("the page that asked").contains("/misses");
		assertThat(browser.get("/invitation/" + "A".repeat(43)).statusCode()).isEqualTo(404);
	}

	@Test
	void anUnknownLoginAWrongPasswordAndAClosedAccountLookAlike() {
		make("администратор", Role.ADMINISTRATOR);
		Account closed = make("закрытый", Role.TEACHER);
		this.accounts.change(closed.id(), closed.version(), closed.roles(), true);
		make("открытый", Role.TEACHER);
		for (List<String> attempt : List.of(List.of("никто", PASSWORD), List.of("открытый", "не тот пароль совсем"),
				List.of("закрытый", PASSWORD))) {
			FormBrowser browser = new FormBrowser(this.port);
			HttpResponse<String> answer = signIn(browser, attempt.get(0), attempt.get(1));
			assertThat(location(answer)).as(attempt.get(0)).endsWith("/sign-in?wrong=true");
			assertThat(answer.body()).isEmpty();
			assertThat(location(browser.get("/account"))).endsWith("/sign-in");
		}
	}

	@Test
	void whoTriesPasswordsIsSlowedDownWhateverTheyTry() throws Exception {
		make("учитель", Role.TEACHER);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> attempts = threads
				.invokeAll(Collections.<Callable<Boolean>>nCopies(30, () -> admit("учитель", "10.0.0.1")));
			int admitted = 0;
			for (Future<Boolean> attempt : attempts) {
				admitted += attempt.get() ? 1 : 0;
			}
			assertThat(admitted).as("many at once").isLessThanOrEqualTo(LoginThrottle.PER_LOGIN);
		}
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(location(signIn(browser, "УЧИТЕЛЬ", PASSWORD))).endsWith("/sign-in?wait=true");
		assertThat(browser.get("/sign-in?wait=true").body()).contains("Слишком много попыток");
		Clock later = Clock.fixed(Instant.now().plus(LoginThrottle.WINDOW).plus(Duration.ofSeconds(1)), ZoneOffset.UTC);
		assertThat(new LoginThrottle(this.graph, this.writes, Clock.systemUTC()).admit("учитель", "10.0.0.2"))
			.as("after a restart")
			.isFalse();
		assertThat(new LoginThrottle(this.graph, this.writes, later).admit("учитель", "10.0.0.2")).isTrue();
		for (int i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
			admit("логин " + i, "10.0.0.3");
		}
		assertThat(admit("другой", "10.0.0.3")).as("one address").isFalse();
		assertThat(admit("другой", "10.0.0.4")).isTrue();
	}

	private boolean admit(String login, String address) {
		try {
			return this.throttle.admit(login, address);
		}
		catch (EstafetaException ex) {
			return false;
		}
	}

	@Test
	void whoSignsInTakesTheirFailuresBack() {
		make("учитель", Role.TEACHER);
		FormBrowser browser = new FormBrowser(this.port);
		for (int round = 0; round < 3; round++) {
			for (int i = 0; i < LoginThrottle.PER_LOGIN / 2; i++) {
				assertThat(location(signIn(new FormBrowser(this.port), "учитель", "не тот пароль")))
					.endsWith("wrong=true");
			}
			assertThat(location(signIn(browser, "учитель", PASSWORD))).endsWith("/account");
			browser = new FormBrowser(this.port);
		}
	}

	@Test
	void aRoleThatIsTakenAwayEndsAtOnce() {
		make("администратор", Role.ADMINISTRATOR);
		Account methodist = make("методист", Role.METHODIST);
		FormBrowser administrator = new FormBrowser(this.port);
		FormBrowser browser = new FormBrowser(this.port);
		signIn(administrator, "администратор", PASSWORD);
		signIn(browser, "методист", PASSWORD);
		assertThat(browser.get("/misses").statusCode()).isEqualTo(200);
		String change = "/accounts/" + methodist.id();
		administrator.post("/accounts", change, Map.of("version", "1", "role", "TEACHER"));
		assertThat(administrator.get("/accounts").body()).contains("Сохранено");
		assertThat(location(browser.get("/misses"))).as("the session is over").endsWith("/sign-in");
		signIn(browser, "методист", PASSWORD);
		assertThat(browser.get("/misses").statusCode()).isEqualTo(403);
		administrator.post("/accounts", change, Map.of("version", "1", "role", "METHODIST"));
		assertThat(administrator.get("/accounts").body()).contains("только что изменил кто-то другой");
		administrator.post("/accounts", change, Map.of("version", "2"));
		assertThat(administrator.get("/accounts").body()).contains("хотя бы одну роль");
		assertThat(this.accounts.get(methodist.id()).roles()).containsExactly(Role.TEACHER);
	}

	@Test
	void oneAdministratorIsAlwaysLeft() throws Exception {
		Account first = make("первый", Role.ADMINISTRATOR);
		Account second = make("второй", Role.ADMINISTRATOR);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> changes = threads.invokeAll(List.of(() -> demote(first), () -> demote(second)));
			assertThat(changes.get(0).get() ^ changes.get(1).get()).as("one of the two").isTrue();
		}
		assertThat(this.accounts.all().stream().filter((account) -> account.may(Action.MANAGE_ACCOUNTS))).hasSize(1);
	}

	private boolean demote(Account account) {
		try {
			this.accounts.change(account.id(), account.version(), Set.of(Role.TEACHER), false);
			return true;
		}
		catch (EstafetaException ex) {
			assertThat(ex.kind()).isIn(ErrorKind.CONFLICT, ErrorKind.UNAVAILABLE);
			return false;
		}
	}

	@Test
	void aForgottenPasswordIsSetAnewByALinkAndOwnOnesByTheirOwners() {
		make("администратор", Role.ADMINISTRATOR);
		Account teacher = make("учитель", Role.TEACHER);
		FormBrowser old = new FormBrowser(this.port);
		signIn(old, "учитель", PASSWORD);
		String page = "/invitation/" + this.invitations.renew(teacher.id());
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(location(browser.post(page, page, fields("чужой", PASSWORD, PASSWORD)))).endsWith(page);
		assertThat(this.accounts.byLogin("чужой")).as("the link is for one account only").isEmpty();
		String next = "восемь лошадей везут рояль";
		browser.post(page, page, Map.of("password", next, "again", next));
		assertThat(location(old.get("/account"))).as("old sessions end").endsWith("/sign-in");
		assertThat(location(signIn(browser, "учитель", PASSWORD))).endsWith("wrong=true");
		assertThat(location(signIn(browser, "учитель", next))).endsWith("/account");
		browser.post("/account", "/account/password",
				Map.of("current", "не тот", "password", PASSWORD, "again", PASSWORD));
		assertThat(browser.get("/account").body()).contains("Нынешний пароль не подошёл");
		assertThat(location(browser.post("/account", "/account/password",
				Map.of("current", next, "password", PASSWORD, "again", PASSWORD))))
			.endsWith("/sign-in?changed=true");
		assertThat(location(browser.get("/account"))).endsWith("/sign-in");
		assertThat(location(signIn(browser, "учитель", PASSWORD))).endsWith("/account?continue");
	}

	@Test
	void aLoginBelongsToOneAccount() {
		make("учитель", Role.TEACHER);
		String secret = this.invitations.invite(Set.of(Role.TEACHER));
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> this.invitations.accept(secret, "УЧИТЕЛЬ", "Другой", PASSWORD))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error.login-taken"));
		this.invitations.accept(secret, "учитель2", "Другой", PASSWORD);
		assertThat(this.accounts.byLogin("учитель2").orElseThrow().passwordHash()).startsWith("{pbkdf2-1000}")
			.doesNotContain(PASSWORD);
	}

	private Account make(String login, Role role) {
		this.invitations.accept(this.invitations.invite(Set.of(role)), login, "Имя " + login, PASSWORD);
		return this.accounts.byLogin(login).orElseThrow().account();
	}

	private static Map<String, String> fields(String login, String password, String again) {
		Map<String, String> fields = new HashMap<>(Map.of("login", login, "password", password, "again", again));
		fields.put("name", "Имя " + login);
		return fields;
	}

	private static HttpResponse<String> signIn(FormBrowser browser, String login, String password) {
		return browser.post("/sign-in", "/sign-in", Map.of("login", login, "password", password));
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
	}

}
