package org.estafeta.diagnosis;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a person lets a methodist see their deficits.
 *
 * @param id its id; tells nothing of either
 * @param name how the other of the two is called
 * @param purpose what for
 * @param givenOn the day it began
 * @param until the last day of it
 * @param withdrawnOn the day the person took it back, null while they have not
 */
public record Charge(String id, String name, Purpose purpose, LocalDate givenOn, LocalDate until,
		@Nullable LocalDate withdrawnOn) {

	/**
	 * Whether it is in force.
	 * @param today the day
	 * @return true when it is neither withdrawn nor over
	 */
	public boolean standsOn(LocalDate today) {
		return this.withdrawnOn == null && !this.until.isBefore(today);
	}

}
