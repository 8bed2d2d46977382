package org.estafeta.programme;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * A group of a programme: an event that is held for it in a school year.
 *
 * @param event the id of the event
 * @param title its name
 * @param programme the id of the programme
 * @param year the school year, by the calendar year in which it begins
 * @param start when it begins, null when unknown
 * @param end when it ends, null when unknown or the same
 * @param cancelled whether it does not take place
 * @param capacity how many there is room for; null for any number, or when nobody
 * registers here
 * @param registered how many have a place
 * @param waiting how many wait for one
 * @param present how many were there
 * @param completed how many have completed the programme
 */
public record ProgrammeGroup(String event, String title, String programme, int year, @Nullable ImpreciseDate start,
		@Nullable ImpreciseDate end, boolean cancelled, @Nullable Integer capacity, int registered, int waiting,
		int present, int completed) {

	/**
	 * The first day on which it can have begun.
	 * @return the day; null when unknown
	 */
	public @Nullable LocalDate begins() {
		return (this.start != null) ? this.start.earliest() : null;
	}

	/**
	 * Whether it has begun and was not cancelled.
	 * @param today the day of today
	 * @return true from its first possible day on
	 */
	public boolean isHeld(LocalDate today) {
		LocalDate first = begins();
		return !this.cancelled && first != null && !today.isBefore(first);
	}

}
