package org.estafeta.registration;

/**
 * What stands of the registration for an event.
 */
public enum RegistrationPhase {

	/** Nobody registers here. */
	NONE,
	/** The event does not take place. */
	CANCELLED,
	/** It has not begun. */
	EARLY,
	/** There are places. */
	OPEN,
	/** There is no place, but one can wait for one. */
	FULL,
	/** It is over. */
	CLOSED

}
