package org.estafeta.dissemination;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;

/**
 * Records with adoptions when they reached their stages, after their facts have changed.
 */
@Component
class Stages {

	private static final CypherQuery PROOFS_OF = CypherQuery.named("dissemination/proofs-of-adoptions");

	private static final CypherQuery STAGES = CypherQuery.named("dissemination/set-stages");

	private final Graph graph;

	Stages(Graph graph) {
		this.graph = graph;
	}

	void record(Collection<String> adoptionIds) {
		Map<String, StageDates> stages = new LinkedHashMap<>();
		adoptionIds.forEach((id) -> stages.put(id, new StageDates()));
		this.graph.list(PROOFS_OF, Map.of("ids", List.copyOf(adoptionIds)), StoredAdoptionRow::proof)
			.forEach((proof) -> Objects.requireNonNull(stages.get(proof.adoptionId()))
				.add(proof.strength(), proof.date()));
		this.graph.list(STAGES,
				Map.of("rows",
						stages.entrySet()
							.stream()
							.map((entry) -> Map.of("id", entry.getKey(), "properties", entry.getValue().properties()))
							.toList()),
				(row) -> row.get("id").asString());
	}

}
