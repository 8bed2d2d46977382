package org.estafeta.review;

/**
 * What a sheet of criteria is for.
 */
public enum SheetSubject {

	/** The main programme of preschool education. */
	PRESCHOOL,
	/** The main programme of primary general education. */
	PRIMARY,
	/** The main programme of basic general education. */
	BASIC,
	/** The main programme of secondary general education. */
	SECONDARY,
	/** A supplementary general programme for children. */
	SUPPLEMENTARY,
	/** A programme of mentoring. */
	MENTORING,
	/** A programme of upbringing. */
	UPBRINGING,
	/** A programme of professional development of teachers. */
	PROFESSIONAL,
	/** A teaching practice. */
	PRACTICE

}
