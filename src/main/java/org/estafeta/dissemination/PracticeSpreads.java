package org.estafeta.dissemination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.ConsistentReads;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptValues;
import org.estafeta.shared.NodeKind;

/**
 * Keeps the spreads of the practices that are asked for, and forgets each as soon as the
 * change log names it.
 */
@Component
class PracticeSpreads implements KeptValues.Source<String, PracticeSpread> {

	private static final CypherQuery ADOPTERS = CypherQuery.named("dissemination/spread-adopters");

	private static final CypherQuery FACTS = CypherQuery.named("dissemination/spread-facts");

	private static final CypherQuery PRACTICES = CypherQuery.named("dissemination/practices-of-adoptions");

	private static final int BATCH = 500;

	/** Adopters and facts; some 500 bytes each. */
	private static final long MAX_WEIGHT = 400_000;

	private static final PracticeSpread NONE = new PracticeSpread(List.of(), List.of());

	private final Graph graph;

	private final ConsistentReads reads;

	private final KeptValues<String, PracticeSpread> kept;

	PracticeSpreads(Graph graph, ChangeLog log, ConsistentReads reads) {
		this.graph = graph;
		this.reads = reads;
		this.kept = new KeptValues<>(log, MAX_WEIGHT, Duration.ofDays(1), this);
	}

	PracticeSpread get(String practiceId) {
		return this.kept.get(practiceId).orElse(NONE);
	}

	/**
	 * The spreads of several practices; those that are not kept are read together.
	 * @param practiceIds the practices
	 * @return the spreads by practice, in the order of the practices
	 */
	Map<String, PracticeSpread> getAll(Collection<String> practiceIds) {
		Map<String, PracticeSpread> found = this.kept.getAll(practiceIds);
		Map<String, PracticeSpread> inOrder = new LinkedHashMap<>();
		practiceIds.forEach((id) -> inOrder.put(id, found.getOrDefault(id, NONE)));
		return inOrder;
	}

	// Before anyone else hears of the change: they may ask for a trace at once.
	@EventListener
	@Order(0)
	void committed(Change.Committed change) {
		this.kept.heard(change);
	}

	@Override
	public int weight(PracticeSpread spread) {
		return spread.weight();
	}

	@Override
	public void forget(List<Change> changes, Map<String, PracticeSpread> spreads) {
		Change.ids(changes, NodeKind.PRACTICE).forEach(spreads::remove);
		for (String organisation : Change.ids(changes, NodeKind.ORGANISATION)) {
			spreads.values().removeIf((spread) -> !spread.nodes(organisation).isEmpty());
		}
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		if (!adoptions.isEmpty()) {
			this.graph.list(PRACTICES, Map.of("ids", List.copyOf(adoptions)), (row) -> row.get("id").asString())
				.forEach(spreads::remove);
		}
	}

	@Override
	public Map<String, PracticeSpread> read(List<String> practiceIds) {
		Map<String, PracticeSpread> spreads = new HashMap<>();
		for (int from = 0; from < practiceIds.size(); from += BATCH) {
			List<String> batch = practiceIds.subList(from, Math.min(practiceIds.size(), from + BATCH));
			spreads.putAll(this.reads.read(() -> readNow(batch)));
		}
		return spreads;
	}

	private Map<String, PracticeSpread> readNow(List<String> practiceIds) {
		Map<String, Object> ids = Map.of("ids", practiceIds);
		Map<String, List<Adopter>> adopters = new HashMap<>();
		Map<String, List<RecordedFact>> facts = new HashMap<>();
		this.graph.list(ADOPTERS, ids, AdoptionRow::ofPractice)
			.forEach((row) -> adopters.computeIfAbsent(row.getKey(), (id) -> new ArrayList<>()).add(row.getValue()));
		this.graph.list(FACTS, ids, AdoptionRow::factOfPractice)
			.forEach((row) -> facts.computeIfAbsent(row.getKey(), (id) -> new ArrayList<>()).add(row.getValue()));
		Map<String, PracticeSpread> spreads = new HashMap<>();
		for (String id : practiceIds) {
			PracticeSpread spread = new PracticeSpread(adopters.getOrDefault(id, List.of()),
					facts.getOrDefault(id, List.of()));
			if (spread.weight() > NONE.weight()) {
				spreads.put(id, spread);
			}
		}
		return spreads;
	}

}
