package org.estafeta.registration;

/**
 * What those who hold a group say of whether somebody has completed the programme.
 */
public enum CompletionMark {

	/** What they attended decides. */
	BY_ATTENDANCE,
	/** They have, whatever they attended. */
	COMPLETED,
	/** They have not, whatever they attended. */
	NOT_COMPLETED

}
