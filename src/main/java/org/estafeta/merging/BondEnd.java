package org.estafeta.merging;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;

/**
 * A node at the end of a relationship.
 *
 * @param place where it stands in the database; good within one transaction
 * @param label its label
 * @param id its id; empty when it has none
 * @param name how it is called, null when it has no name
 * @param hidden whether it belongs to somebody's account and is nobody else's business
 */
record BondEnd(String place, String label, String id, @Nullable String name, boolean hidden) {

	/**
	 * The node as the history names it.
	 * @return the node; empty for what is private or only serves the product
	 */
	Optional<KeptNode> kept() {
		return this.hidden ? Optional.empty()
				: KeptLabel.ofLabel(this.label).map((known) -> new KeptNode(known, this.id));
	}

}
