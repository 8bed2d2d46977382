package org.estafeta.editing;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;

/**
 * The words that stand in the catalogue already, so that people use them again and do not
 * invent others for the same thing.
 */
@Service
public class EditChoices {

	private static final CypherQuery REGIONS = CypherQuery.named("editing/regions");

	private static final CypherQuery EVENT_KINDS = CypherQuery.named("editing/event-kinds");

	private static final CypherQuery COMMUNITY_KINDS = CypherQuery.named("editing/community-kinds");

	private static final CypherQuery STATUS_KINDS = CypherQuery.named("editing/status-kinds");

	private static final CypherQuery PROGRAMME_KINDS = CypherQuery.named("editing/programme-kinds");

	private final Graph graph;

	EditChoices(Graph graph) {
		this.graph = graph;
	}

	/**
	 * The regions.
	 * @return their names, at most 200
	 */
	public List<String> regions() {
		return names(REGIONS);
	}

	/**
	 * The kinds of events.
	 * @return the words, the most frequent first, at most 50
	 */
	public List<String> eventKinds() {
		return names(EVENT_KINDS);
	}

	/**
	 * The kinds of communities.
	 * @return the words, the most frequent first, at most 50
	 */
	public List<String> communityKinds() {
		return names(COMMUNITY_KINDS);
	}

	/**
	 * The kinds of innovation statuses.
	 * @return the words, the most frequent first, at most 50
	 */
	public List<String> statusKinds() {
		return names(STATUS_KINDS);
	}

	/**
	 * The kinds of programmes.
	 * @return the words, the most frequent first, at most 50
	 */
	public List<String> programmeKinds() {
		return names(PROGRAMME_KINDS);
	}

	private List<String> names(CypherQuery query) {
		return this.graph.list(query, Map.of(), (row) -> row.get("name").asString());
	}

}
