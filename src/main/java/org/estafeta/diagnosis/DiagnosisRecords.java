package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Reads and writes diagnoses, for whoever holds a grant of the policy.
 */
@Component
class DiagnosisRecords {

	private static final CypherQuery OF_PERSON = CypherQuery.named("diagnosis/of-person");

	private static final CypherQuery RECORD = CypherQuery.named("diagnosis/record");

	private static final Comparator<Diagnosis> ORDER = Comparator.comparing(Diagnosis::progress)
		.thenComparing(Diagnosis::severity, Comparator.reverseOrder())
		.thenComparing((diagnosis) -> diagnosis.deficit().sortKey())
		.thenComparing(Diagnosis::id);

	private final Graph graph;

	private final Deficits deficits;

	private final Clock clock;

	DiagnosisRecords(Graph graph, Deficits deficits, Clock clock) {
		this.graph = graph;
		this.deficits = deficits;
		this.clock = clock;
	}

	/**
	 * The diagnoses of a person.
	 * @param grant leave to read them
	 * @return the diagnoses: open ones first, and the severest of them
	 */
	List<Diagnosis> of(DiagnosisPolicy.Grant grant) {
		Map<String, Object> person = Map.of("teacher", grant.teacherId());
		List<String> ids = this.graph.list(OF_PERSON, person, (row) -> row.get("deficit").asString());
		Map<String, Deficit> known = new HashMap<>(this.deficits.byIds(ids.stream().distinct().toList()));
		return this.graph.list(OF_PERSON, person, (row) -> DiagnosisRow.diagnosis(row, known))
			.stream()
			.sorted(ORDER)
			.toList();
	}

	/**
	 * Adds diagnoses within a write. One that stands already from the same source is told
	 * anew.
	 * @param grant leave to add
	 * @param drafts what to add
	 * @return the ids of the diagnoses
	 * @throws EstafetaException with kind NOT_FOUND when there is no such deficit, with
	 * kind BAD_REQUEST when one is a group
	 */
	List<String> add(DiagnosisPolicy.Grant grant, List<DiagnosisDraft> drafts) {
		List<String> ids = new ArrayList<>();
		for (DiagnosisDraft draft : drafts) {
			if (this.deficits.get(draft.deficitId()).depth() < 2) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "diagnosis-group");
			}
			Map<String, Object> row = new HashMap<>(Map.of("teacher", grant.teacherId(), "id", Uuid7.next(this.clock),
					"deficit", draft.deficitId(), "severity", draft.severity().name(), "source", draft.source().name(),
					"purpose", draft.purpose().name(), "on", draft.diagnosedOn(), "at", ZonedDateTime.now(this.clock)));
			row.put("by", grant.reader());
			ids.add(this.graph.one(RECORD, row, (recorded) -> recorded.get("id").asString()).orElseThrow());
		}
		return ids;
	}

}
