package org.estafeta.registration;

import org.jspecify.annotations.Nullable;

/**
 * A part of a programme as it was typed.
 *
 * @param day the day; null for an event of one day
 * @param begins when it begins, as «10:00»
 * @param ends when it ends; null when unknown
 * @param title what happens
 * @param place where
 * @param speakers who speaks
 * @param practice the id or the address of the page of a practice that is shown
 */
public record SlotEdit(@Nullable String day, @Nullable String begins, @Nullable String ends, @Nullable String title,
		@Nullable String place, @Nullable String speakers, @Nullable String practice) {
}
