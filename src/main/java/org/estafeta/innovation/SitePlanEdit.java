package org.estafeta.innovation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What can be written of an item of the plan.
 *
 * @param title what is to be done
 * @param outcome what it is to give, null for nothing
 * @param due by when
 * @param doneOn when it was done, null while it was not
 * @param proof the address of the page of an event or of a practice that shows that, or
 * nothing
 */
public record SitePlanEdit(String title, @Nullable String outcome, LocalDate due, @Nullable LocalDate doneOn,
		@Nullable String proof) {
}
