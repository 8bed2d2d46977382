package org.estafeta.review;

/**
 * What the agreement of experts allows. The bounds are those of Krippendorff (Content
 * Analysis, chapter on reliability): 0.8 and 0.667.
 */
public enum ReviewVerdict {

	/** The marks can be relied on. */
	RELIABLE,
	/** They allow tentative conclusions. */
	TENTATIVE,
	/** They differ too much to be relied on. */
	UNRELIABLE,
	/** Nothing was judged by two experts. */
	NO_PAIRS,
	/** All marks are the same, so that agreement cannot be told from habit. */
	NO_VARIATION

}
