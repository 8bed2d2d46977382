package org.estafeta.community;

import java.util.Map;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Keeps two writes of one community apart.
 */
final class CommunityLock {

	private static final CypherQuery LOCK = CypherQuery.named("community/lock");

	private CommunityLock() {
	}

	/**
	 * Waits for whoever writes of the community, and holds back the next until the end of
	 * the transaction.
	 * @param graph where it is
	 * @param community the community
	 * @throws EstafetaException with kind NOT_FOUND when there is no such community
	 */
	static void lock(Graph graph, String community) {
		if (graph.list(LOCK, Map.of("id", community), (row) -> true).isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "community-not-found", community);
		}
	}

}
