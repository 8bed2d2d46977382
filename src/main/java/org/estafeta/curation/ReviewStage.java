package org.estafeta.curation;

/**
 * Where a submission stands.
 */
public enum ReviewStage {

	/** With its author. */
	DRAFT,
	/** With the head of the school, or whoever stands in. */
	SCHOOL_CHECK,
	/** With the experts. */
	EXPERTISE,
	/** Approved by as many experts as it needs; a methodist publishes it. */
	APPROVED,
	/** In the bank. */
	PUBLISHED,
	/** Turned down for good. */
	REJECTED;

	/**
	 * Whether somebody other than the author has to do something.
	 * @return true between submitting and a decision
	 */
	public boolean isUnderReview() {
		return this == SCHOOL_CHECK || this == EXPERTISE || this == APPROVED;
	}

}
