package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.Profile;
import org.estafeta.people.Profiles;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The people who let a methodist see their deficits, as the methodist sees them. Each
 * look is noted in the same transaction that reads.
 */
@Service
public class Charges {

	private static final CypherQuery HELD = CypherQuery.named("diagnosis/charges-of-methodist");

	private final Graph graph;

	private final Writes writes;

	private final DiagnosisPolicy policy;

	private final DiagnosisRecords records;

	private final AccessLog accessLog;

	private final Profiles profiles;

	private final Clock clock;

	Charges(Graph graph, Writes writes, DiagnosisPolicy policy, DiagnosisRecords records, AccessLog accessLog,
			Profiles profiles, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.policy = policy;
		this.records = records;
		this.accessLog = accessLog;
		this.profiles = profiles;
		this.clock = clock;
	}

	/**
	 * Who lets a methodist see their deficits. Tells nothing of the deficits.
	 * @param accountId the account of the methodist
	 * @return the charges in force, with the names of the people, by name
	 */
	public List<Charge> of(String accountId) {
		return this.graph.list(HELD, Map.of("reader", accountId, "today", LocalDate.now(this.clock)),
				DiagnosisRow::charge);
	}

	/**
	 * Shows a methodist the deficits of a person, and notes that it did.
	 * @param accountId the account of the methodist
	 * @param chargeId the charge
	 * @return the person with their deficits
	 * @throws EstafetaException with kind NOT_FOUND when there is no such charge, when it
	 * is somebody else's, withdrawn or over
	 */
	public Person open(String accountId, String chargeId) {
		return this.writes.apply(OwnRecord.ORDER, (touched) -> {
			DiagnosisPolicy.Grant grant = this.policy.charged(accountId, chargeId);
			touched.addUnlisted(1);
			this.accessLog.append(grant, AccessLog.Kind.VIEWED);
			return new Person(grant.name(), this.profiles.ofAccount(grant.ownerId()).orElse(null),
					this.records.of(grant));
		}).answer();
	}

	/**
	 * Adds a deficit that a methodist has found.
	 * @param accountId the account of the methodist
	 * @param chargeId the charge
	 * @param draft the diagnosis
	 * @throws EstafetaException with kind NOT_FOUND when there is no such charge or
	 * deficit, with kind BAD_REQUEST when the source is the person or the day is to come
	 */
	public void add(String accountId, String chargeId, DiagnosisDraft draft) {
		if (draft.source() == DiagnosisSource.SELF_DIAGNOSIS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "diagnosis-source");
		}
		if (draft.diagnosedOn().isAfter(LocalDate.now(this.clock))) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "diagnosis-day");
		}
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			DiagnosisPolicy.Grant grant = this.policy.chargedLocked(accountId, chargeId);
			touched.addUnlisted(2);
			this.accessLog.append(grant, AccessLog.Kind.ADDED);
			return this.records.add(grant, List.of(draft));
		});
	}

	/**
	 * A person as a methodist sees them.
	 *
	 * @param name how they are called
	 * @param profile what they say of themselves, null when they have removed it
	 * meanwhile
	 * @param diagnoses their deficits
	 */
	public record Person(String name, @Nullable Profile profile, List<Diagnosis> diagnoses) {

		public Person {
			diagnoses = List.copyOf(diagnoses);
		}

	}

}
