package org.estafeta.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * The keys by which programs act for people. Only their hashes are kept.
 */
@Service
public class PersonalTokens {

	/** The most keys of one account. */
	public static final int MOST = 20;

	/** The longest name of a key. */
	public static final int MAX_NAME = 100;

	/** The longest time that a key is good, in days. */
	public static final int MAX_DAYS = 366;

	/** Tells people, and programs that look for lost secrets, what they have found. */
	private static final String PREFIX = "estafeta_";

	private static final CypherQuery ALL = CypherQuery.named("access/personal-tokens");

	private static final CypherQuery FIND = CypherQuery.named("access/personal-token");

	private static final CypherQuery CREATE = CypherQuery.named("access/create-personal-token");

	private static final CypherQuery USE = CypherQuery.named("access/use-personal-token");

	private static final CypherQuery REVOKE = CypherQuery.named("access/revoke-personal-token");

	private final Accounts accounts;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	PersonalTokens(Accounts accounts, Graph graph, Writes writes, Clock clock) {
		this.accounts = accounts;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * The keys of an account.
	 * @param account the account
	 * @return the keys, the newest first; void ones included until they are revoked
	 */
	public List<PersonalToken> of(String account) {
		return this.graph.list(ALL, Map.of("account", account), PersonalTokens::token);
	}

	/**
	 * Makes a key.
	 * @param account whose it is
	 * @param name what the owner calls it
	 * @param days how long it is good, 1 to {@value #MAX_DAYS}
	 * @param actions what it opens, at most what the account does; may be empty
	 * @return the key, to be shown once
	 * @throws EstafetaException with kind BAD_REQUEST when something does not fit, with
	 * kind CONFLICT when there are too many
	 */
	public String create(String account, String name, int days, Set<Action> actions) {
		String plain = name.strip();
		if (plain.isEmpty() || plain.length() > MAX_NAME) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "token-name", MAX_NAME);
		}
		if (days < 1 || days > MAX_DAYS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "token-days", MAX_DAYS);
		}
		Account owner = this.accounts.get(account);
		actions.stream().filter((action) -> !owner.may(action)).findFirst().ifPresent((action) -> {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "right-needed", action.name());
		});
		String secret = PREFIX + Secret.draw();
		LocalDate today = LocalDate.now(this.clock);
		this.writes.apply(new Writes.Order("account", "create-token", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph
				.one(CREATE,
						Map.of("account", account, "id", Uuid7.next(this.clock), "name", plain, "hash",
								Secret.hash(secret), "actions", actions.stream().map(Action::name).sorted().toList(),
								"today", today, "expiresOn", today.plusDays(days), "most", MOST),
						(row) -> row.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "token-many", MOST));
		});
		return secret;
	}

	/**
	 * Ends a key at once.
	 * @param account whose it is
	 * @param id the key
	 * @throws EstafetaException with kind NOT_FOUND when the account has no such key
	 */
	public void revoke(String account, String id) {
		this.writes.apply(new Writes.Order("account", "revoke-token", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(REVOKE, Map.of("account", account, "id", id), (row) -> row.get("name").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "token-not-found"));
		});
	}

	/**
	 * Finds whom a key stands for.
	 * @param secret the text of the key
	 * @return the owner with what the key opens now; empty when it is void or its account
	 * closed
	 */
	Optional<Holder> holder(String secret) {
		if (!secret.startsWith(PREFIX)) {
			return Optional.empty();
		}
		LocalDate today = LocalDate.now(this.clock);
		Optional<Holder> holder = find(Secret.hash(secret));
		holder.filter((found) -> !today.equals(found.token().usedOn()))
			.ifPresent((found) -> note(found.token().id(), today));
		return holder;
	}

	/**
	 * Finds whom a key stands for, without noting that it was used.
	 * @param hash the hash of the key
	 * @return the owner with what the key opens now; empty when it is void or its account
	 * closed
	 */
	Optional<Holder> find(String hash) {
		return this.graph
			.one(FIND, Map.of("hash", hash, "today", LocalDate.now(this.clock)),
					(row) -> new Holder(Accounts.account(row), token(row)))
			.filter((found) -> !found.account().closed());
	}

	// Once a day: who looks through the keys sees which of them nobody needs.
	private void note(String id, LocalDate today) {
		this.writes.apply(new Writes.Order("account", "use-token", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(USE, Map.of("id", id, "today", today), (row) -> row.get("id").asString());
		});
	}

	private static PersonalToken token(MapAccessor row) {
		MapAccessor node = row.get("token").asNode();
		Set<Action> actions = EnumSet.noneOf(Action.class);
		// an action that a newer version no longer knows opens nothing
		Rows.texts(node, "actions").forEach((name) -> Action.named(name).ifPresent(actions::add));
		return new PersonalToken(node.get("id").asString(), node.get("name").asString(), actions,
				node.get("createdOn").asLocalDate(), node.get("expiresOn").asLocalDate(),
				node.get("usedOn").isNull() ? null : node.get("usedOn").asLocalDate());
	}

	/**
	 * Whom a key stands for.
	 *
	 * @param account its owner
	 * @param token the key
	 */
	record Holder(Account account, PersonalToken token) {

	}

}
