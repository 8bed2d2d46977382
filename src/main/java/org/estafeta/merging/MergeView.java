package org.estafeta.merging;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * A merge, and what parting the nodes would do.
 *
 * @param id its id
 * @param kind the kind of the two nodes
 * @param loser the id of the node that went
 * @param loserName how it was called
 * @param survivor the id of the node that stands for both
 * @param at when they were merged
 * @param by who did: a role
 * @param ended whether they were parted again
 * @param parting what parting would do, null when they were parted already
 */
public record MergeView(String id, NodeKind kind, String loser, String loserName, String survivor, Instant at,
		String by, boolean ended, @Nullable Parting parting) {

	/**
	 * What parting the nodes would do.
	 *
	 * @param back the fields that get back what they held: before, and now
	 * @param kept the fields that were written again since and stay as they are
	 * @param returning how many relationships go back to the node that comes back
	 * @param gone how many of its relationships do not come back because they were
	 * removed since
	 * @param first the merges that have to be parted first, the newest in front
	 * @param unclear the types of the relationships of which nobody can tell which of
	 * several they are by now
	 */
	public record Parting(List<FieldChoice> back, List<FieldChoice> kept, long returning, long gone,
			List<MergeView> first, List<String> unclear) {

		public Parting {
			back = List.copyOf(back);
			kept = List.copyOf(kept);
			first = List.copyOf(first);
			unclear = List.copyOf(unclear);
		}

		/**
		 * Whether nothing stands in the way.
		 * @return true when the nodes can be parted
		 */
		public boolean possible() {
			return this.first.isEmpty() && this.unclear.isEmpty();
		}

	}

}
