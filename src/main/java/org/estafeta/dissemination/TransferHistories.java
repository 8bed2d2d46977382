package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

/**
 * Tells what was recorded about the spread of practices, corrected and retracted: when
 * and by whom.
 */
@Service
public class TransferHistories {

	private static final CypherQuery PRACTICE = CypherQuery.named("dissemination/practice-of-any-fact");

	private final Graph graph;

	private final PracticeSpreads spreads;

	TransferHistories(Graph graph, PracticeSpreads spreads) {
		this.graph = graph;
		this.spreads = spreads;
	}

	/**
	 * The changes of all facts about a practice, or of one of them.
	 * @param practiceId the practice
	 * @param factId the fact, null for all
	 * @param request which page
	 * @param administrator whether the reader may know names of teachers and why facts
	 * were retracted, which may name people too
	 * @return the changes, newest first
	 * @throws EstafetaException with kind NOT_FOUND when the practice has no such fact
	 */
	public Page changes(String practiceId, @Nullable String factId, KeysetRequest request, boolean administrator) {
		List<TransferChange> changes = changes(practiceId, factId, administrator);
		return new Page(Slice.cut(changes, request, TransferChange::position), changes.size());
	}

	/**
	 * The changes of one fact.
	 * @param factId the fact
	 * @param administrator whether the reader may know names of teachers and why it was
	 * retracted
	 * @return the changes, newest first
	 * @throws EstafetaException with kind NOT_FOUND when there is no such fact
	 */
	public List<TransferChange> ofFact(String factId, boolean administrator) {
		String practiceId = this.graph.one(PRACTICE, Map.of("id", factId), (row) -> row.get("id").asString())
			.orElseThrow(() -> notFound(factId));
		return changes(practiceId, factId, administrator);
	}

	private static EstafetaException notFound(String factId) {
		return new EstafetaException(ErrorKind.NOT_FOUND, "transfer-not-found", factId);
	}

	private List<TransferChange> changes(String practiceId, @Nullable String factId, boolean administrator) {
		PracticeSpread spread = this.spreads.get(practiceId);
		Map<String, List<RecordedFact>> versions = spread.facts()
			.stream()
			.filter((fact) -> factId == null || factId.equals(fact.id()))
			.collect(Collectors.groupingBy(RecordedFact::id));
		if (factId != null && versions.isEmpty()) {
			throw notFound(factId);
		}
		List<TransferChange> changes = new ArrayList<>();
		versions.values().forEach((ofFact) -> addChanges(ofFact, new Reader(spread, administrator), changes));
		changes.sort(TransferChange.NEWEST_FIRST);
		return changes;
	}

	private static void addChanges(List<RecordedFact> versions, Reader reader, List<TransferChange> changes) {
		List<RecordedFact> inTime = versions.stream().sorted(Comparator.comparing(RecordedFact::recordedAt)).toList();
		RecordedFact before = null;
		for (RecordedFact fact : inTime) {
			TransferChange.Version after = reader.version(fact);
			changes.add((before != null)
					? new TransferChange(fact.id(), TransferChange.Kind.CORRECTED, fact.recordedAt(), fact.recordedBy(),
							null, reader.version(before), after)
					: new TransferChange(fact.id(), TransferChange.Kind.RECORDED, fact.recordedAt(), fact.recordedBy(),
							null, null, after));
			RecordedFact.Ending ending = fact.ending();
			if (ending != null && (ending.retracted() || fact.equals(inTime.getLast()))) {
				changes.add(new TransferChange(fact.id(), TransferChange.Kind.RETRACTED, ending.at(), ending.by(),
						reader.administrator() ? ending.reason() : null, after, null));
			}
			before = (ending != null && ending.retracted()) ? null : fact;
		}
	}

	/**
	 * A page of changes.
	 *
	 * @param slice the changes
	 * @param total how many there are in all
	 */
	public record Page(Slice<TransferChange> slice, int total) {

	}

	/** Who reads, and of which spread. */
	private record Reader(PracticeSpread spread, boolean administrator) {

		private TransferChange.Version version(RecordedFact fact) {
			String teacher = fact.teacherId();
			return new TransferChange.Version(fact, adopter(fact.learnerId()),
					(teacher != null) ? adopter(teacher) : null);
		}

		private Adopter adopter(String adoptionId) {
			int node = this.spread.nodes(adoptionId).nextSetBit(0);
			Adopter adopter = Objects.requireNonNull(this.spread.adopter(node));
			return this.administrator ? adopter : adopter.withoutPerson();
		}

	}

}
