package org.estafeta.evidence;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.NodeKind;

/**
 * Which practices the ladder may judge differently after changes to adoptions, places and
 * people, and after other rules.
 */
@Component
class PracticesAffected {

	private static final CypherQuery AFFECTED = CypherQuery.named("evidence/practices-affected");

	private static final CypherQuery KNOWN = CypherQuery.named("evidence/known-adoptions");

	private final Graph graph;

	PracticesAffected(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Whether changes may concern every practice: the rules are others, or an adoption is
	 * gone, and nothing tells which practice it was of.
	 * @param changes the changes
	 * @return true when they may
	 */
	boolean mayBeAll(Collection<Change> changes) {
		if (changes.stream().anyMatch((change) -> change.summary().equals(LadderRuleBook.PUBLISH))) {
			return true;
		}
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		return !adoptions.isEmpty() && ids(KNOWN, Map.of("ids", List.copyOf(adoptions))).size() < adoptions.size();
	}

	/**
	 * The practices that changes concern, when they do not concern all. A practice that
	 * is changed itself need not be among them.
	 * @param changes the changes
	 * @return the ids of published practices
	 */
	Set<String> by(Collection<Change> changes) {
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		Set<String> places = Change.ids(changes, NodeKind.ORGANISATION);
		Set<String> people = Change.ids(changes, NodeKind.TEACHER);
		if (adoptions.isEmpty() && places.isEmpty() && people.isEmpty()) {
			return Set.of();
		}
		return ids(AFFECTED, Map.of("adoptions", List.copyOf(adoptions), "places", List.copyOf(places), "people",
				List.copyOf(people)));
	}

	private Set<String> ids(CypherQuery query, Map<String, ?> parameters) {
		return new LinkedHashSet<>(this.graph.list(query, parameters, (row) -> row.get("id").asString()));
	}

}
