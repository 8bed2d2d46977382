package org.estafeta.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.NodeKind;

/**
 * Reads documents out of the graph: what is open to everybody, and of that nothing
 * personal.
 */
@Component
class GraphDocuments implements DocumentSource {

	private static final Map<NodeKind, String> FOLDERS = Map.of(NodeKind.PRACTICE, "practice", NodeKind.ORGANISATION,
			"organisation", NodeKind.INNOVATION_SITE, "site", NodeKind.DEFICIT, "deficit", NodeKind.COMMUNITY,
			"community", NodeKind.EVENT, "event", NodeKind.PROGRAMME, "programme");

	private final Graph graph;

	private final ChangeLog log;

	private final Map<NodeKind, CypherQuery> documents = new EnumMap<>(NodeKind.class);

	private final Map<NodeKind, CypherQuery> ids = new EnumMap<>(NodeKind.class);

	GraphDocuments(Graph graph, ChangeLog log) {
		this.graph = graph;
		this.log = log;
		FOLDERS.forEach((kind, folder) -> {
			this.documents.put(kind, CypherQuery.named("search/" + folder + "-documents"));
			this.ids.put(kind, CypherQuery.named("search/" + folder + "-ids"));
		});
	}

	@Override
	public long lastSeq() {
		return this.log.last();
	}

	@Override
	public List<CatalogueDocument> documents(NodeKind kind, Collection<String> ids) {
		CypherQuery query = this.documents.get(kind);
		return (query != null)
				? this.graph.list(query, Map.of("ids", List.copyOf(ids)), (row) -> DocumentRow.map(kind, row))
				: List.of();
	}

	@Override
	public List<String> ids(NodeKind kind, String after, int limit) {
		CypherQuery query = this.ids.get(kind);
		return (query != null)
				? this.graph.list(query, Map.of("after", after, "limit", limit), (row) -> row.get("id").asString())
				: List.of();
	}

}
