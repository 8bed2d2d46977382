package org.estafeta.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.Uuid7;

/**
 * The accounts of people who sign in by their organisation. A person is known by what the
 * provider says of them for ever, its name and theirs there; never by an e-mail address,
 * which may get another owner.
 */
@Service
public class OrganisationAccounts {

	/** The attribute of a request that tells the page in between what the next one is. */
	public static final String ONWARD = "estafeta.onward";

	private static final CypherQuery FIND = CypherQuery.named("access/account-by-identity");

	private static final CypherQuery CREATE = CypherQuery.named("access/create-organisation-account");

	private static final CypherQuery CHANGE = CypherQuery.named("access/change-account");

	private static final CypherQuery TIE = CypherQuery.named("access/tie-identity");

	private static final CypherQuery WAYS = CypherQuery.named("access/ways-to-sign-in");

	private static final int LOGIN_DIGITS = 16;

	private final OrganisationSettings settings;

	private final Graph graph;

	private final Writes writes;

	private final PasswordHashes passwords;

	private final Clock clock;

	OrganisationAccounts(OrganisationSettings settings, Graph graph, Writes writes, PasswordHashes passwords,
			Clock clock) {
		this.settings = settings;
		this.graph = graph;
		this.writes = writes;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * The organisation whose people can sign in by its provider.
	 * @return its name; empty when there is none
	 */
	public Optional<String> organisation() {
		return this.settings.isOn() ? Optional.of(this.settings.name()) : Optional.empty();
	}

	/**
	 * How the owner of an account can sign in.
	 * @param account the id of the account
	 * @return the ways
	 * @throws org.estafeta.shared.EstafetaException with kind NOT_FOUND when there is no
	 * such account
	 */
	public Ways ways(String account) {
		return this.graph
			.one(WAYS, Map.of("account", account, "issuer", this.settings.issuer()),
					(row) -> new Ways(row.get("byPassword").asBoolean(), row.get("byOrganisation").asBoolean()))
			.orElseThrow(Accounts::notFound);
	}

	/**
	 * The account of somebody, made when there is none, with the roles that the provider
	 * gives.
	 * @param person somebody whom the provider vouches for
	 * @return an open account with a role
	 * @throws OrganisationRefusedException when there is no such account
	 */
	Account enter(OrganisationPerson person) {
		return admit(find(person).map((account) -> withRoles(account, person)).orElseGet(() -> create(person)));
	}

	/**
	 * Ties somebody to an account, whose sessions end.
	 * @param person somebody whom the provider vouches for
	 * @param account the id of the account that the same person has signed in to
	 * @return the account
	 * @throws OrganisationRefusedException when either is tied otherwise, or the account
	 * is closed or without a role
	 */
	Account tie(OrganisationPerson person, String account) {
		Optional<Account> known = find(person);
		if (known.isPresent() && known.get().id().equals(account)) {
			return enter(person);
		}
		Account tied = this.writes.apply(new Writes.Order("organisation", "tie-account", false), (touched) -> {
			touched.addUnlisted(2);
			return this.graph
				.one(TIE,
						Map.of("account", account, "issuer", person.issuer(), "subject", person.subject(), "now",
								Instant.now(this.clock).atZone(ZoneOffset.UTC)),
						Accounts::account)
				.orElseThrow(() -> new OrganisationRefusedException(OrganisationRefusal.TIED));
		}).answer();
		return admit(withRoles(tied, person));
	}

	private Optional<Account> find(OrganisationPerson person) {
		return this.graph.one(FIND, Map.of("issuer", person.issuer(), "subject", person.subject()), Accounts::account);
	}

	private static Account admit(Account account) {
		if (account.closed()) {
			throw new OrganisationRefusedException(OrganisationRefusal.CLOSED);
		}
		if (account.roles().isEmpty()) {
			throw new OrganisationRefusedException(OrganisationRefusal.WITHOUT_ROLE);
		}
		return account;
	}

	// A role that the organisation has taken away is gone here, too, even when nothing
	// is left to sign in with. What it never gives it does not take away either.
	private Account withRoles(Account account, OrganisationPerson person) {
		if (person.roles() == null || account.closed()) {
			return account;
		}
		Set<Role> roles = EnumSet.noneOf(Role.class);
		roles.addAll(person.roles());
		if (account.roles().contains(Role.ADMINISTRATOR)) {
			roles.add(Role.ADMINISTRATOR);
		}
		if (roles.equals(account.roles())) {
			return account;
		}
		this.writes.apply(new Writes.Order("organisation", "change-roles", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph
				.one(CHANGE,
						Map.of("id", account.id(), "version", account.version(), "roles", Accounts.names(roles),
								"closed", false),
						(row) -> row.get("id").asString())
				.orElseThrow(() -> new OrganisationRefusedException(OrganisationRefusal.STALE));
		});
		return find(person).orElseThrow(Accounts::notFound);
	}

	// Whom the organisation knows may use practices, unless it says more.
	private Account create(OrganisationPerson person) {
		if (!this.settings.createAccounts()) {
			throw new OrganisationRefusedException(OrganisationRefusal.WITHOUT_ACCOUNT);
		}
		Set<Role> roles = (person.roles() != null) ? person.roles() : Set.of(Role.TEACHER);
		if (roles.isEmpty()) {
			throw new OrganisationRefusedException(OrganisationRefusal.WITHOUT_ROLE);
		}
		String login = "org-" + Secret.hash(person.issuer() + ' ' + person.subject()).substring(0, LOGIN_DIGITS);
		Map<String, Object> row = new HashMap<>(Map.of("issuer", person.issuer(), "subject", person.subject(), "id",
				Uuid7.next(this.clock), "login", login, "name", person.name(), "passwordHash",
				this.passwords.ofNobody(), "roles", Accounts.names(roles), "today", LocalDate.now(this.clock)));
		row.put("now", Instant.now(this.clock).atZone(ZoneOffset.UTC));
		return this.writes.apply(new Writes.Order("organisation", "create-account", false), (touched) -> {
			touched.addUnlisted(2);
			return this.graph.one(CREATE, row, Accounts::account)
				.orElseThrow(() -> new OrganisationRefusedException(OrganisationRefusal.STALE));
		}).answer();
	}

	/**
	 * How the owner of an account can sign in.
	 *
	 * @param byPassword whether there is a password
	 * @param byOrganisation whether the account is tied to somebody of the organisation
	 */
	public record Ways(boolean byPassword, boolean byOrganisation) {

	}

}
