package org.estafeta.project;

/**
 * What a member of the council says to a proposal.
 */
public enum Vote {

	/** Yes. */
	FOR,
	/** No. */
	AGAINST,
	/** Neither; counts for the quorum. */
	ABSTAIN

}
