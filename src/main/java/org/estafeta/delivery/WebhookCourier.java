package org.estafeta.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;

/**
 * Sends notices to webhooks, to each in the order of the notices. A message that did not
 * arrive is sent again later, and again, with the same id; what comes after it waits. Of
 * several couriers the one that begins with a webhook has it for itself for some minutes;
 * a process that is killed in between has the message sent once more.
 */
@Component
class WebhookCourier {

	/** When a webhook is tried again after its first, second … failure in a row. */
	static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
			Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14));

	/** The most messages to a webhook in one go. */
	private static final int BATCH = 10;

	/** Longer than all messages of one go may take. */
	private static final Duration LEASE = WebhookClient.LONGEST.multipliedBy(2L * BATCH);

	private static final int MOST_WEBHOOKS = 50;

	private static final int KEPT = 50;

	private static final String TEST = "TEST";

	private static final Logger logger = LoggerFactory.getLogger(WebhookCourier.class);

	private static final CypherQuery ANY = CypherQuery.named("delivery/any-untold");

	private static final CypherQuery GATHER = CypherQuery.named("delivery/gather-messages");

	private static final CypherQuery DUE = CypherQuery.named("delivery/due-webhooks");

	private static final CypherQuery LOCK = CypherQuery.named("delivery/lock-webhook");

	private static final CypherQuery BEGIN = CypherQuery.named("delivery/begin-messages");

	private static final CypherQuery RECORD = CypherQuery.named("delivery/record-message");

	private static final CypherQuery RELEASE = CypherQuery.named("delivery/release-webhook");

	private final WebhookClient client;

	private final DeliverySettings settings;

	private final Accounts accounts;

	private final Notices notices;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	WebhookCourier(WebhookClient client, DeliverySettings settings, Accounts accounts, Notices notices, Graph graph,
			Writes writes, Clock clock) {
		this.client = client;
		this.settings = settings;
		this.accounts = accounts;
		this.notices = notices;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Sends what is due.
	 * @return how many messages arrived
	 */
	int run() {
		gather();
		List<Callable<Integer>> work = this.graph
			.list(DUE, Map.of("now", now(), "limit", MOST_WEBHOOKS), (row) -> row.get("account").asString())
			.stream()
			.<Callable<Integer>>map((account) -> () -> serve(account))
			.toList();
		int arrived = 0;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Integer> one : threads.invokeAll(work)) {
				arrived += one.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			logger.warn("Вебхуки отложены / Webhooks are put off", ex);
		}
		return arrived;
	}

	private void gather() {
		if (this.graph.one(ANY, Map.of(), (row) -> row.get("any").asBoolean()).orElse(false)) {
			this.writes.apply(new Writes.Order("webhooks", "gather", false), (touched) -> {
				int gathered = this.graph.one(GATHER, Map.of(), (row) -> row.get("gathered").asInt()).orElse(0);
				touched.addUnlisted(gathered);
				return gathered;
			});
		}
	}

	private int serve(String account) {
		if (this.accounts.find(account).filter((found) -> found.may(Action.HAVE_ACCOUNT)).isEmpty()) {
			return 0;
		}
		int arrived = 0;
		ZonedDateTime next = now();
		boolean stopped = false;
		for (Outgoing message : begin(account)) {
			byte[] body = body(message);
			Instant begun = this.clock.instant();
			long from = System.nanoTime();
			WebhookClient.Answer answer = this.client.post(URI.create(message.url()),
					WebhookSignature.headers(message.secret(), message.id(), begun, body), body);
			int failures = record(account, message, answer, Duration.ofNanos(System.nanoTime() - from));
			if (answer.problem() != null) {
				stopped = answer.problem() == WebhookProblem.GONE || failures > PAUSES.size();
				next = now().plus(PAUSES.get(Math.clamp(failures, 1, PAUSES.size()) - 1));
				break;
			}
			arrived++;
		}
		release(account, next, stopped);
		return arrived;
	}

	private List<Outgoing> begin(String account) {
		Map<String, ?> parameters = Map.of("account", account, "now", now(), "leaseUntil", now().plus(LEASE), "limit",
				BATCH);
		return this.writes.apply(new Writes.Order("webhooks", "begin", false), (touched) -> {
			this.graph.list(LOCK, Map.of("account", account), (locked) -> locked.get("account").asString());
			// what another courier has done meanwhile shows only now, behind the lock
			List<Outgoing> messages = this.graph.list(BEGIN, parameters,
					(row) -> new Outgoing(row.get("url").asString(), row.get("secret").asString(),
							row.get("id").asString(), Rows.text(row, "notice"), row.get("kind").asString(),
							row.get("at").asZonedDateTime().toInstant(), Rows.text(row, "title"),
							Rows.text(row, "address"), Rows.text(row, "detail")));
			touched.addUnlisted(messages.size());
			return messages;
		}).answer();
	}

	// The same words in the same order, however often it is sent.
	private byte[] body(Outgoing message) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		boolean test = TEST.equals(message.kind());
		body.put("type", test ? "test" : "notice." + message.kind().toLowerCase(Locale.ROOT));
		body.put("timestamp", message.at().toString());
		if (!test) {
			data.put("id", message.notice());
			data.put("kind", message.kind());
			data.put("title", message.title());
			data.put("address", this.settings.link(Objects.requireNonNullElse(message.address(), "/")));
			data.put("detail", message.detail());
		}
		body.put("data", data);
		return JsonMapper.shared().writeValueAsBytes(body);
	}

	private int record(String account, Outgoing message, WebhookClient.Answer answer, Duration took) {
		Map<String, @Nullable Object> row = new HashMap<>(
				Map.of("account", account, "id", message.id(), "now", now(), "millis", took.toMillis()));
		row.put("status", answer.status());
		row.put("problem", (answer.problem() != null) ? answer.problem().name() : null);
		return this.writes.apply(new Writes.Order("webhooks", "record", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(RECORD, row, (recorded) -> recorded.get("failures").asInt()).orElse(0);
		}).answer();
	}

	private void release(String account, ZonedDateTime next, boolean stopped) {
		this.writes.apply(new Writes.Order("webhooks", "release", false), (touched) -> {
			touched.addUnlisted(1);
			if (stopped) {
				this.notices.tell(List.of(account), NoticeKind.WEBHOOK_STOPPED, host(account), "/account/notices");
			}
			return this.graph.list(RELEASE,
					Map.of("account", account, "retryAt", next, "stopped", stopped, "kept", KEPT),
					(row) -> row.get("account").asString());
		});
	}

	private String host(String account) {
		return this.graph
			.one(CypherQuery.named("delivery/webhook"), Map.of("account", account), (row) -> row.get("url").asString())
			.map((url) -> URI.create(url).getHost())
			.orElse("");
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	/**
	 * A message on its way.
	 *
	 * @param url where to
	 * @param secret what signs it
	 * @param id its id
	 * @param notice the notice that it tells, null for one that tries the way
	 * @param kind the kind of the notice, or TEST
	 * @param at when that happened
	 * @param title what it happened to
	 * @param address the path of its page
	 * @param detail more of it
	 */
	private record Outgoing(String url, String secret, String id, @Nullable String notice, String kind, Instant at,
			@Nullable String title, @Nullable String address, @Nullable String detail) {

	}

}
