package org.estafeta.review;

/**
 * Where a review stands.
 */
public enum ReviewStatus {

	/** Marks are given. */
	OPEN,
	/** Marks are closed, and can be seen by those who run reviews. */
	MARKED,
	/** The conclusion is written. */
	CONCLUDED,
	/** The result is for everybody. */
	PUBLISHED,
	/** Given up. */
	CANCELLED

}
