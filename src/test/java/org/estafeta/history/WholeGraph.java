package org.estafeta.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.neo4j.driver.Value;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;

/**
 * The whole catalogue as text: nodes with all properties and relationships, the mark left
 * out by which writers lock practices.
 */
public final class WholeGraph {

	private static final CypherQuery QUERY = CypherQuery.named("test/whole-graph");

	private WholeGraph() {
	}

	public static List<String> of(Graph graph) {
		return graph.list(QUERY, Map.of(), (row) -> {
			List<String> ties = new ArrayList<>();
			row.get("ties")
				.values()
				.forEach((tie) -> ties
					.add(tie.get(0).asString() + ' ' + tie.get(1) + ' ' + tie.get(2) + ' ' + properties(tie.get(3))));
			ties.sort(null);
			return row.get("node").asString() + ' ' + properties(row.get("properties")) + ' ' + ties;
		}).stream().sorted().toList();
	}

	private static Map<String, String> properties(Value map) {
		Map<String, String> properties = new TreeMap<>();
		map.keys().forEach((name) -> {
			if (!name.equals("adoptionsLocked")) {
				properties.put(name, map.get(name).type().name() + ' ' + map.get(name));
			}
		});
		return properties;
	}

}
