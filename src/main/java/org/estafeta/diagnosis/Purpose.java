package org.estafeta.diagnosis;

/**
 * What a diagnosis may be used for, and nothing else.
 */
public enum Purpose {

	/** To make an individual route. */
	ROUTE,
	/** To choose courses and internships. */
	TRAINING,
	/** To find a mentor. */
	MENTORING,
	/** To prepare for the attestation of a teacher. */
	ATTESTATION

}
