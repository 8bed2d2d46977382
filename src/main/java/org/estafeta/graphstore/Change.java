package org.estafeta.graphstore;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One entry of the change log: one committed write.
 *
 * @param seq its number; numbers follow the order of commits and leave no gap
 * @param at when it was written
 * @param actor who wrote it: a role or a part of the product, never a person's name
 * @param summary what was done, as a short code with its object
 * @param nodes the nodes that were made, changed or removed
 */
public record Change(long seq, ZonedDateTime at, String actor, String summary, List<NodeRef> nodes) {

	public Change {
		nodes = List.copyOf(nodes);
	}

	/**
	 * Up to where the log goes.
	 *
	 * @param seq the number of the newest change, 0 when nothing was ever written
	 * @param at when it was written; the beginning of 1970 when nothing was
	 */
	public record Mark(long seq, Instant at) {

	}

	/**
	 * Told to the application after a write has been committed by this process.
	 *
	 * @param seq the number of the change
	 */
	public record Committed(long seq) {

	}

}
