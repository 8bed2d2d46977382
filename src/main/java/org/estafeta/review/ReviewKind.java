package org.estafeta.review;

/**
 * Who judges in a review.
 */
public enum ReviewKind {

	/** Experts from outside, each without seeing the marks of the others. */
	EXPERTISE,
	/** The organisation itself. */
	SELF_ASSESSMENT

}
