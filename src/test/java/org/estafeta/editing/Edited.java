package org.estafeta.editing;

import java.util.Map;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.NodeKind;

/**
 * What tests have made by hand.
 */
public final class Edited {

	private Edited() {
	}

	/**
	 * Forgets all of it, and the rules of confirmations that were published.
	 * @param graph where it is
	 * @param writes removes it
	 */
	public static void forget(Graph graph, Writes writes) {
		writes.apply(new Writes.Order("test", "forget-edited", false), (touched) -> {
			touched.addUnlisted(1);
			graph.list(CypherQuery.named("test/forget-confirmation-rules"), Map.of(), (row) -> "");
			return graph.list(CypherQuery.named("test/forget-edited"), Map.of(), (row) -> {
				touched.add(NodeKind.ofLabel(row.get("label").asString()).orElseThrow(), row.get("id").asString());
				return "";
			});
		});
	}

}
