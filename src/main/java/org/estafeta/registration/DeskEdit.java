package org.estafeta.registration;

import org.jspecify.annotations.Nullable;

/**
 * What is arranged for an event, as it was typed.
 *
 * @param capacity how many there is room for; null for any number
 * @param opensOn the first day of registration; null from now on
 * @param closesOn the last day of registration; null for the first day of the event
 * @param hours academic hours; null when untold
 * @param link where those who have a place meet; null for nowhere
 * @param cost what it costs in roubles; null when untold
 */
public record DeskEdit(@Nullable String capacity, @Nullable String opensOn, @Nullable String closesOn,
		@Nullable String hours, @Nullable String link, @Nullable String cost) {
}
