package org.estafeta.notice;

/**
 * What somebody is told.
 */
public enum NoticeKind {

	/** What they follow was changed. */
	CHANGED,
	/** Somebody took up a practice that they follow. */
	ADOPTED,
	/** Their submission was given back for changes. */
	GIVEN_BACK,
	/** Their submission was turned down. */
	REJECTED,
	/** Their submission has come a step further. */
	ADVANCED,
	/** Their submission is in the bank. */
	PUBLISHED,
	/** Somebody said something of their submission. */
	COMMENTED,
	/** They are asked to judge a submission. */
	ASKED,
	/** There is a place for them at an event that they waited for. */
	PLACE_FREE,
	/** What they see to in the cyclogram is due soon. */
	ITEM_DUE,
	/** What they see to in the cyclogram is overdue. */
	ITEM_OVERDUE,
	/** The coordinating council has decided on a project that they lead. */
	PROJECT_DECIDED,
	/** Something was decided on an application for a status that they wrote. */
	APPLICATION_DECIDED,
	/** They are named to judge in a contest. */
	JURY_NAMED,
	/** The results of a contest that they took part in are out. */
	CONTEST_RESULT,
	/** Somebody is proposed to them as a mentor, or they are. */
	MENTORSHIP_PROPOSED,
	/** Somebody has agreed to a pair with them, or has not. */
	MENTORSHIP_ANSWERED,
	/** They are asked into a team. */
	TEAM_INVITED,
	/** Somebody whom they asked into a team has agreed, or has not. */
	TEAM_ANSWERED,
	/** The route of their team has changed. */
	TEAM_ROUTE_CHANGED,
	/** They are asked to mark a programme or practice as an expert. */
	REVIEW_ASKED,
	/** The last day for their marks is near. */
	REVIEW_DUE,
	/** Letters to their address came back too often and have ended. */
	MAIL_STOPPED,
	/** Their webhook failed too often and has ended. */
	WEBHOOK_STOPPED

}
