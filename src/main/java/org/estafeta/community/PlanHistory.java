package org.estafeta.community;

import java.util.List;

/**
 * How an item of a plan came to say what it says.
 *
 * @param item the item as it is
 * @param changes its changes, the newest first, at most {@value PlanHistories#MOST}
 */
public record PlanHistory(PlanItem item, List<PlanChange> changes) {

	public PlanHistory {
		changes = List.copyOf(changes);
	}

}
