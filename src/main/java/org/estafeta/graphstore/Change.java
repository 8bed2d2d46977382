package org.estafeta.graphstore;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.estafeta.shared.NodeKind;

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
	 * The nodes of a kind that changes name.
	 * @param changes the changes
	 * @param kind the kind
	 * @return their ids, each once, those of the first change first
	 */
	public static Set<String> ids(Collection<Change> changes, NodeKind kind) {
		Set<String> ids = new LinkedHashSet<>();
		changes.forEach((change) -> change.nodes.stream()
			.filter((node) -> node.kind() == kind)
			.forEach((node) -> ids.add(node.id())));
		return ids;
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
