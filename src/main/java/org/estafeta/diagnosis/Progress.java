package org.estafeta.diagnosis;

/**
 * How far a deficit is from being gone.
 */
public enum Progress {

	/** Known, nothing done yet. */
	OPEN,
	/** The person works on it. */
	IN_WORK,
	/** Gone. */
	ELIMINATED

}
