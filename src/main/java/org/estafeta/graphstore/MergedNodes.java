package org.estafeta.graphstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.shared.NodeKind;

/**
 * Tells what became of nodes that were merged into others: their ids and keys lead to
 * those.
 */
@Component
public class MergedNodes {

	private static final CypherQuery SURVIVORS = CypherQuery.named("graphstore/survivors");

	private static final CypherQuery KEYS = CypherQuery.named("graphstore/merged-keys");

	private final Graph graph;

	MergedNodes(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Finds the nodes that others were merged into, through however many merges.
	 * @param kind their kind
	 * @param ids the ids of nodes that are not there
	 * @return the ids of the nodes that stand for those of them that were merged away
	 */
	public Map<String, String> survivors(NodeKind kind, Collection<String> ids) {
		Map<String, String> survivors = new HashMap<>();
		if (!ids.isEmpty()) {
			this.graph.list(SURVIVORS, Map.of("label", kind.label(), "ids", List.copyOf(ids)),
					(row) -> survivors.put(row.get("id").asString(), row.get("survivor").asString()) == null);
		}
		return survivors;
	}

	/**
	 * Reads which keys of an import source were merged away.
	 * @param source the import source
	 * @return the keys with what they lead to
	 */
	public MergedKeys keys(String source) {
		Map<MergedKeys.Key, MergedKeys.Place> keys = new HashMap<>();
		this.graph.list(KEYS, Map.of("source", source),
				(row) -> keys.put(new MergedKeys.Key(row.get("label").asString(), row.get("key").asString()),
						new MergedKeys.Place(row.get("source").asString(), row.get("presentKey").asString())) == null);
		return new MergedKeys(source, keys);
	}

}
