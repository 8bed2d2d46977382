package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.estafeta.access.Callers;
import org.estafeta.direction.DirectedNode;
import org.estafeta.direction.Direction;
import org.estafeta.direction.DirectionEditor;
import org.estafeta.direction.Directions;

/**
 * Tells pages which priority directions a node belongs to. Templates know it as
 * {@code @directed}.
 */
@Component("directed")
public class DirectedNodes {

	private final Directions directions;

	private final DirectionEditor editor;

	DirectedNodes(Directions directions, DirectionEditor editor) {
		this.directions = directions;
		this.editor = editor;
	}

	/**
	 * The directions of a node.
	 * @param id the node
	 * @return what the page shows; nothing of a node that is not open to everybody
	 */
	public View of(String id) {
		DirectedNode node = this.directions.nodes(List.of(id)).get(id);
		if (node == null) {
			return new View(List.of(), false, List.of());
		}
		boolean editable = this.editor.mayDirect(Callers.current(), node);
		List<Direction> others = editable
				? this.directions.all().stream().filter((one) -> !node.isIn(one.id())).toList() : List.of();
		return new View(node.directions(), editable, others);
	}

	/**
	 * The directions of a node as a page shows them.
	 *
	 * @param directions those it belongs to
	 * @param editable whether the reader may say so
	 * @param others those it could be put under by the reader
	 */
	public record View(List<Direction> directions, boolean editable, List<Direction> others) {

		/**
		 * Whether there is anything to show.
		 * @return false for readers of a node that belongs to none
		 */
		public boolean isShown() {
			return this.editable || !this.directions.isEmpty();
		}

	}

}
