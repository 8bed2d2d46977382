package org.estafeta.graphstore;

import org.jspecify.annotations.Nullable;

/**
 * What one write did to one node.
 *
 * @param node the node
 * @param before what it held and then no longer did; null for a node that was created
 * @param after what it held from then on and had not before; null for one that was
 * removed
 */
public record NodeDelta(KeptNode node, @Nullable NodeImage before, @Nullable NodeImage after) {

	/**
	 * Compares a node before a write and after it.
	 * @param node the node
	 * @param before what it held before, null when it was not there
	 * @param after what it held after, null when it was no longer there
	 * @return the difference, or null when there is none
	 */
	static @Nullable NodeDelta between(KeptNode node, @Nullable NodeImage before, @Nullable NodeImage after) {
		if (before == null || after == null) {
			return (before == null && after == null) ? null : new NodeDelta(node, before, after);
		}
		NodeImage lost = before.without(after);
		NodeImage gained = after.without(before);
		return (lost.isEmpty() && gained.isEmpty()) ? null : new NodeDelta(node, lost, gained);
	}

}
