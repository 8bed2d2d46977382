package org.estafeta.programme;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A change of a plan.
 *
 * @param version the version of the plan that it made
 * @param at when
 * @param afterApproval whether the plan was approved already
 * @param approval whether it is the approval itself
 * @param programme the title of the programme as it was then; null for an approval
 * @param month the month, 1 to 12; null for an approval
 * @param before what was planned before; null for nothing
 * @param after what is planned since; null for nothing
 * @param reason why; null when the plan was not approved yet
 * @param by who; null when the reader may not know or the account is gone
 */
public record PlanChange(int version, Instant at, boolean afterApproval, boolean approval, @Nullable String programme,
		@Nullable Integer month, @Nullable Figures before, @Nullable Figures after, @Nullable String reason,
		@Nullable String by) {
}
