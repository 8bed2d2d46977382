package org.estafeta.community;

import java.util.List;

/**
 * What a community plans for a school year.
 *
 * @param september the year in which the school year begins
 * @param years the school years that it has plans for, the newest first
 * @param items what is planned, by when it is due
 */
public record CommunityPlan(int september, List<Integer> years, List<PlanItem> items) {

	public CommunityPlan {
		years = List.copyOf(years);
		items = List.copyOf(items);
	}

	/**
	 * How many items were done.
	 * @return the number
	 */
	public long done() {
		return this.items.stream().filter((item) -> item.done() != null).count();
	}

}
