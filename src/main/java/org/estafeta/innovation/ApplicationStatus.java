package org.estafeta.innovation;

/**
 * How an application stands.
 */
public enum ApplicationStatus {

	/** Its author writes it. */
	DRAFT,
	/** The council is to decide. */
	SUBMITTED,
	/** The council wants changes. */
	RETURNED,
	/** The council has refused it. */
	REFUSED,
	/** The council supports it; the order of whoever grants the status is awaited. */
	SUPPORTED,
	/** The status was granted or prolonged. */
	GRANTED,
	/** Whoever grants the status has not granted it. */
	DECLINED;

	/**
	 * Whether it can be changed and submitted.
	 * @return true for drafts and for what was given back
	 */
	public boolean isWritten() {
		return this == DRAFT || this == RETURNED;
	}

}
