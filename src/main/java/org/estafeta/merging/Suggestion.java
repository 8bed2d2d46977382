package org.estafeta.merging;

import java.util.List;

import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;

/**
 * Two nodes that may be the same.
 *
 * @param kind their kind
 * @param loser the younger one, which would go
 * @param survivor the older one, which would stay
 * @param score how likely they are the same, 0 to 100; 100 is certain
 * @param reasons what speaks for and against it, the weightiest first
 */
public record Suggestion(NodeKind kind, Side loser, Side survivor, int score, List<MatchReason> reasons) {

	/** From here on two nodes are likely the same. */
	private static final int LIKELY = 75;

	public Suggestion {
		reasons = List.copyOf(reasons);
	}

	/**
	 * Whether they are the same very probably; all others are worth a look.
	 * @return true for high scores
	 */
	public boolean likely() {
		return this.score >= LIKELY;
	}

	/**
	 * Its place in the list: the likeliest first.
	 * @return the position
	 */
	public Position position() {
		return new Position(String.valueOf(1000 - this.score), this.survivor.id() + '|' + this.loser.id());
	}

	/**
	 * One of the two nodes.
	 *
	 * @param id its id
	 * @param name how it is called
	 * @param line what tells it from its namesakes; empty when nothing is known
	 */
	public record Side(String id, String name, String line) {

	}

}
