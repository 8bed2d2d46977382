package org.estafeta.direction;

import java.util.List;

import org.estafeta.shared.NodeKind;

/**
 * A node that may belong to directions.
 *
 * @param kind its kind
 * @param id its id
 * @param name its name
 * @param organisations the ids of the organisations that host, hold or offer it
 * @param directions those it belongs to, in the order of the document
 */
public record DirectedNode(NodeKind kind, String id, String name, List<String> organisations,
		List<Direction> directions) {

	public DirectedNode {
		organisations = List.copyOf(organisations);
		directions = List.copyOf(directions);
	}

	/**
	 * Whether it belongs to a direction.
	 * @param direction the id of the direction
	 * @return true when it does
	 */
	public boolean isIn(String direction) {
		return this.directions.stream().anyMatch((one) -> one.id().equals(direction));
	}

}
