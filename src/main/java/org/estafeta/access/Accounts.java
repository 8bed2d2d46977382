package org.estafeta.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.neo4j.driver.types.MapAccessor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * The accounts of people. They are personal data: no search, export or log has them.
 */
@Service
public class Accounts {

	/** The longest name and login. */
	public static final int MAX_NAME = 100;

	private static final CypherQuery BY_LOGIN = CypherQuery.named("access/account-by-login");

	private static final CypherQuery BY_ID = CypherQuery.named("access/account-by-id");

	private static final CypherQuery ALL = CypherQuery.named("access/accounts");

	private static final CypherQuery CREATE = CypherQuery.named("access/create-account");

	private static final CypherQuery CHANGE = CypherQuery.named("access/change-account");

	private static final CypherQuery SET_PASSWORD = CypherQuery.named("access/set-password");

	private static final CypherQuery ADMINISTRATORS = CypherQuery.named("access/count-administrators");

	private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,99}");

	private static final int MOST = 1000;

	private final Graph graph;

	private final Writes writes;

	private final PasswordEncoder passwords;

	private final Clock clock;

	Accounts(Graph graph, Writes writes, PasswordEncoder passwords, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * The accounts, for those who look after them.
	 * @return the accounts in the order of their names, at most 1,000
	 */
	public List<Account> all() {
		return this.graph.list(ALL, Map.of("limit", MOST), Accounts::account);
	}

	/**
	 * Finds an account.
	 * @param id its id
	 * @return the account; empty when there is none
	 */
	public Optional<Account> find(String id) {
		return this.graph.one(BY_ID, Map.of("id", id), Accounts::account);
	}

	/**
	 * Finds an account.
	 * @param id its id
	 * @return the account
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	public Account get(String id) {
		return find(id).orElseThrow(Accounts::notFound);
	}

	/**
	 * Whether anybody can look after the accounts.
	 * @return true when there is an open account of an administrator
	 */
	boolean hasAdministrator() {
		return this.graph.one(ADMINISTRATORS, Map.of(), (row) -> row.get("count").asInt()).orElse(0) > 0;
	}

	/**
	 * Somebody who can sign in.
	 * @param login what they sign in by
	 * @return their account
	 * @throws EstafetaException with kind BAD_REQUEST when there is no such account or it
	 * is closed
	 */
	public Account open(String login) {
		return byLogin(login).map(WithPassword::account)
			.filter((account) -> !account.closed())
			.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "account-login"));
	}

	Optional<WithPassword> byLogin(String login) {
		return this.graph.one(BY_LOGIN, Map.of("loginKey", key(login)),
				(row) -> new WithPassword(account(row), row.get("passwordHash").asString()));
	}

	/**
	 * Makes an account, within a write that is under way.
	 * @param login what its owner will sign in by
	 * @param name how its owner is called
	 * @param password the password, exactly as typed
	 * @param roles what it is for
	 * @return its id
	 * @throws EstafetaException with kind BAD_REQUEST when something does not fit, with
	 * kind CONFLICT when the login is taken
	 */
	String create(String login, String name, String password, Set<Role> roles) {
		String plainLogin = login.strip();
		String plainName = name.strip();
		if (!LOGIN.matcher(plainLogin).matches()) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "login-form");
		}
		if (plainName.isEmpty() || plainName.length() > MAX_NAME) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "account-name", MAX_NAME);
		}
		PasswordRules.check(password, List.of(plainLogin, plainName));
		Map<String, Object> row = new HashMap<>(Map.of("id", Uuid7.next(this.clock), "login", plainLogin, "loginKey",
				key(plainLogin), "name", plainName, "passwordHash", this.passwords.encode(password), "roles",
				names(roles), "today", LocalDate.now(this.clock)));
		return this.graph.one(CREATE, row, (created) -> created.get("id").asString())
			.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "login-taken"));
	}

	/**
	 * Sets a password, within a write that is under way; ends the sessions of the
	 * account.
	 * @param account the account
	 * @param password the new password, exactly as typed
	 * @throws EstafetaException with kind BAD_REQUEST when it is no good
	 */
	void setPassword(Account account, String password) {
		PasswordRules.check(password, List.of(account.login(), account.name()));
		this.graph.one(SET_PASSWORD, Map.of("id", account.id(), "passwordHash", this.passwords.encode(password)),
				(row) -> row.get("id").asString());
	}

	/**
	 * Changes one's own password; ends all sessions of the account.
	 * @param id the account
	 * @param current its password until now
	 * @param next its new password, exactly as typed
	 * @throws EstafetaException with kind BAD_REQUEST when the current one is wrong or
	 * the new one is no good
	 */
	public void changePassword(String id, String current, String next) {
		Account account = get(id);
		WithPassword known = byLogin(account.login()).orElseThrow(Accounts::notFound);
		if (!this.passwords.matches(current, known.passwordHash())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "password-wrong");
		}
		this.writes.apply(new Writes.Order("account", "change-password", false), (touched) -> {
			touched.addUnlisted(1);
			setPassword(account, next);
			return account.id();
		});
	}

	/**
	 * Gives an account other roles, closes or opens it. Its sessions notice with their
	 * next request.
	 * @param id the account
	 * @param version the version that the change starts from
	 * @param roles its roles from now on
	 * @param closed whether nobody can sign in to it from now on
	 * @throws EstafetaException with kind NOT_FOUND when there is no such account, with
	 * kind BAD_REQUEST when it would have no role, with kind CONFLICT when somebody
	 * changed it meanwhile or no administrator would be left
	 */
	public void change(String id, int version, Set<Role> roles, boolean closed) {
		get(id);
		requireRole(roles);
		this.writes.apply(new Writes.Order("administrator", "change-account", false), (touched) -> {
			touched.addUnlisted(1);
			String changed = this.graph
				.one(CHANGE, Map.of("id", id, "version", version, "roles", names(roles), "closed", closed),
						(row) -> row.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "account-changed"));
			if (!hasAdministrator()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "account-last");
			}
			return changed;
		});
	}

	static void requireRole(Set<Role> roles) {
		if (roles.isEmpty()) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "account-roles");
		}
	}

	static Account account(MapAccessor row) {
		MapAccessor node = row.get("account").asNode();
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Rows.texts(node, "roles").forEach((role) -> roles.add(Role.valueOf(role)));
		return new Account(node.get("id").asString(), node.get("login").asString(), node.get("name").asString(), roles,
				node.get("closed").asBoolean(), node.get("version").asInt(), node.get("createdOn").asLocalDate());
	}

	static List<String> names(Collection<Role> roles) {
		return roles.stream().map(Role::name).sorted().toList();
	}

	private static String key(String login) {
		return login.strip().toLowerCase(Locale.ROOT);
	}

	static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "account-not-found");
	}

	/**
	 * An account with what its password is checked against.
	 *
	 * @param account the account
	 * @param passwordHash the hash with its method
	 */
	record WithPassword(Account account, String passwordHash) {

	}

}
