package org.estafeta.diagnosis;

/**
 * How much a deficit hinders a person's work.
 */
public enum Severity {

	/** Felt now and then. */
	SLIGHT,
	/** Hinders the work. */
	MARKED,
	/** The work does not succeed because of it. */
	SEVERE

}
