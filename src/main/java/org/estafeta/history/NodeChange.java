package org.estafeta.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * What a change did to one node.
 *
 * @param change the change
 * @param position the place of this node among those of the change
 * @param node the node
 * @param action what happened to the node itself
 * @param fields the properties that changed, by name
 * @param ties the relationships that came or went
 * @param origin the row of a file that says so, null when none does or nobody knows
 */
public record NodeChange(HistoryEntry change, int position, Subject node, Action action, List<FieldChange> fields,
		List<TieChange> ties, @Nullable FileRow origin) {

	public NodeChange {
		fields = List.copyOf(fields);
		ties = List.copyOf(ties);
	}

	/**
	 * What happened to a node.
	 */
	public enum Action {

		/** It came into being. */
		CREATED,
		/** It changed. */
		CHANGED,
		/** It went. */
		REMOVED

	}

	/**
	 * A node.
	 *
	 * @param label its label
	 * @param id its id
	 * @param name how it is called, or was last; null when it has no name
	 * @param kind its kind, null when it has no page
	 */
	public record Subject(String label, String id, @Nullable String name, @Nullable NodeKind kind) {

	}

	/**
	 * A row of a file.
	 *
	 * @param file the name of the file
	 * @param row the row as a spreadsheet counts
	 */
	public record FileRow(String file, long row) {

	}

}
