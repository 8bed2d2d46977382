package org.estafeta.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * The webhooks of people: one for each account at most.
 */
@Service
public class Webhooks {

	/** The longest address. */
	public static final int MAX_URL = 500;

	/** How many messages the owner sees. */
	private static final int SHOWN = 20;

	/** Below are the services of machines that speak other languages. */
	private static final int FREE_PORTS = 1024;

	private static final int HTTPS = 443;

	private static final CypherQuery FIND = CypherQuery.named("delivery/webhook");

	private static final CypherQuery SET = CypherQuery.named("delivery/set-webhook");

	private static final CypherQuery END = CypherQuery.named("delivery/end-webhook");

	private static final CypherQuery RESUME = CypherQuery.named("delivery/resume-webhook");

	private static final CypherQuery TEST = CypherQuery.named("delivery/test-webhook");

	private static final CypherQuery MESSAGES = CypherQuery.named("delivery/webhook-messages");

	private final WebhookClient client;

	private final DeliverySettings settings;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Webhooks(WebhookClient client, DeliverySettings settings, Graph graph, Writes writes, Clock clock) {
		this.client = client;
		this.settings = settings;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Somebody's webhook.
	 * @param account whose
	 * @return the webhook; empty when they have none
	 */
	public Optional<Webhook> of(String account) {
		return this.graph.one(FIND, Map.of("account", account), (row) -> {
			int failures = row.get("failures").asInt();
			return new Webhook(row.get("url").asString(), row.get("stopped").asBoolean(), failures,
					(failures > 0) ? row.get("retryAt").asZonedDateTime().toInstant() : null,
					row.get("waiting").asInt());
		});
	}

	/**
	 * What somebody's webhook was told last.
	 * @param account whose
	 * @return the messages, the newest first
	 */
	public List<Webhook.Message> messages(String account) {
		return this.graph.list(MESSAGES, Map.of("account", account, "limit", SHOWN), (row) -> {
			String problem = Rows.text(row, "problem");
			return new Webhook.Message(row.get("kind").asString(), row.get("at").asZonedDateTime().toInstant(),
					row.get("waiting").asBoolean(), row.get("attempts").asInt(),
					row.get("triedAt").isNull() ? null : row.get("triedAt").asZonedDateTime().toInstant(),
					row.get("status").isNull() ? null : row.get("status").asInt(),
					(problem != null) ? WebhookProblem.valueOf(problem) : null,
					row.get("millis").isNull() ? null : row.get("millis").asInt());
		});
	}

	/**
	 * Sets somebody's webhook and draws the secret that signs its messages; the former
	 * secret is void.
	 * @param account whose
	 * @param text the address as it was typed
	 * @return the secret, to be shown once
	 * @throws EstafetaException with kind BAD_REQUEST when nothing may be sent there
	 */
	public String set(String account, String text) {
		URI url = url(text);
		@Nullable WebhookProblem problem = this.client.problem(url);
		if (problem != null) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST,
					(problem == WebhookProblem.UNKNOWN_HOST) ? "webhook-unknown" : "webhook-closed");
		}
		String secret = WebhookSignature.drawSecret();
		one(SET, Map.of("account", account, "url", url.toString(), "secret", secret, "now", now()), "set-webhook");
		return secret;
	}

	private URI url(String text) {
		try {
			URI typed = new URI(text.strip());
			URI url = new URI(typed.toASCIIString());
			boolean plain = this.settings.allowLoopback() && "http".equalsIgnoreCase(url.getScheme());
			int port = url.getPort();
			if (text.length() <= MAX_URL && (plain || "https".equalsIgnoreCase(url.getScheme()))
					&& url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null
					&& (port == -1 || port == HTTPS || port >= FREE_PORTS)) {
				return url;
			}
		}
		catch (URISyntaxException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "webhook-url");
		}
		throw new EstafetaException(ErrorKind.BAD_REQUEST, "webhook-url");
	}

	/**
	 * Ends somebody's webhook.
	 * @param account whose
	 */
	public void end(String account) {
		one(END, Map.of("account", account), "end-webhook");
	}

	/**
	 * Has somebody's webhook tried again that has failed.
	 * @param account whose
	 */
	public void resume(String account) {
		one(RESUME, Map.of("account", account, "now", now()), "resume-webhook");
	}

	/**
	 * Has a message sent to somebody's webhook that says nothing.
	 * @param account whose
	 */
	public void test(String account) {
		one(TEST, Map.of("account", account, "now", now(), "id", Uuid7.next(this.clock)), "test-webhook");
	}

	// Where nothing is to be done, nothing is written.
	private void one(CypherQuery query, Map<String, ?> parameters, String summary) {
		this.writes.apply(new Writes.Order("account", summary, false), (touched) -> {
			int changed = this.graph.list(query, parameters, (row) -> row.get(0).asString()).size();
			touched.addUnlisted(changed);
			return changed;
		});
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

}
