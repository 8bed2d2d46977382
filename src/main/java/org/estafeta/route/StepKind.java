package org.estafeta.route;

/**
 * What a person does in a step of a route.
 */
public enum StepKind {

	/** They take up a practice. */
	PRACTICE,
	/** They complete a programme. */
	PROGRAMME,
	/** They go to an event where a practice is shown. */
	EVENT,
	/** They work with a mentor. */
	MENTOR

}
