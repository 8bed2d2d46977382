package org.estafeta.registration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * What a certificate says: that somebody was at an event.
 *
 * @param number its number, by which it can be looked up
 * @param name the name of the person
 * @param workplace where they work, null when unknown
 * @param role in which role they were there
 * @param event the id of the event
 * @param title its name
 * @param kindName what it is, in the words of the source; null when unknown
 * @param start when it began, null when unknown
 * @param end when it ended, null when unknown or the same
 * @param city where, null when unknown
 * @param organiser who held it, null when unknown
 * @param hours its length in academic hours, null when untold; of a group, that of its
 * programme for whoever has completed it, and null for others
 * @param programme the programme that it is a group of; null for other events
 * @param completedOn since when they have completed that; null when they have not
 */
public record Certificate(String number, String name, @Nullable String workplace, ParticipantRole role, String event,
		String title, @Nullable String kindName, @Nullable ImpreciseDate start, @Nullable ImpreciseDate end,
		@Nullable String city, @Nullable String organiser, @Nullable Integer hours, @Nullable String programme,
		@Nullable LocalDate completedOn) {
}
