package org.estafeta.registration;

/**
 * How somebody stands to an event.
 */
public enum ParticipantState {

	/** Has a place. */
	REGISTERED,
	/** Waits for a place. */
	WAITING

}
