package org.estafeta.mentoring;

/**
 * What came of a mentorship.
 */
public enum MentorshipOutcome {

	/** The goal is reached. */
	ACHIEVED,
	/** A part of it is. */
	PARTLY,
	/** It is not. */
	NOT_ACHIEVED,
	/** It was broken off. */
	BROKEN_OFF

}
