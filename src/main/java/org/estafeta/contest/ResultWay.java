package org.estafeta.contest;

/**
 * How the marks of a jury make one result.
 */
public enum ResultWay {

	/**
	 * What all jurors give together; where some may not judge a work, what the others
	 * give is brought up to the whole jury.
	 */
	SUM,
	/** The mean of what the jurors give. */
	MEAN

}
