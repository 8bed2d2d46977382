package org.estafeta.adaptation;

/**
 * The steps of adaptation, in the order in which they help most. Nobody has to go them in
 * this order.
 */
public enum AdaptationStep {

	/** They have said since when they teach. */
	PROFILE,
	/** They are a member of a school or club of young teachers. */
	SCHOOL,
	/** Their deficits are known, for example by the questionnaire, and kept. */
	DEFICITS,
	/** Their route has steps. */
	ROUTE,
	/** They have or had a mentor. */
	MENTOR,
	/**
	 * A pair has reached its goal, or they have put a practice to use.
	 */
	RESULT

}
