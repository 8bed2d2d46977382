package org.estafeta.registration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * What is arranged for an event, and how many take part.
 *
 * @param event the id of the event
 * @param title its name
 * @param start when it begins, null when unknown
 * @param cancelled whether it does not take place
 * @param arranged whether people register here
 * @param capacity how many there is room for; null for any number
 * @param opensOn the first day of registration; null when it is open from the start
 * @param closesOn the last day of registration; null for the first day of the event
 * @param hours its length in academic hours, as certificates tell it; null when untold
 * @param link where those who have a place meet; null when there is none
 * @param cost what it costs in roubles; null when untold
 * @param version grows with each change of these; 0 when nothing is arranged
 * @param registered how many have a place
 * @param waiting how many wait for one
 * @param present how many were there
 */
public record EventDesk(String event, String title, @Nullable ImpreciseDate start, boolean cancelled, boolean arranged,
		@Nullable Integer capacity, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn, @Nullable Integer hours,
		@Nullable String link, @Nullable Integer cost, int version, int registered, int waiting, int present) {

	/**
	 * What stands of the registration.
	 * @param today the day of today
	 * @return the phase
	 */
	public RegistrationPhase phase(LocalDate today) {
		if (!this.arranged) {
			return RegistrationPhase.NONE;
		}
		if (this.cancelled) {
			return RegistrationPhase.CANCELLED;
		}
		if (this.opensOn != null && today.isBefore(this.opensOn)) {
			return RegistrationPhase.EARLY;
		}
		LocalDate last = lastDay();
		if (last != null && today.isAfter(last)) {
			return RegistrationPhase.CLOSED;
		}
		return (free() > 0) ? RegistrationPhase.OPEN : RegistrationPhase.FULL;
	}

	// Of an event of which only the month is known, the whole month counts.
	private @Nullable LocalDate lastDay() {
		if (this.closesOn != null) {
			return this.closesOn;
		}
		return (this.start != null) ? this.start.latest() : null;
	}

	/**
	 * How many places are free.
	 * @return the number; a very large one when there is room for any number
	 */
	public int free() {
		return (this.capacity != null) ? Math.max(0, this.capacity - this.registered) : Integer.MAX_VALUE;
	}

	/**
	 * Whether the event has begun, so that it can be told who was there.
	 * @param today the day of today
	 * @return true from its first possible day on, and when that is unknown
	 */
	public boolean hasBegun(LocalDate today) {
		LocalDate first = (this.start != null) ? this.start.earliest() : null;
		return first == null || !today.isBefore(first);
	}

	/**
	 * The same without what only those who hold it and those with a place may know.
	 * @return the desk without its link and its cost
	 */
	public EventDesk forEverybody() {
		return new EventDesk(this.event, this.title, this.start, this.cancelled, this.arranged, this.capacity,
				this.opensOn, this.closesOn, this.hours, null, null, this.version, this.registered, this.waiting,
				this.present);
	}

}
