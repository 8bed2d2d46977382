package org.estafeta.graphstore;

import java.util.Collection;

import org.estafeta.shared.EstafetaException;

/**
 * What has to hold of the graph whatever is undone. A feature that keeps something true
 * over several nodes, such as that nobody learned from whom he taught, provides one.
 */
public interface RestoreRule {

	/**
	 * Checks the graph after nodes were restored, within the same write.
	 * @param restored the nodes that were brought back to what they held before, some of
	 * them gone by now
	 * @param touched collects what the check itself had to change
	 * @throws EstafetaException with kind CONFLICT when the rule is broken; nothing is
	 * restored then
	 */
	void check(Collection<KeptNode> restored, Touched touched);

}
