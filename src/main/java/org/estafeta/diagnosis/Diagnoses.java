package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * A person's own deficits, as the person sees and changes them.
 */
@Service
public class Diagnoses {

	/** The most characters of an outcome. */
	public static final int MAX_OUTCOME = 300;

	/** The most deficits that are kept at once. */
	public static final int MAX_KEPT = 100;

	private static final CypherQuery START = CypherQuery.named("diagnosis/start");

	private static final CypherQuery CLOSE = CypherQuery.named("diagnosis/close");

	private static final CypherQuery REMOVE = CypherQuery.named("diagnosis/remove");

	private final Graph graph;

	private final Writes writes;

	private final DiagnosisPolicy policy;

	private final DiagnosisRecords records;

	private final Clock clock;

	Diagnoses(Graph graph, Writes writes, DiagnosisPolicy policy, DiagnosisRecords records, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.policy = policy;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * The deficits of the owner of an account.
	 * @param accountId the account
	 * @return the diagnoses: open ones first, and the severest of them; empty without a
	 * consent that stands
	 */
	public List<Diagnosis> own(String accountId) {
		return this.policy.self(accountId).map(this.records::of).orElse(List.of());
	}

	/**
	 * Keeps what a person has found in themselves.
	 * @param accountId the account of the person
	 * @param found how much which deficit hinders
	 * @throws EstafetaException with kind CONFLICT when no consent stands, with kind
	 * BAD_REQUEST when there are too many, with kind NOT_FOUND when there is no such
	 * deficit
	 */
	public void keep(String accountId, Map<String, Severity> found) {
		if (found.isEmpty() || found.size() > MAX_KEPT) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "diagnosis-number", MAX_KEPT);
		}
		LocalDate today = LocalDate.now(this.clock);
		List<DiagnosisDraft> drafts = found.entrySet()
			.stream()
			.map((one) -> new DiagnosisDraft(one.getKey(), one.getValue(), DiagnosisSource.SELF_DIAGNOSIS,
					Purpose.ROUTE, today))
			.toList();
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(drafts.size());
			return this.records.add(this.policy.selfLocked(accountId), drafts);
		});
	}

	/**
	 * Notes that the person works on a deficit now.
	 * @param accountId the account of the person
	 * @param id the diagnosis
	 * @throws EstafetaException with kind NOT_FOUND when it is not theirs or not open
	 */
	public void start(String accountId, String id) {
		change(accountId, START, id, null);
	}

	/**
	 * Notes that a deficit is gone.
	 * @param accountId the account of the person
	 * @param id the diagnosis
	 * @param outcome how it ended; may be blank
	 * @throws EstafetaException with kind NOT_FOUND when it is not theirs or gone
	 * already, with kind BAD_REQUEST when the outcome is too long
	 */
	public void close(String accountId, String id, String outcome) {
		if (outcome.strip().length() > MAX_OUTCOME) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "diagnosis-outcome", MAX_OUTCOME);
		}
		change(accountId, CLOSE, id, outcome.isBlank() ? null : outcome.strip());
	}

	/**
	 * Removes a diagnosis from the graph.
	 * @param accountId the account of the person
	 * @param id the diagnosis, whoever has added it
	 * @throws EstafetaException with kind NOT_FOUND when it is not theirs
	 */
	public void withdraw(String accountId, String id) {
		change(accountId, REMOVE, id, null);
	}

	private void change(String accountId, CypherQuery query, String id, @Nullable String outcome) {
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			Optional<String> changed = this.policy.self(accountId).flatMap((grant) -> {
				Map<String, @Nullable Object> row = new HashMap<>(
						Map.of("teacher", grant.teacherId(), "id", id, "today", LocalDate.now(this.clock)));
				row.put("outcome", outcome);
				return this.graph.one(query, row, (done) -> done.get("id").asString());
			});
			return changed.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "diagnosis-not-found"));
		});
	}

}
