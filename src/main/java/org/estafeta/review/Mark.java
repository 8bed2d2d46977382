package org.estafeta.review;

import org.jspecify.annotations.Nullable;

/**
 * What is said to a criterion.
 *
 * @param points the points; null when none are given yet, or it is not applicable
 * @param notApplicable whether the criterion is set aside as not applicable
 * @param comment a remark; empty when there is none
 * @param proof the address of what proves it; empty when there is none
 */
public record Mark(@Nullable Integer points, boolean notApplicable, String comment, String proof) {

	/** Nothing was said yet. */
	public static final Mark NONE = new Mark(null, false, "", "");

	/**
	 * Whether it says how good something is, or that nobody can say so.
	 * @return false while it is missing
	 */
	public boolean isGiven() {
		return this.notApplicable || this.points != null;
	}

}
