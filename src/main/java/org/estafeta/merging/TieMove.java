package org.estafeta.merging;

import java.util.Map;

/**
 * What becomes of a relationship of a node that is merged into another.
 *
 * @param bond the relationship
 * @param as what becomes of it
 * @param from where the node stands that it leaves from now on
 * @param to where the node stands that it leads to from now on
 * @param alone whether no other of its type stands between the same two nodes then
 */
record TieMove(Bond bond, As as, String from, String to, boolean alone) {

	Map<String, Object> row() {
		return Map.of("place", this.bond.place(), "type", this.bond.type(), "as", this.as.name(), "from", this.from,
				"to", this.to, "alone", this.alone);
	}

	/** What becomes of a relationship. */
	enum As {

		/** It leads to the other node. */
		MOVED,
		/** It says what one of the other node says already. */
		FOLDED,
		/** It stays behind: there can be only one, and the other node has one. */
		KEPT

	}

}
