package org.estafeta.adaptation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * A meeting of a school of young teachers, as it stands in its plan of work.
 *
 * @param id its id
 * @param september the year in which its school year begins
 * @param due when it is to be: a day, a month or a period
 * @param title what it is about
 * @param done when it was; null while it was not
 * @param event the event of the catalogue that it is; null when it is none
 * @param cancelled whether that event was called off
 */
public record SchoolMeeting(String id, int september, ImpreciseDate due, String title, @Nullable ImpreciseDate done,
		@Nullable Event event, boolean cancelled) {

	/**
	 * Whether it is still to come.
	 * @param today the day of today
	 * @return true when it was not yet and could be today or later
	 */
	public boolean isAhead(LocalDate today) {
		LocalDate latest = this.due.latest();
		return this.done == null && !this.cancelled && (latest == null || !latest.isBefore(today));
	}

	/**
	 * The event that a meeting is.
	 *
	 * @param id the event
	 * @param title its name
	 */
	public record Event(String id, String title) {

	}

}
