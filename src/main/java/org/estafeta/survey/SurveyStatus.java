package org.estafeta.survey;

/**
 * Where a survey stands.
 */
public enum SurveyStatus {

	/** Being written; for those who keep it alone. */
	DRAFT,
	/** Ready; its first day is still to come. */
	PLANNED,
	/** Answers are taken. */
	OPEN,
	/** Answers are taken no more, for good. */
	CLOSED

}
