package org.estafeta.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Secret;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;

/**
 * The secret addresses at which feed readers get people's notices. An address lets read
 * and nothing else; only its hash is kept, so a lost one is renewed, not looked up.
 */
@Service
public class NoticeFeeds {

	private static final CypherQuery FEED = CypherQuery.named("delivery/feed");

	private static final CypherQuery SET = CypherQuery.named("delivery/set-feed");

	private static final CypherQuery ACCOUNT = CypherQuery.named("delivery/account-of-feed");

	private final Accounts accounts;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	NoticeFeeds(Accounts accounts, Graph graph, Writes writes, Clock clock) {
		this.accounts = accounts;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Since when somebody has had the present address of their feed.
	 * @param account whose feed
	 * @return the day; empty when it is off
	 */
	public Optional<LocalDate> since(String account) {
		return this.graph.one(FEED, Map.of("account", account), (row) -> row.get("on").asLocalDate());
	}

	/**
	 * Gives somebody's feed an address, and none but that.
	 * @param account whose feed
	 * @return the secret of the address, to be shown once
	 */
	public String renew(String account) {
		String secret = Secret.draw();
		set(account, Secret.hash(secret), LocalDate.now(this.clock));
		return secret;
	}

	/**
	 * Switches somebody's feed off.
	 * @param account whose feed
	 */
	public void end(String account) {
		set(account, null, null);
	}

	private void set(String account, @Nullable String hash, @Nullable LocalDate on) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("account", account);
		parameters.put("hash", hash);
		parameters.put("on", on);
		this.writes.apply(new Writes.Order("account", "change-feed", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(SET, parameters, (row) -> row.get("id").asString());
		});
	}

	/**
	 * Whose feed an address opens.
	 * @param secret the secret of the address
	 * @return the account; empty when there is none, or it may not have one any more
	 */
	public Optional<String> account(String secret) {
		return this.graph.one(ACCOUNT, Map.of("hash", Secret.hash(secret)), (row) -> row.get("id").asString())
			.filter((id) -> this.accounts.find(id).filter((account) -> account.may(Action.HAVE_ACCOUNT)).isPresent());
	}

}
