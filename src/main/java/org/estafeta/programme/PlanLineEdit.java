package org.estafeta.programme;

import org.jspecify.annotations.Nullable;

/**
 * A line of a plan as it was typed.
 *
 * @param programme the id of the programme
 * @param month the number of the month, 1 to 12
 * @param groups how many groups
 * @param places how many places they have together
 * @param hours academic hours of each; null for those of the programme
 * @param reason why an approved plan is changed; not read before
 */
public record PlanLineEdit(@Nullable String programme, @Nullable String month, @Nullable String groups,
		@Nullable String places, @Nullable String hours, @Nullable String reason) {
}
