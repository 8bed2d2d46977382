package org.estafeta.merging;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What parting two merged nodes would do.
 *
 * @param pairs the nodes that the merge joined
 * @param fields the new values of fields by the place of the node
 * @param back the fields of the main node that get back what they held
 * @param kept the fields of the main node that were written again since the merge and
 * stay as they are
 * @param plan what becomes of the relationships
 */
record Separation(List<Joined> pairs, Map<String, Map<String, @Nullable Object>> fields, List<FieldChoice> back,
		List<FieldChoice> kept, TiePart plan) {

	Separation {
		pairs = List.copyOf(pairs);
		back = List.copyOf(back);
		kept = List.copyOf(kept);
	}

	/**
	 * Two nodes that a merge joined.
	 *
	 * @param label their label
	 * @param loser the id of the one that went
	 * @param loserPlace where it stands
	 * @param survivor the id of the one that stands for both
	 * @param survivorPlace where that stands
	 * @param buried whether that one was merged away itself since
	 */
	record Joined(String label, String loser, String loserPlace, String survivor, String survivorPlace,
			boolean buried) {

	}

}
