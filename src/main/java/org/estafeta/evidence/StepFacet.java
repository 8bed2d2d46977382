package org.estafeta.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.search.DerivedFacet;
import org.estafeta.search.Facet;
import org.estafeta.shared.NodeKind;

/**
 * The steps of the ladder as values of a facet: the step that everybody sees on the page
 * of a practice. A step moves when an adoption, a place, a person at a place or the rules
 * do; that a day has passed, or that somebody works at a place no longer, no change
 * names, and the comparison of index and graph finds it.
 */
@Component
class StepFacet implements DerivedFacet {

	private static final CypherQuery ALL = CypherQuery.named("evidence/all-practices");

	private final Graph graph;

	private final Evidences evidences;

	private final PracticesAffected affected;

	StepFacet(Graph graph, Evidences evidences, PracticesAffected affected) {
		this.graph = graph;
		this.evidences = evidences;
		this.affected = affected;
	}

	@Override
	public Facet facet() {
		return Facet.EVIDENCE;
	}

	@Override
	public NodeKind kind() {
		return NodeKind.PRACTICE;
	}

	@Override
	public Map<String, String> values(Collection<String> ids) {
		Map<String, String> values = new HashMap<>();
		this.evidences.anew(ids).forEach((id, badge) -> values.put(id, badge.place().step().name()));
		return values;
	}

	@Override
	public Set<String> affected(Collection<Change> changes) {
		if (this.affected.mayBeAll(changes)) {
			return new LinkedHashSet<>(this.graph.list(ALL, Map.of(), (row) -> row.get("id").asString()));
		}
		return this.affected.by(changes);
	}

}
