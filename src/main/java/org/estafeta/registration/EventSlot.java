package org.estafeta.registration;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A part of the programme of an event.
 *
 * @param id its id
 * @param day the day; null when the event has one day only
 * @param begins when it begins, by the clock of the place
 * @param ends when it ends, null when unknown
 * @param title what happens
 * @param place in which room or at which address, null when untold
 * @param speakers who speaks, as the programme announces them; null when untold
 * @param practice the practice that is shown; null when there is none or it is not
 * published
 * @param practiceTitle how that is called
 * @param version grows with each change
 */
public record EventSlot(String id, @Nullable LocalDate day, LocalTime begins, @Nullable LocalTime ends, String title,
		@Nullable String place, @Nullable String speakers, @Nullable String practice, @Nullable String practiceTitle,
		int version) {
}
