package org.estafeta.survey;

/**
 * Which surveys are listed.
 */
public enum SurveyShelf {

	/** Those that the reader can answer now. */
	TO_ANSWER,
	/** Those that are open, and those whose first day is still to come. */
	OPEN,
	/** Those that are closed. */
	CLOSED,
	/** Those that are being written, for those who keep them. */
	DRAFTS

}
