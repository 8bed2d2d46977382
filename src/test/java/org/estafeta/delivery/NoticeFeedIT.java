package org.estafeta.delivery;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The feed of somebody's notices opens by its secret address, as long as that is in
 * force.
 */
@RunningApplication
class NoticeFeedIT {

	private static final String PAGE = "/account/notices";

	private static final Pattern ADDRESS = Pattern.compile("href=\"(/feeds/notices/[A-Za-z0-9_-]{43})\"");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Accounts accounts;

	@Autowired
	Notices notices;

	@Autowired
	Writes writes;

	private People people;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
	}

	@AfterEach
	void forget() {
		this.people.forget();
	}

	@Test
	void theAddressOpensTheFeedUntilItIsRenewedSwitchedOffOrTheAccountClosed() {
		Account account = this.people.make("читатель", Role.TEACHER);
		this.people.make("администратор", Role.ADMINISTRATOR);
		tell(account, "Практика <b>& др.</b>");
		tell(this.people.make("другой", Role.TEACHER), "Чужое");
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "читатель");
		FormBrowser reader = new FormBrowser(this.port);

		String first = renewed(browser);
		HttpResponse<String> feed = reader.get(first);
		assertThat(feed.statusCode()).isEqualTo(200);
		assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
		assertThat(feed.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(feed.body())
			.contains("<title>Заявка прошла шаг: Практика &lt;b&gt;&amp; др.&lt;/b&gt;</title>", "/submissions/x")
			.doesNotContain("Чужое");
		assertThat(browser.get(PAGE).body()).as("shown once").doesNotContain(first);

		String second = renewed(browser);
		assertThat(reader.get(first).statusCode()).isEqualTo(404);
		assertThat(reader.get(second).statusCode()).isEqualTo(200);
		this.accounts.change(account.id(), account.version(), Set.of(Role.TEACHER), true);
		assertThat(reader.get(second).statusCode()).as("closed").isEqualTo(404);
		this.accounts.change(account.id(), account.version() + 1, Set.of(Role.TEACHER), false);
		assertThat(reader.get(second).statusCode()).isEqualTo(200);
		People.signIn(browser, "читатель");
		browser.post(PAGE, PAGE + "/feed", Map.of("on", "false"));
		assertThat(browser.get(PAGE).body()).contains("Лента выключена");
		assertThat(reader.get(second).statusCode()).isEqualTo(404);
		assertThat(reader.get(second).body()).contains("Такой ленты нет");
	}

	private static String renewed(FormBrowser browser) {
		browser.post(PAGE, PAGE + "/feed", Map.of("on", "true"));
		Matcher address = ADDRESS.matcher(browser.get(PAGE).body());
		assertThat(address.find()).isTrue();
		return address.group(1);
	}

	private void tell(Account account, String title) {
		this.writes.apply(new Writes.Order("test", "tell", false), (touched) -> {
			touched.addUnlisted(1);
			this.notices.tell(List.of(account.id()), NoticeKind.ADVANCED, title, "/submissions/x");
			return title;
		});
	}

}
