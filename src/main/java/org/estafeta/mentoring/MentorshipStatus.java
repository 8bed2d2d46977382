package org.estafeta.mentoring;

/**
 * How far a mentorship has come.
 */
public enum MentorshipStatus {

	/** Not everybody has agreed yet. */
	PROPOSED,
	/** They work. */
	ACTIVE,
	/** Somebody did not agree. */
	DECLINED,
	/** It is over. */
	ENDED

}
