package org.estafeta.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.ConsistentReads;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Reads documents out of the graph: what is open to everybody, and of that nothing
 * personal.
 */
@Component
class GraphDocuments implements DocumentSource {

	private static final Logger logger = LoggerFactory.getLogger(GraphDocuments.class);

	private static final Map<NodeKind, String> FOLDERS = Map.of(NodeKind.PRACTICE, "practice", NodeKind.ORGANISATION,
			"organisation", NodeKind.INNOVATION_SITE, "site", NodeKind.DEFICIT, "deficit", NodeKind.COMMUNITY,
			"community", NodeKind.EVENT, "event", NodeKind.PROGRAMME, "programme");

	private static final Map<NodeKind, CypherQuery> DEPENDENTS = Map.of(NodeKind.ORGANISATION,
			CypherQuery.named("search/dependents-of-organisations"), NodeKind.DEFICIT,
			CypherQuery.named("search/dependents-of-deficits"));

	private final Graph graph;

	private final ChangeLog log;

	private final ConsistentReads consistentReads;

	private final Map<NodeKind, CypherQuery> documents = new EnumMap<>(NodeKind.class);

	private final Map<NodeKind, CypherQuery> ids = new EnumMap<>(NodeKind.class);

	private final List<DerivedFacet> derived;

	GraphDocuments(Graph graph, ChangeLog log, ConsistentReads consistentReads, List<DerivedFacet> derived) {
		this.graph = graph;
		this.log = log;
		this.consistentReads = consistentReads;
		this.derived = List.copyOf(derived);
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
	public List<Change> changes(long after, int limit) {
		return this.log.after(after, limit);
	}

	@Override
	public Set<NodeRef> dependents(List<Change> changes) {
		Set<NodeRef> dependents = new LinkedHashSet<>();
		DEPENDENTS.forEach((kind, query) -> {
			Set<String> ids = Change.ids(changes, kind);
			if (!ids.isEmpty()) {
				dependents.addAll(this.graph.list(query, Map.of("ids", List.copyOf(ids)),
						(row) -> new NodeRef(NodeKind.ofLabel(row.get("label").asString()).orElseThrow(),
								row.get("id").asString())));
			}
		});
		for (DerivedFacet facet : this.derived) {
			facet.affected(changes).forEach((id) -> dependents.add(new NodeRef(facet.kind(), id)));
		}
		return dependents;
	}

	@Override
	public <T> T still(Supplier<T> reading) {
		return this.consistentReads.read(reading);
	}

	@Override
	public List<CatalogueDocument> documents(NodeKind kind, Collection<String> ids) {
		CypherQuery query = this.documents.get(kind);
		if (query == null) {
			return List.of();
		}
		List<CatalogueDocument> documents = this.graph.list(query, Map.of("ids", List.copyOf(ids)),
				(row) -> DocumentRow.map(kind, row));
		for (DerivedFacet facet : this.derived) {
			if (facet.kind() == kind && !documents.isEmpty()) {
				documents = with(facet, documents);
			}
		}
		return documents;
	}

	private static List<CatalogueDocument> with(DerivedFacet facet, List<CatalogueDocument> documents) {
		Map<String, String> values = values(facet, documents.stream().map(CatalogueDocument::id).toList());
		return documents.stream().map((document) -> {
			String value = values.get(document.id());
			return (value != null) ? document.with(facet.facet(), value) : document;
		}).toList();
	}

	// Whoever cannot be told a value is still found by everything else.
	private static Map<String, String> values(DerivedFacet facet, List<String> ids) {
		try {
			return facet.values(ids);
		}
		catch (EstafetaException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (ids.size() == 1) {
				logger.warn("Found without a value of the facet {}, which cannot be told: {}: {}", facet.facet(), ids,
						ex.toString());
				return Map.of();
			}
			int half = ids.size() / 2;
			Map<String, String> values = new HashMap<>(values(facet, ids.subList(0, half)));
			values.putAll(values(facet, ids.subList(half, ids.size())));
			return values;
		}
	}

	@Override
	public List<String> ids(NodeKind kind, String after, int limit) {
		CypherQuery query = this.ids.get(kind);
		return (query != null)
				? this.graph.list(query, Map.of("after", after, "limit", limit), (row) -> row.get("id").asString())
				: List.of();
	}

}
