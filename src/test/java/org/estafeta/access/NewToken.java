package org.estafeta.access;

import java.util.Map;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;

/**
 * Draws the administrator's token anew: the product tells it once only, and tests share
 * one product.
 */
public final class NewToken {

	private NewToken() {
	}

	/**
	 * Forgets the token that was drawn and draws another.
	 * @param graph reads and writes
	 * @param writes keeps what is written
	 * @param administratorToken draws it
	 * @return the token
	 */
	public static String draw(Graph graph, Writes writes, AdministratorToken administratorToken) {
		writes.apply(new Writes.Order("test", "forget-token", false), (touched) -> {
			touched.addUnlisted(1);
			return graph.list(CypherQuery.named("test/forget-token"), Map.of(), (row) -> row.get("gone").asInt());
		});
		return administratorToken.drawOnce().orElseThrow();
	}

}
