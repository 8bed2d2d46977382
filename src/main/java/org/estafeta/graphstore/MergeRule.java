package org.estafeta.graphstore;

import java.util.Collection;

/**
 * Brings in line what a feature works out from the ties of nodes, after some were merged
 * or parted.
 */
public interface MergeRule {

	/**
	 * Works it out anew, within the same write.
	 * @param label the label of the nodes
	 * @param ids the nodes whose ties are others now
	 */
	void settle(KeptLabel label, Collection<String> ids);

}
