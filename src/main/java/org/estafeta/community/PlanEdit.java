package org.estafeta.community;

import org.jspecify.annotations.Nullable;

/**
 * An item of a plan as it was typed.
 *
 * @param due when it is to be done, as a date in any usual form
 * @param title what is to be done
 * @param responsible the id of a member who is to see to it
 * @param event the id of the event that it is, or the address of its page
 * @param done when it was done, as a date in any usual form
 * @param result what came of it
 */
public record PlanEdit(@Nullable String due, @Nullable String title, @Nullable String responsible,
		@Nullable String event, @Nullable String done, @Nullable String result) {
}
