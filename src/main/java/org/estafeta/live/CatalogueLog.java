package org.estafeta.live;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.NodeKind;

/**
 * The change log as it is told: of large changes a part at a time, and nothing of people.
 */
@Service
public class CatalogueLog {

	/** The most nodes that are told at once. */
	static final int MOST = 100;

	private static final int BATCH = 20;

	/** Their nodes are nobody's to follow. */
	private static final Set<NodeKind> HIDDEN = Set.of(NodeKind.TEACHER);

	private final ChangeLog log;

	CatalogueLog(ChangeLog log) {
		this.log = log;
	}

	/**
	 * Where the log ends now.
	 * @return the place of the next change
	 */
	public Place end() {
		return new Place(this.log.last() + 1, 0);
	}

	/**
	 * What stands from a place on.
	 * @param from the place
	 * @return the next parts in their order, and where they end; some only when there are
	 * many
	 */
	public Read from(Place from) {
		Place at = from;
		List<Part> parts = new ArrayList<>();
		while (parts.isEmpty()) {
			List<Change> changes = this.log.after(at.seq() - 1, BATCH);
			if (changes.isEmpty()) {
				return new Read(List.of(), at);
			}
			for (Change change : changes) {
				int first = (change.seq() == at.seq()) ? at.node() : 0;
				parts.addAll(parts(change, first));
				at = new Place(change.seq() + 1, 0);
			}
		}
		return new Read(parts, at);
	}

	private static List<Part> parts(Change change, int from) {
		List<NodeRef> nodes = change.nodes().stream().filter((node) -> !HIDDEN.contains(node.kind())).toList();
		List<Part> parts = new ArrayList<>();
		for (int first = from; first < nodes.size(); first += MOST) {
			int end = Math.min(first + MOST, nodes.size());
			Place next = (end == nodes.size()) ? new Place(change.seq() + 1, 0) : new Place(change.seq(), end);
			parts.add(new Part(next, change.at(), change.summary(), nodes.subList(first, end)));
		}
		return parts;
	}

	/**
	 * A place in the log.
	 *
	 * @param seq the number of the change that comes next
	 * @param node which of its nodes comes next
	 */
	public record Place(long seq, int node) {

	}

	/**
	 * A change, or a part of a large one.
	 *
	 * @param next what comes after it
	 * @param at when it was written
	 * @param summary what was done, as a short code
	 * @param nodes what was made, changed or removed
	 */
	public record Part(Place next, ZonedDateTime at, String summary, List<NodeRef> nodes) {

		public Part {
			nodes = List.copyOf(nodes);
		}

	}

	/**
	 * What was read.
	 *
	 * @param parts the parts
	 * @param end where they end
	 */
	public record Read(List<Part> parts, Place end) {

		public Read {
			parts = List.copyOf(parts);
		}

	}

}
