package org.estafeta.delivery;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notices go to webhooks signed, in order, again when they did not arrive, and not for
 * ever. Sent to a real server.
 */
@RunningApplication
class WebhookIT {

	private static final String PAGE = "/account/notices";

	private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Notices notices;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger status = new AtomicInteger(204);

	private final DeliverySettings settings = new DeliverySettings("https://estafeta.example/", "", true);

	private final WebhookClient client = new WebhookClient(WebhookClient.Resolver.SYSTEM,
			(SSLSocketFactory) SSLSocketFactory.getDefault(), true);

	private WebhookClientTests.Listening server;

	private People people;

	private Account account;

	private FormBrowser browser;

	private String secret;

	@BeforeEach
	void prepare() throws Exception {
		this.people = new People(this.application);
		this.people.forget();
		this.server = WebhookClientTests.Listening.http(this::receive);
		this.account = this.people.make("программист", Role.TEACHER);
		tell("до вебхука");
		this.secret = new Webhooks(this.client, this.settings, this.graph, this.writes, Clock.systemDefaultZone())
			.set(this.account.id(), this.server.address("/in").toString());
		this.browser = new FormBrowser(this.port);
		People.signIn(this.browser, "программист");
	}

	private void receive(HttpExchange exchange) throws java.io.IOException {
		this.received.add(new Received(exchange.getRequestHeaders().getFirst("webhook-id"),
				exchange.getRequestHeaders().getFirst("webhook-timestamp"),
				exchange.getRequestHeaders().getFirst("webhook-signature"),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		exchange.sendResponseHeaders(this.status.get(), -1);
	}

	@AfterEach
	void forget() {
		this.server.close();
		this.people.forget();
	}

	@Test
	void noticesArriveSignedInOrderOnceWithTwoCouriers() throws Exception {
		tell("первое");
		tell("второе \"в кавычках\"");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Integer>> both = List.of(courier(Duration.ZERO)::run, courier(Duration.ZERO)::run);
			for (Future<Integer> one : threads.invokeAll(both)) {
				assertThat(one.get()).isBetween(0, 2);
			}
		}
		assertThat(courier(Duration.ofHours(1)).run()).as("told once").isZero();
		assertThat(this.received).extracting((one) -> one.json().at("/data/title").asString())
			.containsExactly("первое", "второе \"в кавычках\"");
		Received first = this.received.getFirst();
		assertThat(first.json().at("/type").asString()).isEqualTo("notice.advanced");
		assertThat(first.json().at("/data/address").asString()).isEqualTo("https://estafeta.example/submissions/1");
		assertThat(first.signature()).isEqualTo("v1," + signed(first));
		String page = this.browser.get(PAGE).body();
		assertThat(page).contains("доставлено").doesNotContain(this.secret);
		assertThat(new FormBrowser(this.port).get(PAGE).statusCode()).isEqualTo(302);

		this.browser.post(PAGE, PAGE + "/webhook/test", Map.of());
		this.browser.post(PAGE, PAGE + "/webhook/test", Map.of());
		assertThat(courier(Duration.ofSeconds(1)).run()).as("one waits at most").isEqualTo(1);
		assertThat(this.received.getLast().json().at("/type").asString()).isEqualTo("test");
		this.browser.post(PAGE, PAGE + "/webhook/end", Map.of());
		tell("после");
		assertThat(courier(Duration.ofHours(1)).run()).isZero();
		assertThat(this.browser.get(PAGE).body()).doesNotContain("127.0.0.1");
	}

	@Test
	void whatDoesNotArriveIsSentAgainAndAfterADayAndAHalfTheWebhookEndsUntilItsOwnerWantsItBack() throws Exception {
		this.status.set(500);
		tell("упрямое");
		tell("за ним");
		Duration later = Duration.ZERO;
		for (Duration pause : WebhookCourier.PAUSES) {
			assertThat(courier(later).run()).isZero();
			int sent = this.received.size();
			if (pause.toMinutes() > 0) {
				courier(later.plus(pause.dividedBy(2))).run();
			}
			assertThat(this.received).as("not within %s", pause).hasSize(sent);
			later = later.plus(pause).plusSeconds(2);
		}
		assertThat(this.received).hasSize(WebhookCourier.PAUSES.size());
		assertThat(this.browser.get(PAGE).body()).contains("Следующая попытка", "ответил ошибкой", " 500");
		courier(later).run();
		assertThat(this.received).hasSize(WebhookCourier.PAUSES.size() + 1)
			.allSatisfy((one) -> assertThat(one.id()).isEqualTo(this.received.getFirst().id()))
			.allSatisfy((one) -> assertThat(one.body()).isEqualTo(this.received.getFirst().body()));
		String page = this.browser.get(PAGE).body();
		assertThat(page).contains("Вебхук отключён: он слишком долго не отвечал", "Включить снова");
		assertThat(courier(later.plusDays(9)).run()).isZero();
		assertThat(this.received).hasSize(WebhookCourier.PAUSES.size() + 1);

		this.status.set(204);
		this.browser.post(PAGE, PAGE + "/webhook/resume", Map.of());
		assertThat(courier(later.plusDays(9)).run()).as("both, and that it had ended").isEqualTo(3);
		this.status.set(410);
		tell("напрасное");
		courier(later.plusDays(10)).run();
		assertThat(this.browser.get(PAGE).body()).contains("Включить снова", "его больше нет");
	}

	@Test
	void nothingIsSentWhereStrangersMustNotCome() {
		for (String url : List.of("http://example.org/", "https://user:x@example.org/", "https://example.org:22/",
				"ftp://example.org/", "https:///", "javascript:alert(1)", "https://example.org/#part")) {
			assertThat(refusal(url)).as(url).contains("Нужен полный адрес");
		}
		for (String url : List.of("https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://10.0.0.1/",
				"https://169.254.169.254/latest/meta-data", "https://[::ffff:192.168.0.1]/", "https://2130706433/",
				"https://[fe80::1]/")) {
			assertThat(refusal(url)).as(url).contains("не из открытого интернета");
		}
		assertThat(this.received).isEmpty();
	}

	@Test
	void theSecretIsShownOnce() {
		this.browser.post(PAGE, PAGE + "/webhook", Map.of("url", "https://8.8.8.8/in"));
		Matcher shown = SECRET.matcher(this.browser.get(PAGE).body().replace("&#43;", "+"));
		assertThat(shown.find()).isTrue();
		assertThat(shown.group()).isNotEqualTo(this.secret);
		assertThat(SECRET.matcher(this.browser.get(PAGE).body()).find()).isFalse();
	}

	private String refusal(String url) {
		HttpResponse<String> answer = this.browser.post(PAGE, PAGE + "/webhook", Map.of("url", url));
		assertThat(answer.statusCode()).isEqualTo(302);
		return this.browser.get(PAGE).body();
	}

	private String signed(Received message) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(Base64.getDecoder().decode(this.secret.substring("whsec_".length())), "HmacSHA256"));
		return Base64.getEncoder()
			.encodeToString(mac.doFinal((message.id() + '.' + message.timestamp() + '.' + message.body())
				.getBytes(StandardCharsets.UTF_8)));
	}

	private WebhookCourier courier(Duration later) {
		return new WebhookCourier(this.client, this.settings, this.application.getBean(Accounts.class), this.notices,
				this.graph, this.writes, Clock.offset(Clock.systemDefaultZone(), later));
	}

	private void tell(String title) {
		this.writes.apply(new Writes.Order("test", "tell", false), (touched) -> {
			touched.addUnlisted(1);
			this.notices.tell(List.of(this.account.id()), NoticeKind.ADVANCED, title, "/submissions/1");
			return title;
		});
	}

	/** A message that arrived. */
	private record Received(String id, String timestamp, String signature, String body) {

		private JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

	}

}
