package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * What a person has agreed to: first that their deficits are kept at all, then which
 * methodist sees them, what for and how long. What is withdrawn goes at once: nodes are
 * removed, not marked; that there was a consent, and until when, stays for the person to
 * see.
 */
@Service
public class Consents {

	/** The longest that a methodist may be named for. */
	public static final int MAX_MONTHS = 24;

	/** The most methodists that see the deficits of one person at once. */
	public static final int MAX_METHODISTS = 5;

	private static final CypherQuery GIVE = CypherQuery.named("diagnosis/give-consent");

	private static final CypherQuery HISTORY = CypherQuery.named("diagnosis/consents");

	private static final CypherQuery WITHDRAW = CypherQuery.named("diagnosis/withdraw-consent");

	private static final CypherQuery METHODISTS = CypherQuery.named("diagnosis/methodists");

	private static final CypherQuery NAME = CypherQuery.named("diagnosis/name-methodist");

	private static final CypherQuery NAMED = CypherQuery.named("diagnosis/named-methodists");

	private static final CypherQuery DISMISS = CypherQuery.named("diagnosis/dismiss-methodist");

	private static final CypherQuery FORGET = CypherQuery.named("diagnosis/forget-person");

	private final Graph graph;

	private final Writes writes;

	private final DiagnosisPolicy policy;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Consents(Graph graph, Writes writes, DiagnosisPolicy policy, ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.graph = graph;
		this.writes = writes;
		this.policy = policy;
		this.clock = clock;
	}

	/**
	 * Whether a person has agreed that their deficits are kept.
	 * @param accountId the account of the person
	 * @return true while a consent stands
	 */
	public boolean stands(String accountId) {
		return this.policy.self(accountId).isPresent();
	}

	/**
	 * What a person has agreed to and taken back.
	 * @param accountId the account of the person
	 * @return the consents, the newest first
	 */
	public List<Consent> history(String accountId) {
		return this.graph.list(HISTORY, Map.of("account", accountId), DiagnosisRow::consent);
	}

	/**
	 * Notes that a person agrees that their deficits are kept. Does nothing when a
	 * consent stands.
	 * @param accountId the account of the person
	 * @param version which text they have seen
	 * @throws EstafetaException with kind CONFLICT when the text is another by now or the
	 * person has no profile
	 */
	public void give(String accountId, int version) {
		if (version != Consent.CURRENT) {
			throw new EstafetaException(ErrorKind.CONFLICT, "consent-changed");
		}
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			return this.graph
				.one(GIVE,
						Map.of("account", accountId, "id", Uuid7.next(this.clock), "version", version, "today",
								LocalDate.now(this.clock)),
						(row) -> row.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "profile-missing"));
		});
	}

	/**
	 * Takes the consent back: removes all diagnoses of the person and ends what
	 * methodists were let see.
	 * @param accountId the account of the person
	 */
	public void withdraw(String accountId) {
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			List<String> people = this.graph.list(WITHDRAW,
					Map.of("account", accountId, "today", LocalDate.now(this.clock)),
					(row) -> row.get("id").asString());
			people.forEach((person) -> this.events.publishEvent(new ConsentWithdrawal(person)));
			return people;
		});
	}

	/**
	 * Whom a person can let see their deficits.
	 * @param accountId the account of the person
	 * @return the methodists by name
	 */
	public List<Methodist> methodists(String accountId) {
		return this.graph.list(METHODISTS, Map.of("account", accountId),
				(row) -> new Methodist(row.get("id").asString(), row.get("name").asString()));
	}

	/**
	 * Lets a methodist see the deficits of a person.
	 * @param accountId the account of the person
	 * @param methodistId the account of the methodist
	 * @param purpose what for
	 * @param months how long, 1 to {@value #MAX_MONTHS}
	 * @param version which text the person has seen
	 * @throws EstafetaException with kind CONFLICT when no consent stands, the text is
	 * another by now, or too many are named; with kind NOT_FOUND when there is no such
	 * methodist; with kind BAD_REQUEST when the time does not fit
	 */
	public void name(String accountId, String methodistId, Purpose purpose, int months, int version) {
		if (version != Consent.CURRENT) {
			throw new EstafetaException(ErrorKind.CONFLICT, "consent-changed");
		}
		if (months < 1 || months > MAX_MONTHS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "charge-months", MAX_MONTHS);
		}
		LocalDate today = LocalDate.now(this.clock);
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			DiagnosisPolicy.Grant grant = this.policy.selfLocked(accountId);
			long others = named(accountId).stream().filter((charge) -> charge.standsOn(today)).count();
			if (others >= MAX_METHODISTS) {
				throw new EstafetaException(ErrorKind.CONFLICT, "charge-many", MAX_METHODISTS);
			}
			Optional<String> named = this.graph.one(NAME,
					Map.of("teacher", grant.teacherId(), "owner", grant.ownerId(), "methodist", methodistId, "id",
							Uuid7.next(this.clock), "purpose", purpose.name(), "version", version, "today", today,
							"until", today.plusMonths(months)),
					(row) -> row.get("id").asString());
			return named.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "methodist-not-found"));
		});
	}

	/**
	 * Whom a person lets or let see their deficits.
	 * @param accountId the account of the person
	 * @return the charges with the names of the methodists, the newest first
	 */
	public List<Charge> named(String accountId) {
		return this.graph.list(NAMED, Map.of("account", accountId), DiagnosisRow::charge);
	}

	/**
	 * Takes back what a methodist was let see.
	 * @param accountId the account of the person
	 * @param chargeId the charge
	 * @throws EstafetaException with kind NOT_FOUND when it is not theirs or over
	 */
	public void dismiss(String accountId, String chargeId) {
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			return this.graph
				.one(DISMISS, Map.of("account", accountId, "id", chargeId, "today", LocalDate.now(this.clock)),
						(row) -> row.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "charge-not-found"));
		});
	}

	@EventListener
	void removed(ProfileRemoval removal) {
		this.graph.list(FORGET, Map.of("teacher", removal.teacherId()), (row) -> row.get("gone").asInt());
	}

	/**
	 * Somebody whom a person can let see their deficits.
	 *
	 * @param id the account
	 * @param name how its owner is called
	 */
	public record Methodist(String id, String name) {

	}

}
