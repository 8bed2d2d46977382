package org.estafeta.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

import org.estafeta.dissemination.source.ChoiceSet;
import org.estafeta.dissemination.source.SourceModel;
import org.estafeta.graphstore.ConsistentReads;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;

/**
 * Reads what is known about who may have learned from whom: four statements for any
 * number of practices, none for a pair.
 */
@Component
class SpreadEvidences {

	/** How many practices are read together. */
	static final int BATCH = 25;

	/** Of how many practices is learned: the newest. */
	private static final int TAUGHT_PRACTICES = 200;

	private static final int LESSONS_OF_ONE = 100;

	private static final int LESSONS = 3000;

	private static final CypherQuery ADOPTERS = CypherQuery.named("dissemination/source-adopters");

	private static final CypherQuery FACTS = CypherQuery.named("dissemination/source-facts");

	private static final CypherQuery EVENTS = CypherQuery.named("dissemination/source-events");

	private static final CypherQuery PLACES = CypherQuery.named("dissemination/source-places");

	private static final CypherQuery TAUGHT = CypherQuery.named("dissemination/practices-with-links");

	private static final CypherQuery DECISIONS = CypherQuery.named("dissemination/source-decisions");

	private final Graph graph;

	private final ConsistentReads reads;

	private final Clock clock;

	SpreadEvidences(Graph graph, ConsistentReads reads, Clock clock) {
		this.graph = graph;
		this.reads = reads;
		this.clock = clock;
	}

	/**
	 * Reads practices.
	 * @param practiceIds the practices, so many as one batch at most
	 * @return what is known, by practice
	 */
	Map<String, SpreadEvidence> of(Collection<String> practiceIds) {
		return this.reads.read(() -> readNow(practiceIds));
	}

	private Map<String, SpreadEvidence> readNow(Collection<String> practiceIds) {
		Map<String, Object> ids = Map.of("ids", List.copyOf(practiceIds));
		Map<String, List<SourceEvidenceRow.Holder>> holders = read(ADOPTERS, ids, SourceEvidenceRow::holder);
		Map<String, List<RecordedFact>> facts = read(FACTS, ids, SourceEvidenceRow::fact);
		// Whoever led an event is told first.
		Map<String, List<SourceEvidenceRow.Visit>> visits = read(EVENTS, ids, SourceEvidenceRow::visit);
		read(PLACES, ids, SourceEvidenceRow::visit)
			.forEach((id, more) -> visits.merge(id, more, SpreadEvidences::both));
		Map<String, SpreadEvidence> evidences = new LinkedHashMap<>();
		practiceIds.forEach((id) -> evidences.put(id, new SpreadEvidence(id, holders.getOrDefault(id, List.of()),
				facts.getOrDefault(id, List.of()), visits.getOrDefault(id, List.of()), LocalDate.now(this.clock))));
		return evidences;
	}

	private static <T> List<T> both(List<T> some, List<T> more) {
		some.addAll(more);
		return some;
	}

	private <T> Map<String, List<T>> read(CypherQuery query, Map<String, Object> ids,
			Function<Record, SourceEvidenceRow.Of<T>> mapping) {
		Map<String, List<T>> found = new HashMap<>();
		this.graph.list(query, ids, mapping)
			.forEach((row) -> found.computeIfAbsent(row.practiceId(), (id) -> new ArrayList<>()).add(row.it()));
		return found;
	}

	/**
	 * Learns from what is known now.
	 * @return the model
	 */
	SourceModel learn() {
		List<SourceModel.Lesson> lessons = new ArrayList<>();
		List<ChoiceSet> open = new ArrayList<>();
		List<String> taught = this.graph.list(TAUGHT, Map.of("limit", TAUGHT_PRACTICES),
				(row) -> row.get("id").asString());
		for (int from = 0; from < taught.size() && lessons.size() < LESSONS; from += BATCH) {
			for (SpreadEvidence evidence : of(taught.subList(from, Math.min(taught.size(), from + BATCH))).values()) {
				lessons.addAll(evidence.lessons(Math.min(LESSONS_OF_ONE, LESSONS - lessons.size())));
				open.addAll(evidence.openSets(LESSONS_OF_ONE));
			}
		}
		return SourceModel.learn(lessons, open, decisions());
	}

	private SourceModel.Decisions decisions() {
		return this.graph
			.one(DECISIONS, Map.of(),
					(row) -> new SourceModel.Decisions(row.get("found").asLong(), row.get("none").asLong()))
			.orElse(SourceModel.Decisions.NONE);
	}

}
