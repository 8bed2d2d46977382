package org.estafeta.registration;

/**
 * In which role somebody takes part in an event.
 */
public enum ParticipantRole {

	/** Listens. */
	LISTENER,
	/** Shows a practice or speaks. */
	SPEAKER,
	/** Holds the event. */
	ORGANISER,
	/** Leads a part of it. */
	MODERATOR,
	/** Judges works. */
	JURY,
	/** Competes. */
	CONTESTANT,
	/** Advises as an expert. */
	EXPERT

}
