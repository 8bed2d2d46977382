package org.estafeta.adaptation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * What the catalogue has in the priority direction for young teachers.
 *
 * @param id the direction
 * @param name what it is called
 * @param events its events, the latest first
 * @param programmes its programmes that are offered, by their titles
 * @param practices its published practices, by their titles
 */
public record YoungDirection(String id, String name, List<Entry> events, List<Entry> programmes,
		List<Entry> practices) {

	public YoungDirection {
		events = List.copyOf(events);
		programmes = List.copyOf(programmes);
		practices = List.copyOf(practices);
	}

	/**
	 * Whether nothing was put under it.
	 * @return true when all lists are empty
	 */
	public boolean isEmpty() {
		return this.events.isEmpty() && this.programmes.isEmpty() && this.practices.isEmpty();
	}

	/**
	 * An event, a programme or a practice.
	 *
	 * @param id its id
	 * @param title its title
	 * @param date when an event begins; null when unknown and for others
	 * @param hours how many hours a programme takes; null when unknown and for others
	 */
	public record Entry(String id, String title, @Nullable ImpreciseDate date, @Nullable Integer hours) {

	}

}
