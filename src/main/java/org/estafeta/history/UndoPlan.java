package org.estafeta.history;

import java.util.List;

/**
 * What undoing a change would do.
 *
 * @param entry the change
 * @param removed how many nodes would go that it made
 * @param restored how many nodes would get back what they held before
 * @param revived how many nodes would come back that it removed
 * @param obstacles why it cannot be undone, at most {@value #MAX_OBSTACLES}; empty when
 * it can
 * @param obstacleCount how many there are
 */
public record UndoPlan(HistoryEntry entry, int removed, int restored, int revived, List<Obstacle> obstacles,
		int obstacleCount) {

	/** So many obstacles are told at once. */
	public static final int MAX_OBSTACLES = 20;

	public UndoPlan {
		obstacles = List.copyOf(obstacles);
	}

	/**
	 * Whether nothing stands in the way.
	 * @return true when the change can be undone
	 */
	public boolean possible() {
		return this.obstacleCount == 0;
	}

}
