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
 * @param uses what depends on the node of which the history keeps nothing, in the order
 * of the enum
 */
public record Obstacle(String label, String id, @Nullable String name, @Nullable NodeKind kind, Reason reason,
		List<Long> later, List<Use> uses) {

	public Obstacle {
		later = List.copyOf(later);
		uses = List.copyOf(uses);
	}

	/**
	 * What depends on a community and is its own affair.
	 */
	public enum Use {

		/** Items of its plans. */
		PLAN,
		/** People who are or were members. */
		PEOPLE,
		/** People who ask to join. */
		REQUESTS

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
