package org.estafeta.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.Notice;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.shared.Uuid7;

/**
 * Sends the letters that are due. What a letter tells is kept before it is sent, and that
 * it was sent afterwards: a process that is killed in between sends the same letter once
 * more, with the same {@code Message-ID}, and never loses one. Of several couriers the
 * one that begins a letter has it for itself for some minutes.
 */
@Component
class MailCourier {

	/** The most notices in a letter; the rest comes with the next. */
	static final int MOST = 200;

	/** Longer than a mail server may take for a letter. */
	static final Duration LEASE = Duration.ofMinutes(5);

	private static final int BATCH = 50;

	private static final int MOST_REFUSED = 3;

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

	private static final Logger logger = LoggerFactory.getLogger(MailCourier.class);

	private static final CypherQuery DUE = CypherQuery.named("delivery/due-mail");

	private static final CypherQuery WAITING = CypherQuery.named("delivery/waiting-mail");

	private static final CypherQuery LOCK = CypherQuery.named("delivery/lock-mail");

	private static final CypherQuery BEGIN = CypherQuery.named("delivery/begin-letter");

	private static final CypherQuery LETTER = CypherQuery.named("delivery/letter");

	private static final CypherQuery SENT = CypherQuery.named("delivery/end-letter");

	private static final CypherQuery PUT_OFF = CypherQuery.named("delivery/put-off-letter");

	private static final CypherQuery END = CypherQuery.named("delivery/end-mail");

	private final Post post;

	private final Letters letters;

	private final Accounts accounts;

	private final Notices notices;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	/** When the mail server is asked again after it did not answer. */
	private Instant closedUntil = Instant.MIN;

	private int closedTimes;

	MailCourier(Post post, Letters letters, Accounts accounts, Notices notices, Graph graph, Writes writes,
			Clock clock) {
		this.post = post;
		this.letters = letters;
		this.accounts = accounts;
		this.notices = notices;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Sends what is due.
	 * @return how many letters went
	 */
	synchronized int run() {
		if (!this.post.isOpen() || this.clock.instant().isBefore(this.closedUntil)) {
			return 0;
		}
		int sent = 0;
		List<String> due = this.graph.list(DUE, Map.of("now", now(), "limit", BATCH),
				(row) -> row.get("account").asString());
		for (String account : due) {
			Optional<Begun> begun = begin(account);
			if (begun.isPresent() && send(begun.get())) {
				sent++;
			}
			if (this.clock.instant().isBefore(this.closedUntil)) {
				break;
			}
		}
		return sent;
	}

	private Optional<Begun> begin(String account) {
		Map<String, ?> row = Map.of("account", account, "now", now(), "leaseUntil", now().plus(LEASE), "letter",
				Uuid7.next(this.clock), "most", MOST);
		return this.writes.apply(new Writes.Order("letters", "begin-letter", false), (touched) -> {
			this.graph.list(LOCK, Map.of("account", account), (locked) -> locked.get("account").asString());
			// what another courier has done meanwhile shows only now, behind the lock
			Optional<Begun> begun = this.graph.one(BEGIN, row,
					(letter) -> new Begun(account, letter.get("letter").asString(),
							letter.get("at").asZonedDateTime().toInstant(), letter.get("address").asString(),
							DigestPace.valueOf(letter.get("pace").asString()), letter.get("stop").asString(),
							Locale.of(letter.get("language").asString()), letter.get("attempts").asInt()));
			touched.addUnlisted(begun.isPresent() ? 1 : 0);
			return begun;
		}).answer();
	}

	private boolean send(Begun begun) {
		List<Notice> told = mayRead(begun.account()) ? told(begun) : List.of();
		if (told.isEmpty()) {
			end(begun, null);
			return false;
		}
		try {
			this.post.send(this.letters.digest(begun.letter(), begun.at(), begun.address(), begun.stop(), told,
					begun.locale()));
		}
		catch (Post.Undelivered ex) {
			putOff(begun, ex);
			return false;
		}
		end(begun, now());
		if (this.closedTimes > 0) {
			logger.info("Почта снова уходит / Letters are sent again");
			this.closedTimes = 0;
		}
		return true;
	}

	// The account may have lost its rights since the letters were asked for.
	private boolean mayRead(String account) {
		return this.accounts.find(account).filter((found) -> found.may(Action.HAVE_ACCOUNT)).isPresent();
	}

	private List<Notice> told(Begun begun) {
		return this.graph.list(LETTER, Map.of("account", begun.account(), "letter", begun.letter()),
				(row) -> new Notice(row.get("id").asString(), row.get("at").asZonedDateTime().toInstant(),
						NoticeKind.valueOf(row.get("kind").asString()), row.get("title").asString(),
						row.get("address").asString(), Rows.text(row, "detail"), row.get("read").asBoolean()));
	}

	private void end(Begun begun, @Nullable ZonedDateTime sentAt) {
		Map<String, @Nullable Object> row = new HashMap<>(
				Map.of("account", begun.account(), "letter", begun.letter(), "nextAt", begun.pace().next(now())));
		row.put("sentAt", sentAt);
		this.writes.apply(new Writes.Order("letters", "end-letter", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(SENT, row, (ended) -> ended.get("account").asString());
		});
	}

	private void putOff(Begun begun, Post.Undelivered failure) {
		boolean refused = failure.reason() == Post.Reason.NO_SUCH_ADDRESS;
		Map<String, ?> row = Map.of("account", begun.account(), "letter", begun.letter(), "retryAt",
				now().plus(pause(begun.attempts())), "refused", refused);
		this.writes.apply(new Writes.Order("letters", "put-off-letter", false), (touched) -> {
			touched.addUnlisted(1);
			int times = this.graph.one(PUT_OFF, row, (off) -> off.get("refused").asInt()).orElse(0);
			if (times >= MOST_REFUSED) {
				this.graph.list(END, Map.of("account", begun.account(), "stop", ""),
						(ended) -> ended.get("account").asString());
				this.notices.tell(List.of(begun.account()), NoticeKind.MAIL_STOPPED, begun.address(),
						"/account/notices");
			}
			return times;
		});
		if (failure.reason() == Post.Reason.CLOSED) {
			this.closedUntil = this.clock.instant().plus(pause(this.closedTimes));
			this.closedTimes++;
			int waiting = this.graph.one(WAITING, Map.of("now", now()), (found) -> found.get("waiting").asInt())
				.orElse(0);
			logger.warn(
					"Почтовый сервер не принимает писем: {}. Ждёт писем: {}, ничего не потеряно, следующая попытка {}. "
							+ "Проверьте spring.mail / The mail server takes no letters: {} wait, nothing is lost, "
							+ "the next attempt is at {}. Check spring.mail",
					String.valueOf(failure.getCause()), waiting, this.closedUntil, waiting, this.closedUntil);
		}
		else {
			logger.warn("Письмо {} не принято / Letter {} was not taken: {}", begun.letter(), begun.letter(),
					failure.reason());
		}
	}

	private static Duration pause(int times) {
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times, 10));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	/**
	 * A letter that this courier is to send.
	 *
	 * @param account whom it tells
	 * @param letter its id
	 * @param at when it was begun
	 * @param address where it goes
	 * @param pace how often letters go there
	 * @param stop the secret that ends them
	 * @param locale their language
	 * @param attempts how often it could not be sent
	 */
	private record Begun(String account, String letter, Instant at, String address, DigestPace pace, String stop,
			Locale locale, int attempts) {

	}

}
