package org.estafeta.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * Why a change cannot be undone: something of what it did to a node is different by now.
 *
 * @param label the label of the node
 * @param id its id
 * @param name how it is called, null when nobody knows
 * @param kind its kind, null when it has no page
 * @param reason what is different
 * @param later the numbers of the first changes of the node since then, at most five;
 * empty when what stands in the way was never recorded
 */
public record Obstacle(String label, String id, @Nullable String name, @Nullable NodeKind kind, Reason reason,
		List<Long> later) {

	public Obstacle {
		later = List.copyOf(later);
	}

	/**
	 * What stands in the way.
	 */
	public enum Reason {

		/** What the change wrote was written again. */
		CHANGED,
		/** The node was removed. */
		GONE,
		/** The node that the change removed, or another one with its key, is there. */
		BACK,
		/** Something else is tied to the node that the change made. */
		IN_USE,
		/** What the node was tied to is gone. */
		END_GONE

	}

}
