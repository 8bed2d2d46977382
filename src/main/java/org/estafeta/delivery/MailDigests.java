package org.estafeta.delivery;

import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import org.estafeta.access.Secret;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * Where people want their notices by letter, and how often. Nothing but the question
 * whether the address is theirs goes to an address that nobody has confirmed.
 */
@Service
public class MailDigests {

	/** How often somebody may ask for the letter that confirms an address, in a day. */
	public static final int MOST_ASKED = 5;

	/** The longest address. */
	public static final int MAX_ADDRESS = 254;

	private static final Duration TO_CONFIRM = Duration.ofDays(3);

	/** What a browser takes for an address, with a point in its domain. */
	private static final Pattern ADDRESS = Pattern.compile(
			"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

	private static final Logger logger = LoggerFactory.getLogger(MailDigests.class);

	private static final CypherQuery FIND = CypherQuery.named("delivery/mail-digest");

	private static final CypherQuery ASK = CypherQuery.named("delivery/ask-mail");

	private static final CypherQuery CHANGE = CypherQuery.named("delivery/change-mail-pace");

	private static final CypherQuery TO_BE_CONFIRMED = CypherQuery.named("delivery/address-to-confirm");

	private static final CypherQuery CONFIRM = CypherQuery.named("delivery/confirm-mail");

	private static final CypherQuery END = CypherQuery.named("delivery/end-mail");

	private final Post post;

	private final Letters letters;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	MailDigests(Post post, Letters letters, Graph graph, Writes writes, Clock clock) {
		this.post = post;
		this.letters = letters;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Whether this server sends letters.
	 * @return false where nobody has said how
	 */
	public boolean isOpen() {
		return this.post.isOpen();
	}

	/**
	 * How somebody gets letters.
	 * @param account who
	 * @return how; empty when they want none
	 */
	public Optional<MailDigest> of(String account) {
		return this.graph
			.one(FIND, Map.of("account", account),
					(row) -> row.get("address").isNull() ? Optional.<MailDigest>empty()
							: Optional.of(new MailDigest(DigestPace.valueOf(row.get("pace").asString()),
									row.get("address").asString(), row.get("confirmed").asBoolean(),
									instant(row.get("nextAt")), instant(row.get("sentAt")),
									(row.get("attempts").asInt() > 0) ? instant(row.get("retryAt")) : null)))
			.flatMap((found) -> found);
	}

	private static @Nullable Instant instant(Value value) {
		return value.isNull() ? null : value.asZonedDateTime().toInstant();
	}

	/**
	 * Chooses how to get letters. To another address than the confirmed one goes a letter
	 * that asks whether it is theirs.
	 * @param account who
	 * @param pace how often, null for never
	 * @param text the address as it was typed
	 * @param locale the language of the letters
	 * @return whether the address is to be confirmed now
	 * @throws EstafetaException with kind BAD_REQUEST when it is no address, with kind
	 * LIMIT_EXCEEDED when they asked too often today, with kind UNAVAILABLE when the
	 * letter cannot be sent now
	 */
	public boolean choose(String account, @Nullable DigestPace pace, String text, Locale locale) {
		if (pace == null) {
			end(Map.of("account", account, "stop", ""));
			return false;
		}
		if (!isOpen()) {
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "mail-closed");
		}
		String address = address(text);
		if (of(account).filter((digest) -> digest.confirmed() && digest.address().equals(address)).isPresent()) {
			Map<String, ?> row = Map.of("account", account, "pace", pace.name(), "nextAt", pace.next(now()), "language",
					locale.getLanguage());
			this.writes.apply(new Writes.Order("account", "change-letters", false), (touched) -> {
				touched.addUnlisted(1);
				return this.graph.list(CHANGE, row, (changed) -> changed.get("account").asString());
			});
			return false;
		}
		ask(account, pace, address, locale);
		return true;
	}

	private void ask(String account, DigestPace pace, String address, Locale locale) {
		String secret = Secret.draw();
		Map<String, Object> row = new HashMap<>(Map.of("account", account, "pace", pace.name(), "address", address,
				"language", locale.getLanguage(), "confirmHash", Secret.hash(secret), "confirmUntil",
				now().plus(TO_CONFIRM), "stop", Secret.draw(), "today", LocalDate.now(this.clock), "most", MOST_ASKED));
		this.writes.apply(new Writes.Order("account", "ask-for-letters", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(ASK, row, (asked) -> asked.get("account").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "mail-often", MOST_ASKED));
		});
		try {
			this.post
				.send(this.letters.confirmation(Uuid7.next(this.clock), this.clock.instant(), address, secret, locale));
		}
		catch (Post.Undelivered ex) {
			logger.warn("Письмо с подтверждением не ушло / A letter that confirms an address was not sent", ex);
			throw new EstafetaException(ex, ErrorKind.UNAVAILABLE,
					(ex.reason() == Post.Reason.NO_SUCH_ADDRESS) ? "mail-unknown" : "mail-down");
		}
	}

	private static String address(String text) {
		String typed = text.strip();
		int at = typed.lastIndexOf('@');
		try {
			String address = (at > 0) ? typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1)) : typed;
			if (address.length() <= MAX_ADDRESS && ADDRESS.matcher(address).matches()) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "mail-address");
		}
		throw new EstafetaException(ErrorKind.BAD_REQUEST, "mail-address");
	}

	/**
	 * Which address a link confirms.
	 * @param secret the secret of the link
	 * @return the address; empty when the link is used up or too old
	 */
	public Optional<String> toConfirm(String secret) {
		return this.graph.one(TO_BE_CONFIRMED, Map.of("hash", Secret.hash(secret), "now", now()),
				(row) -> row.get("address").asString());
	}

	/**
	 * Confirms an address: from now on letters go there.
	 * @param secret the secret of the link
	 * @throws EstafetaException with kind NOT_FOUND when the link is used up or too old
	 */
	public void confirm(String secret) {
		ZonedDateTime now = now();
		Map<String, ?> row = Map.of("hash", Secret.hash(secret), "now", now, "daily", DigestPace.DAILY.next(now),
				"weekly", DigestPace.WEEKLY.next(now));
		this.writes.apply(new Writes.Order("account", "confirm-address", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(CONFIRM, row, (confirmed) -> confirmed.get("account").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "mail-link"));
		});
	}

	/**
	 * Ends the letters, by what stands in each of them. Says nothing of whether there
	 * were any.
	 * @param stop the secret of the link
	 */
	public void stop(String stop) {
		if (!stop.isBlank()) {
			end(Map.of("account", "", "stop", stop));
		}
	}

	private void end(Map<String, ?> which) {
		this.writes.apply(new Writes.Order("account", "end-letters", false), (touched) -> {
			int ended = this.graph.list(END, which, (row) -> row.get("account").asString()).size();
			touched.addUnlisted(ended);
			return ended;
		});
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

}
