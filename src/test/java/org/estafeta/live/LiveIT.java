package org.estafeta.live;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.BaseSubscriber;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.People;
import org.estafeta.access.PersonalTokens;
import org.estafeta.access.Role;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.practice.Bank;
import org.estafeta.practice.Practice;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.KeysetRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is told as it happens, over server-sent events and WebSockets, with real clients.
 */
@RunningApplication
class LiveIT {

	private static final String NOTICES = "subscription ($after: ID) { noticeReceived(after: $after) { cursor notice { title } } }";

	private static final String CHANGES = "subscription ($after: ID) { catalogueChanged(after: $after) "
			+ "{ cursor what nodes { id node { id ... on Practice { title organisation { id } } } } } }";

	/** On a busy machine the container hangs up before it has said 4401. */
	private static final List<Integer> REFUSED = List.of(4401, 1006);

	private static final String CODE = "/errors/0/extensions/code";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Accounts accounts;

	@Autowired
	PersonalTokens tokens;

	@Autowired
	Notices notices;

	@Autowired
	Bank bank;

	@Autowired
	Practices practices;

	@Autowired
	EventStreams streams;

	@Autowired
	Writes writes;

	private People people;

	private Account account;

	private String token;

	private GraphQlClient client;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.people.make("администратор", Role.ADMINISTRATOR);
		this.account = this.people.make("слушатель", Role.TEACHER);
		this.token = this.people.token(this.account);
		this.client = new GraphQlClient(this.port);
	}

	@AfterEach
	void forget() {
		this.people.forget();
	}

	@Test
	void noticesGoOnFromACursorWithoutAGapAndWithoutAnythingTwice() throws Exception {
		tell("давно");
		String cursor = cursor();
		tell("первое");
		List<String> told = new ArrayList<>();
		try (EventStream stream = new EventStream(this.port, this.token, NOTICES, Map.of("after", cursor))) {
			told.add(title(stream.next()));
			tell("второе");
			JsonNode second = stream.next();
			told.add(title(second));
			cursor = second.at("/data/noticeReceived/cursor").asString();
			assertThat(stream.isQuiet()).isTrue();
		}
		assertThat(told).containsExactly("первое", "второе");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int at = 0; at < 40; at++) {
				String title = "много " + at;
				threads.submit(() -> tell(title));
			}
			List<String> many = new ArrayList<>();
			while (many.size() < 40) {
				// cut off after every few
				try (EventStream stream = new EventStream(this.port, this.token, NOTICES, Map.of("after", cursor))) {
					for (int at = 0; at < 7 && many.size() < 40; at++) {
						JsonNode event = stream.next();
						many.add(title(event));
						cursor = event.at("/data/noticeReceived/cursor").asString();
					}
				}
			}
			assertThat(many).doesNotHaveDuplicates().allMatch((title) -> title.startsWith("много "));
		}
		try (EventStream stream = new EventStream(this.port, this.token, NOTICES, Map.of("after", cursor));
				EventStream fresh = new EventStream(this.port, this.token, NOTICES, Map.of())) {
			assertThat(stream.isQuiet()).isTrue();
			assertThat(fresh.isQuiet()).isTrue();
			tell("последнее");
			assertThat(title(stream.next())).isEqualTo("последнее");
			assertThat(title(fresh.next())).isEqualTo("последнее");
		}
		String other = this.people.token(this.people.make("другой", Role.TEACHER));
		try (EventStream stream = new EventStream(this.port, other, NOTICES, Map.of("after", cursor))) {
			assertThat(stream.next().at(CODE).asString("")).as("the cursor of another account")
				.isEqualTo("BAD_REQUEST");
		}
	}

	@Test
	void changesOfTheCatalogueAreToldAsEverybodyMayReadThem() throws Exception {
		Practice practice = this.practices.page(PracticeFilter.ALL, KeysetRequest.first(100)).rows().getLast();
		String cursor = this.client.ask("{ catalogueCursor }", Map.of()).at("/data/catalogueCursor").asString();
		String methodist = this.people.token(this.people.make("методист", Role.METHODIST));
		try (Socket teacher = new Socket(this.port, Map.of()); Socket knowing = new Socket(this.port, Map.of())) {
			assertThat(teacher.init(key(this.token)).next().at("/type").asString()).isEqualTo("connection_ack");
			assertThat(knowing.init(key(methodist)).next().at("/type").asString()).isEqualTo("connection_ack");
			teacher.subscribe("1", CHANGES, Map.of("after", cursor));
			teacher.subscribe("2", "{ __typename }", Map.of());
			assertThat(teacher.next().at("/payload" + CODE).asString()).isEqualTo("FORBIDDEN");
			assertThat(teacher.next().at("/type").asString()).isEqualTo("complete");
			this.bank.archive(practice.id(), "проба", "test");
			JsonNode gone = change(teacher.next());
			assertThat(gone.at("/nodes/0/node").isNull()).isTrue();
			assertThat(gone.at("/what").isNull()).isTrue();
			this.bank.restore(practice.id(), "test");
			JsonNode back = change(teacher.next());
			assertThat(back.at("/nodes/0/node/title").asString()).isEqualTo(practice.title());
			assertThat(back.at("/nodes/0/id")).isEqualTo(gone.at("/nodes/0/id"));
			knowing.subscribe("1", CHANGES, Map.of("after", cursor));
			JsonNode first = change(knowing.next());
			assertThat(first.at("/what").asString()).isNotEmpty();
			assertThat(first.at("/cursor")).isEqualTo(gone.at("/cursor"));
			assertThat(change(knowing.next()).at("/cursor")).isEqualTo(back.at("/cursor"));
		}
	}

	@Test
	void eventsEndWithTheRightsToThem() throws Exception {
		Account methodist = this.people.make("методист", Role.METHODIST);
		String second = this.people.token(methodist);
		String changes = this.client.ask("{ catalogueCursor }", Map.of()).at("/data/catalogueCursor").asString();
		Practice practice = this.practices.page(PracticeFilter.ALL, KeysetRequest.first(100)).rows().getLast();
		this.bank.archive(practice.id(), "проба", "test");
		this.bank.restore(practice.id(), "test");
		try (EventStream revoked = new EventStream(this.port, this.token, NOTICES, Map.of("after", cursor()));
				Socket keyed = new Socket(this.port, Map.of());
				Socket demoted = new Socket(this.port, Map.of())) {
			keyed.init(key(this.token)).next();
			keyed.subscribe("1", NOTICES, Map.of("after", cursor()));
			demoted.init(key(second)).next();
			demoted.subscribe("1", CHANGES, Map.of("after", changes));
			assertThat(change(demoted.next()).at("/nodes").size()).isPositive();
			assertThat(change(demoted.next()).at("/nodes").size()).isPositive();
			tell("пока можно");
			assertThat(title(revoked.next())).isEqualTo("пока можно");
			assertThat(title(keyed.next().at("/payload"))).isEqualTo("пока можно");
			this.tokens.revoke(this.account.id(), this.tokens.of(this.account.id()).getFirst().id());
			tell("уже нельзя");
			JsonNode end = revoked.next();
			assertThat(end.at(CODE).asString("")).as(end.toString()).isEqualTo("FORBIDDEN");
			assertThat(end.toString()).contains("Права изменились").doesNotContain("уже нельзя");
			assertThat(revoked.next().at("/complete").asBoolean(false)).isTrue();
			assertThat(keyed.next().at("/payload/0/extensions/code").asString("")).isEqualTo("FORBIDDEN");
			keyed.subscribe("2", NOTICES, Map.of());
			assertThat(keyed.next().at("/payload" + CODE).asString("")).as("a void key opens nothing more")
				.isEqualTo("FORBIDDEN");
			this.accounts.change(methodist.id(), methodist.version(), Set.of(Role.TEACHER), false);
			JsonNode error = demoted.next();
			assertThat(error.at("/type").asString()).as(error.toString()).isEqualTo("error");
			assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		}
	}

	@Test
	void strangersAndForeignPagesHearNothing() throws Exception {
		try (EventStream stream = new EventStream(this.port, "nothing", CHANGES, Map.of())) {
			assertThat(stream.next().at(CODE).asString("")).isEqualTo("FORBIDDEN");
			assertThat(stream.next().at("/complete").asBoolean(false)).isTrue();
		}
		assertThat(this.client.ask(NOTICES, Map.of()).at(CODE).asString("")).isEqualTo("FORBIDDEN");
		try (Socket socket = new Socket(this.port, Map.of())) {
			assertThat(socket.init(Map.of()).next().at("/closed").asInt(0)).isIn(REFUSED);
		}
		try (Socket socket = new Socket(this.port, Map.of())) {
			socket.subscribe("1", CHANGES, Map.of());
			assertThat(socket.next().at("/closed").asInt(0)).isIn(REFUSED);
		}
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "слушатель");
		String cookie = browser.cookie("estafeta");
		assertThatThrownBy(
				() -> new Socket(this.port, Map.of("Cookie", cookie, "Origin", "https://foreign.example")).close())
			.isInstanceOf(CompletionException.class)
			.hasCauseInstanceOf(WebSocketHandshakeException.class);
	}

	@Test
	void whoHasSignedInHearsUntilTheySignOut() throws Exception {
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "слушатель");
		try (Socket socket = new Socket(this.port,
				Map.of("Cookie", browser.cookie("estafeta"), "Origin", "http://127.0.0.1:" + this.port))) {
			assertThat(socket.init(Map.of()).next().at("/type").asString()).isEqualTo("connection_ack");
			socket.subscribe("1", NOTICES, Map.of("after", cursor()));
			socket.subscribe("2", "mutation { readNotices }", Map.of());
			assertThat(socket.next().at("/payload" + CODE).asString()).isEqualTo("FORBIDDEN");
			assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
			tell("вам");
			assertThat(socket.next().at("/payload/data/noticeReceived/notice/title").asString()).isEqualTo("вам");
			browser.post("/account", "/sign-out", Map.of());
			assertThat(socket.next().at("/closed").asInt(0)).isPositive();
		}
	}

	@Test
	void nobodyHasTooManyStreamsAndWhoTakesNothingIsCutOff() throws Exception {
		List<EventStream> open = new ArrayList<>();
		Map<String, ?> after = Map.of("after", cursor());
		tell("всем");
		for (int at = 0; at < 10; at++) {
			open.add(new EventStream(this.port, this.token, NOTICES, after));
			assertThat(title(open.getLast().next())).isEqualTo("всем");
		}
		try (EventStream more = new EventStream(this.port, this.token, NOTICES, Map.of())) {
			JsonNode refusal = more.next();
			assertThat(refusal.at(CODE).asString("")).isEqualTo("LIMIT_EXCEEDED");
			assertThat(refusal.toString()).contains("Открыто уже 10 подписок");
		}
		open.forEach(EventStream::close);

		BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
		this.streams.of(() -> List.of("событие"), () -> true, Duration.ofMillis(200))
			.subscribe(new BaseSubscriber<String>() {

				@Override
				protected void hookOnSubscribe(Subscription subscription) {
					// takes nothing
				}

				@Override
				protected void hookOnError(Throwable failure) {
					ends.add(failure);
				}

			});
		assertThat(ends.poll(5, TimeUnit.SECONDS)).hasMessageContaining("live-slow");
	}

	private String cursor() {
		return this.client.ask("{ noticeCursor }", Map.of(), this.token).at("/data/noticeCursor").asString();
	}

	private static Map<String, String> key(String token) {
		return Map.of("Authorization", "Bearer " + token);
	}

	private static String title(JsonNode event) {
		return event.at("/data/noticeReceived/notice/title").asString("nothing: " + event);
	}

	private static JsonNode change(JsonNode message) {
		assertThat(message.at("/type").asString("")).as(message.toString()).isEqualTo("next");
		return message.at("/payload/data/catalogueChanged");
	}

	private void tell(String title) {
		this.writes.apply(new Writes.Order("test", "tell", false), (touched) -> {
			touched.addUnlisted(1);
			this.notices.tell(List.of(this.account.id()), NoticeKind.ADVANCED, title, "/submissions/1");
			return title;
		});
	}

}
