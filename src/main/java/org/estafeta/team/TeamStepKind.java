package org.estafeta.team;

/**
 * What people of a team do in a step of its route.
 */
public enum TeamStepKind {

	/** A colleague of the team teaches. */
	COLLEAGUE,
	/** They take up a practice. */
	PRACTICE,
	/** They complete a programme. */
	PROGRAMME,
	/** They go to an event where a practice is shown. */
	EVENT,
	/** They work with a mentor from outside the team. */
	MENTOR

}
