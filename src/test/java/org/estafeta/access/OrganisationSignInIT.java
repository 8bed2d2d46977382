package org.estafeta.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Signing in by the OpenID provider of an organisation, over HTTP there and back. From
 * the provider only the cookie comes back that browsers send from foreign pages.
 */
@RunningApplication
class OrganisationSignInIT {

	private static final String START = "/sign-in/organisation";

	private static final String UNPROVEN = "/sign-in?organisation=UNPROVEN";

	private static final String STALE = "/sign-in?organisation=STALE";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	OrganisationSettings settings;

	@Autowired
	Accounts accounts;

	@Autowired
	PasswordHashes passwords;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private final HttpClient client = HttpClient.newHttpClient();

	private OpenIdProvider provider;

	private People people;

	@BeforeEach
	void open() throws IOException {
		this.people = new People(this.application);
		this.people.forget();
		this.provider = new OpenIdProvider(this.settings.issuer(), this.settings.clientSecret(),
				"http://127.0.0.1:" + this.port + OrganisationProvider.CALLBACK);
		this.provider.comes(Map.of("sub", "7", "name", "Анна Петрова", "email", "anna@school.example"));
	}

	@AfterEach
	void close() {
		this.provider.close();
		this.people.forget();
	}

	@Test
	void aPersonGetsAnAccountAndFindsItAgain() {
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(browser.get("/sign-in").body()).contains("Войти через Школу 1", "href=\"" + START + '"');
		assertThat(browser.get("/submissions").statusCode()).isEqualTo(302);
		HttpResponse<String> begun = browser.get(START);
		assertThat(lax(begun)).contains("HttpOnly", "SameSite=Lax", "Path=/sign-in");
		String back = there(location(begun));
		HttpResponse<String> done = back(begun, back);
		assertThat(onward(done)).as("the page that asked").startsWith("/submissions");
		assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(session(done)).contains("HttpOnly", "SameSite=Strict");
		assertThat(send("/account", session(done)).body()).contains("Анна Петрова", "педагог",
				"Пароля у этой учётной записи нет");
		assertThat(onward(back(begun, back))).as("nothing is good twice").isEqualTo(STALE);
		String id = only().id();
		signIn();
		assertThat(only().id()).isEqualTo(id);
		assertThat(this.people.account(only().login()).roles()).containsExactly(Role.TEACHER);
		this.provider.comes(Map.of("sub", "8", "name", "Анна Петрова", "email", "anna@school.example"));
		signIn();
		assertThat(this.accounts.all()).as("neither the name nor the address tells who it is").hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void aTokenWithAnythingWrongOpensNothing(OpenIdProvider.Lie lie) {
		this.provider.tells(lie);
		HttpResponse<String> answer = signInAnyhow();
		assertThat(onward(answer)).isEqualTo(UNPROVEN);
		assertThat(session(answer)).isEmpty();
		assertThat(this.accounts.all()).isEmpty();
		assertThat(send(UNPROVEN, "").body()).contains("не прошёл проверку");
	}

	@Test
	void whatAnotherBrowserHasBegunOpensNothing() {
		HttpResponse<String> mine = send(START, "");
		HttpResponse<String> theirs = send(START, "");
		String back = there(location(mine));
		assertThat(onward(back(theirs, back))).as("another state").isEqualTo(STALE);
		assertThat(onward(send(back, ""))).as("no cookie").isEqualTo(STALE);
		HttpResponse<String> third = send(START, "");
		String mixed = back.replaceFirst("state=.*", there(location(third)).replaceFirst(".*(?=state=)", ""));
		assertThat(onward(back(third, mixed))).as("a stolen code lacks its proof key").isEqualTo(UNPROVEN);
		assertThat(this.accounts.all()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "error=access_denied DENIED", "error=server_error AWAY", "nothing=1 UNPROVEN",
			"code=x&iss=https%3A%2F%2Fevil.example UNPROVEN", "code=x UNPROVEN" })
	void aRefusalOfTheProviderIsToldPlainly(String answered) {
		int gap = answered.indexOf(' ');
		HttpResponse<String> begun = send(START, "");
		String state = there(location(begun)).replaceFirst(".*(?=state=)", "");
		String back = OrganisationProvider.CALLBACK + '?' + answered.substring(0, gap) + '&' + state;
		assertThat(onward(back(begun, back))).isEqualTo("/sign-in?organisation=" + answered.substring(gap + 1));
	}

	@Test
	void rolesComeFromTheClaimAndNeverTheAdministrators() {
		comesWith(List.of("METHODIST", "expert", "ADMINISTRATOR", "садовник"));
		String session = session(signIn());
		assertThat(only().roles()).containsExactlyInAnyOrder(Role.METHODIST, Role.EXPERT);
		assertThat(send("/accounts", session).statusCode()).isEqualTo(403);
		this.provider.comes(Map.of("sub", "7", "roles", List.of("LEADER")));
		signIn();
		assertThat(only().roles()).as("without the claim they stay").hasSize(2);
		comesWith("LEADER");
		signIn();
		assertThat(only().roles()).containsExactly(Role.LEADER);
		assertThat(send("/account", session).statusCode()).as("sessions with former roles end").isEqualTo(302);
		comesWith(List.of("садовник"));
		assertThat(onward(signInAnyhow())).isEqualTo("/sign-in?organisation=WITHOUT_ROLE");
		assertThat(only().roles()).isEmpty();
	}

	private void comesWith(Object roles) {
		this.provider.comes(Map.of("sub", "7", "name", "Анна Петрова", "estafeta_roles", roles));
	}

	@Test
	void aClosedAccountStaysClosed() {
		this.people.make("администратор", Role.ADMINISTRATOR);
		signIn();
		Account account = this.accounts.all()
			.stream()
			.filter((one) -> one.login().startsWith("org-"))
			.findFirst()
			.orElseThrow();
		this.accounts.change(account.id(), account.version(), account.roles(), true);
		comesWith(List.of("METHODIST"));
		HttpResponse<String> answer = signInAnyhow();
		assertThat(onward(answer)).isEqualTo("/sign-in?organisation=CLOSED");
		assertThat(session(answer)).isEmpty();
		assertThat(this.accounts.get(account.id()).roles()).containsExactly(Role.TEACHER);
	}

	@Test
	void whoHasSignedInTiesTheirAccount() {
		Account account = this.people.make("анна", Role.ADMINISTRATOR);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "анна");
		assertThat(browser.postWithoutToken("/account/organisation", Map.of()).statusCode()).isEqualTo(403);
		comesWith(List.of("METHODIST"));
		HttpResponse<String> begun = browser.post("/account", "/account/organisation", Map.of());
		HttpResponse<String> done = back(begun, there(onward(begun)));
		assertThat(onward(done)).isEqualTo("/account?organisation=tied");
		assertThat(send(onward(done), session(done)).body()).contains("Учётная запись связана", "Сменить пароль")
			.doesNotContain(">Связать<");
		assertThat(browser.get("/account").statusCode()).as("sessions from before end").isEqualTo(302);
		assertThat(only().roles()).as("what the product gave").contains(Role.METHODIST, Role.ADMINISTRATOR);
		assertThat(send("/account", session(signIn())).body()).contains("Имя анна");
		assertThat(location(People.signIn(browser, "анна"))).as("the password works").contains("/account");
		this.provider.comes(Map.of("sub", "8"));
		begun = browser.post("/account", "/account/organisation", Map.of());
		assertThat(onward(back(begun, there(onward(begun))))).isEqualTo("/account?organisation=TIED");
		assertThat(only().id()).isEqualTo(account.id());
	}

	@Test
	void withoutTheProviderEverythingElseWorks() {
		this.people.make("анна", Role.TEACHER);
		HttpResponse<String> begun = send(START, "");
		String back = there(location(begun));
		this.provider.close();
		assertThat(onward(back(begun, back))).isEqualTo("/sign-in?organisation=AWAY");
		for (String page : List.of("/", "/sign-in", "/about", "/sign-in?organisation=AWAY")) {
			assertThat(send(page, "").statusCode()).isEqualTo(200);
		}
		assertThat(location(People.signIn(new FormBrowser(this.port), "анна"))).endsWith("/account");
		assertThatExceptionOfType(OrganisationRefusedException.class)
			.isThrownBy(() -> new OrganisationProvider(this.settings).ask(new MockHttpServletRequest()))
			.withMessage("AWAY");
	}

	@Test
	void settingsDecide() {
		OrganisationSettings closed = new OrganisationSettings(this.settings.issuer(), OpenIdProvider.CLIENT, "", "",
				"", false);
		assertThat(closed.name()).isEqualTo("127.0.0.1");
		OrganisationAccounts none = new OrganisationAccounts(closed, this.graph, this.writes, this.passwords,
				Clock.systemUTC());
		assertThatExceptionOfType(OrganisationRefusedException.class)
			.isThrownBy(() -> none.enter(new OrganisationPerson(closed.issuer(), "9", "Анна", Set.of(Role.EXPERT))))
			.withMessage("WITHOUT_ACCOUNT");
		assertThat(new OrganisationSettings("", "", "", "", "", true).isOn()).isFalse();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new OrganisationSettings("http://school.example", "x", "", "", "", true));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new OrganisationSettings("https://school.example", "", "", "", "", true));
	}

	private HttpResponse<String> signIn() {
		HttpResponse<String> answer = signInAnyhow();
		assertThat(onward(answer)).isEqualTo("/account");
		return answer;
	}

	private HttpResponse<String> signInAnyhow() {
		HttpResponse<String> begun = send(START, "");
		return back(begun, there(location(begun)));
	}

	/** Follows a browser to the provider and tells what it brings back. */
	private String there(String address) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address)).build());
		assertThat(answer.statusCode()).isEqualTo(302);
		return location(answer).replaceFirst("^https?://[^/]+", "");
	}

	private HttpResponse<String> back(HttpResponse<String> begun, String path) {
		return send(path, lax(begun));
	}

	private Account only() {
		assertThat(this.accounts.all()).hasSize(1);
		return this.accounts.all().getFirst();
	}

	private static String lax(HttpResponse<String> answer) {
		return cookie(answer, PendingSignIns.COOKIE + '=');
	}

	private static String session(HttpResponse<String> answer) {
		return cookie(answer, "estafeta=");
	}

	private static String cookie(HttpResponse<String> answer, String start) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith(start))
			.findFirst()
			.orElse("");
	}

	private static String onward(HttpResponse<String> answer) {
		return answer.headers().firstValue("Refresh").orElse("").replaceFirst("^0;url=", "");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private HttpResponse<String> send(String path, String cookie) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html");
		if (!cookie.isEmpty()) {
			request.header("Cookie", cookie.replaceFirst(";.*", ""));
		}
		return send(request.build());
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
