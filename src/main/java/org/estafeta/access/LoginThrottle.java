package org.estafeta.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;

/**
 * Slows down whoever tries passwords. An attempt counts before its password is looked at,
 * so that many at once do not slip through; one that succeeds is taken back. What is
 * counted is in the graph, so that neither a restart nor another process forgets it; of
 * logins and addresses there are only hashes.
 */
@Component
class LoginThrottle {

	/** How many attempts an account bears within the window. */
	static final int PER_LOGIN = 10;

	/** How many attempts an address bears: a school may share one. */
	static final int PER_ADDRESS = 50;

	/** How long an attempt counts. */
	static final Duration WINDOW = Duration.ofMinutes(10);

	private static final CypherQuery COUNT = CypherQuery.named("access/count-attempts");

	private static final CypherQuery RECORD = CypherQuery.named("access/record-attempt");

	private static final CypherQuery FORGET = CypherQuery.named("access/forget-attempts");

	private static final String ACTOR = "sign-in";

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	LoginThrottle(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Counts an attempt.
	 * @param login what was typed
	 * @param address where it comes from
	 * @return whether the password may be looked at
	 */
	boolean admit(String login, String address) {
		Instant now = Instant.now(this.clock);
		if (isOver(login, address, now)) {
			// what is refused anyway costs no write
			return false;
		}
		return this.writes.apply(new Writes.Order(ACTOR, "attempt", false), (touched) -> {
			touched.addUnlisted(2);
			this.graph.list(RECORD, Map.of("keys", List.of(loginKey(login), addressKey(address)), "now",
					now.toEpochMilli(), "since", now.minus(WINDOW).toEpochMilli()), (row) -> row.get("key").asString());
			return !isOver(login, address, now, 1);
		}).answer();
	}

	private boolean isOver(String login, String address, Instant now) {
		return isOver(login, address, now, 0);
	}

	private boolean isOver(String login, String address, Instant now, int own) {
		return count(loginKey(login), now) - own >= PER_LOGIN || count(addressKey(address), now) - own >= PER_ADDRESS;
	}

	private int count(String key, Instant now) {
		return this.graph
			.one(COUNT, Map.of("key", key, "since", now.minus(WINDOW).toEpochMilli()),
					(row) -> row.get("count").asInt())
			.orElse(0);
	}

	/**
	 * Takes back the attempts on an account whose owner has signed in.
	 * @param login what was typed
	 * @param address where the owner is
	 */
	void succeeded(String login, String address) {
		this.writes.apply(new Writes.Order(ACTOR, "signed-in", false), (touched) -> {
			touched.addUnlisted(2);
			return this.graph.list(FORGET, Map.of("login", loginKey(login), "address", addressKey(address)),
					(row) -> row.get("key").asString());
		});
	}

	private static String loginKey(String login) {
		return Secret.hash("login " + login.strip().toLowerCase(Locale.ROOT));
	}

	private static String addressKey(String address) {
		return Secret.hash("address " + address);
	}

}
