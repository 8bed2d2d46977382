package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The one place that says who may read and add diagnoses of whom. Every statement on
 * diagnoses asks for a grant, and grants are made here only: for the person, and for a
 * methodist whom the person has named, as long as that stands. No role opens more, that
 * of an administrator neither. An id that does not exist and one of somebody else take
 * the same way and get the same answer.
 */
@Component
class DiagnosisPolicy {

	private static final CypherQuery SELF = CypherQuery.named("diagnosis/grant-to-self");

	private static final CypherQuery CHARGED = CypherQuery.named("diagnosis/grant-to-methodist");

	private static final CypherQuery LOCK = CypherQuery.named("diagnosis/lock-person");

	private final Graph graph;

	private final Clock clock;

	DiagnosisPolicy(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * What the person may do with their own.
	 * @param accountId the account of the person
	 * @return the grant; empty when they have no profile or no consent that stands
	 */
	Optional<Grant> self(String accountId) {
		return this.graph.one(SELF, Map.of("reader", accountId), DiagnosisRow::grant);
	}

	/**
	 * What a methodist may do with those of a person who has named them.
	 * @param accountId the account of the methodist
	 * @param chargeId the charge
	 * @return the grant
	 * @throws EstafetaException with kind NOT_FOUND when there is no such charge, when it
	 * is somebody else's, withdrawn or over, or the reader is no methodist any more
	 */
	Grant charged(String accountId, String chargeId) {
		return this.graph
			.one(CHARGED, Map.of("reader", accountId, "charge", chargeId, "today", LocalDate.now(this.clock)),
					DiagnosisRow::grant)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "charge-not-found"));
	}

	/**
	 * What the person may do with their own, and nobody changes it before the end of the
	 * write.
	 * @param accountId the account of the person
	 * @return the grant
	 * @throws EstafetaException with kind CONFLICT when no consent stands
	 */
	Grant selfLocked(String accountId) {
		self(accountId).ifPresent(this::lock);
		return self(accountId).orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "consent-missing"));
	}

	/**
	 * What a methodist may do with those of a person who has named them, and nobody
	 * changes it before the end of the write.
	 * @param accountId the account of the methodist
	 * @param chargeId the charge
	 * @return the grant
	 * @throws EstafetaException like {@link #charged}
	 */
	Grant chargedLocked(String accountId, String chargeId) {
		lock(charged(accountId, chargeId));
		return charged(accountId, chargeId);
	}

	private void lock(Grant grant) {
		this.graph.list(LOCK, Map.of("teacher", grant.teacherId(), "at", ZonedDateTime.now(this.clock)),
				(row) -> row.get("id").asString());
	}

	/**
	 * Leave to read and add the diagnoses of one person.
	 *
	 * @param teacherId the person in the graph
	 * @param ownerId the account of the person
	 * @param name how the person is called
	 * @param reader the name of the methodist; null for the person
	 * @param purpose what the methodist may use them for; null for the person
	 */
	record Grant(String teacherId, String ownerId, String name, @Nullable String reader, @Nullable Purpose purpose) {

	}

}
