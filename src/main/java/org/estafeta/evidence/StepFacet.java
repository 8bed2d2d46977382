package org.estafeta.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

	private static final CypherQuery AFFECTED = CypherQuery.named("evidence/practices-affected");

	private static final CypherQuery KNOWN = CypherQuery.named("evidence/known-adoptions");

	private final Graph graph;

	private final Evidences evidences;

	StepFacet(Graph graph, Evidences evidences) {
		this.graph = graph;
		this.evidences = evidences;
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
		this.evidences.of(ids).forEach((id, badge) -> values.put(id, badge.place().step().name()));
		return values;
	}

	@Override
	public Set<String> affected(Collection<Change> changes) {
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		Set<String> places = Change.ids(changes, NodeKind.ORGANISATION);
		Set<String> people = Change.ids(changes, NodeKind.TEACHER);
		boolean rules = changes.stream().anyMatch((change) -> change.summary().equals(LadderRuleBook.PUBLISH));
		if (rules || isAnyGone(adoptions)) {
			return ids(ALL, Map.of());
		}
		if (adoptions.isEmpty() && places.isEmpty() && people.isEmpty()) {
			return Set.of();
		}
		return ids(AFFECTED, Map.of("adoptions", List.copyOf(adoptions), "places", List.copyOf(places), "people",
				List.copyOf(people)));
	}

	// Of an adoption whose making was undone nothing tells which practice it was of.
	private boolean isAnyGone(Set<String> adoptions) {
		return !adoptions.isEmpty() && ids(KNOWN, Map.of("ids", List.copyOf(adoptions))).size() < adoptions.size();
	}

	private Set<String> ids(CypherQuery query, Map<String, ?> parameters) {
		return new LinkedHashSet<>(this.graph.list(query, parameters, (row) -> row.get("id").asString()));
	}

}
