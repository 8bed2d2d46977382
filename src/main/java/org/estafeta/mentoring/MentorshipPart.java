package org.estafeta.mentoring;

/**
 * What somebody is in a mentorship.
 */
public enum MentorshipPart {

	/** They help, or answer for the school that does. */
	MENTOR,
	/** They are helped, or answer for the school that is. */
	MENTEE,
	/** They arrange mentorships. */
	ARRANGER

}
