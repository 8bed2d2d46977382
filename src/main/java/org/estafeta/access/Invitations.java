package org.estafeta.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Links by which people make their accounts and set their passwords, so that nobody ever
 * knows the password of somebody else.
 */
@Service
public class Invitations {

	/** How long a link is good. */
	public static final Duration GOOD_FOR = Duration.ofDays(7);

	private static final CypherQuery CREATE = CypherQuery.named("access/create-invitation");

	private static final CypherQuery FIND = CypherQuery.named("access/invitation");

	private static final CypherQuery USE = CypherQuery.named("access/use-invitation");

	private final Graph graph;

	private final Writes writes;

	private final Accounts accounts;

	private final Clock clock;

	Invitations(Graph graph, Writes writes, Accounts accounts, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Invites the first administrator, as long as there is none: at every start another
	 * time, so that a link that was lost does no harm.
	 * @return the secret of the link, to be shown once; empty when there is an
	 * administrator
	 */
	public Optional<String> inviteFirst() {
		return this.accounts.hasAdministrator() ? Optional.empty()
				: Optional.of(create("start", Set.of(Role.ADMINISTRATOR), null, "first"));
	}

	/**
	 * Invites somebody.
	 * @param roles the roles of the account that they make
	 * @return the secret of the link, to be shown once
	 * @throws EstafetaException with kind BAD_REQUEST when there is no role
	 */
	public String invite(Set<Role> roles) {
		Accounts.requireRole(roles);
		return create("administrator", roles, null, "");
	}

	/**
	 * Lets the owner of an account set a new password.
	 * @param id the account
	 * @return the secret of the link, to be shown once; links given before are void
	 * @throws EstafetaException with kind NOT_FOUND when there is no such account
	 */
	public String renew(String id) {
		return create("administrator", Set.of(), this.accounts.get(id).id(), id);
	}

	private String create(String actor, Set<Role> roles, @Nullable String account, String replaces) {
		String secret = Secret.draw();
		Map<String, Object> row = new HashMap<>(Map.of("hash", Secret.hash(secret), "roles", Accounts.names(roles),
				"now", now(), "expiresAt", now().plus(GOOD_FOR), "replaces", replaces));
		row.put("account", account);
		this.writes.apply(new Writes.Order(actor, "invite", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(CREATE, row, (created) -> created.get("hash").asString());
		});
		return secret;
	}

	/**
	 * Reads a link.
	 * @param secret its secret
	 * @return what it is good for
	 * @throws EstafetaException with kind NOT_FOUND when it was used, is too old or never
	 * was
	 */
	public Invitation get(String secret) {
		return this.graph.one(FIND, Map.of("hash", Secret.hash(secret), "now", now()), this::invitation)
			.orElseThrow(Invitations::noSuchLink);
	}

	/**
	 * Makes the account that a link is good for. The link is void afterwards, and stays
	 * good when something does not fit.
	 * @param secret the secret of the link
	 * @param login what the owner will sign in by
	 * @param name how the owner is called
	 * @param password the password, exactly as typed
	 * @throws EstafetaException with kind NOT_FOUND when the link is void, with kind
	 * BAD_REQUEST or CONFLICT when something does not fit
	 */
	public void accept(String secret, String login, String name, String password) {
		use(secret, (invitation) -> {
			if (invitation.account() != null) {
				throw noSuchLink();
			}
			return this.accounts.create(login, name, password, invitation.roles());
		});
	}

	/**
	 * Sets the password of the account that a link is good for, and ends its sessions.
	 * The link is void afterwards, and stays good when something does not fit.
	 * @param secret the secret of the link
	 * @param password the password, exactly as typed
	 * @throws EstafetaException with kind NOT_FOUND when the link is void, with kind
	 * BAD_REQUEST when the password is no good
	 */
	public void accept(String secret, String password) {
		use(secret, (invitation) -> {
			Account account = Optional.ofNullable(invitation.account()).orElseThrow(Invitations::noSuchLink);
			this.accounts.setPassword(account, password);
			return account.id();
		});
	}

	private void use(String secret, Function<Invitation, String> work) {
		this.writes.apply(new Writes.Order("invitation", "accept-invitation", false), (touched) -> {
			touched.addUnlisted(2);
			// removed first: of two who use it at once, one waits here and finds nothing
			Invitation invitation = this.graph
				.one(USE, Map.of("hash", Secret.hash(secret), "now", now()), this::invitation)
				.orElseThrow(Invitations::noSuchLink);
			return work.apply(invitation);
		});
	}

	private Invitation invitation(MapAccessor row) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Rows.texts(row, "roles").forEach((role) -> roles.add(Role.valueOf(role)));
		String account = row.get("account").isNull() ? null : row.get("account").asString();
		return new Invitation(roles, (account != null) ? this.accounts.get(account) : null,
				row.get("expiresAt").asZonedDateTime().toInstant());
	}

	private ZonedDateTime now() {
		return Instant.now(this.clock).atZone(ZoneOffset.UTC);
	}

	private static EstafetaException noSuchLink() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "invitation-void");
	}

}
