package org.estafeta.history;

import java.util.List;

/**
 * What is different in a node between two moments.
 *
 * @param from the number of the change after which the first moment is
 * @param to the number of the change after which the second moment is
 * @param changes how many changes of the node lie between
 * @param action what became of the node itself
 * @param fields the properties that differ, by name
 * @param ties the relationships that came or went
 */
public record Difference(long from, long to, int changes, NodeChange.Action action, List<FieldChange> fields,
		List<TieChange> ties) {

	public Difference {
		fields = List.copyOf(fields);
		ties = List.copyOf(ties);
	}

	/**
	 * Whether both moments show the same.
	 * @return true when nothing differs
	 */
	public boolean isEmpty() {
		return this.action == NodeChange.Action.CHANGED && this.fields.isEmpty() && this.ties.isEmpty();
	}

}
