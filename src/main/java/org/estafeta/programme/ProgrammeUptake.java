package org.estafeta.programme;

import org.jspecify.annotations.Nullable;

/**
 * How much a programme is asked for in a school year.
 *
 * @param programme the id of the programme
 * @param year the year, by the calendar year in which it begins
 * @param groups how many groups were opened and not cancelled
 * @param places how many places they have; null when one has room for any number
 * @param registered how many people have a place
 * @param waiting how many wait for one
 */
public record ProgrammeUptake(String programme, int year, int groups, @Nullable Integer places, int registered,
		int waiting) {

	/**
	 * How many people ask for a place.
	 * @return those with a place and those who wait
	 */
	public int asking() {
		return this.registered + this.waiting;
	}

	/**
	 * How many people ask for each place.
	 * @return the ratio; null when there is room for any number
	 */
	public @Nullable Double perPlace() {
		return (this.places != null && this.places > 0) ? Double.valueOf((double) asking() / this.places) : null;
	}

}
