package org.estafeta.innovation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that an innovation site plans.
 *
 * @param id its id
 * @param site the site
 * @param siteTitle the topic of the site
 * @param hostName who holds the site
 * @param title what is to be done
 * @param outcome what it is to give, null when nothing is said
 * @param due by when
 * @param approvedDue by when it was to be done as the general plan was approved; null for
 * what was added later
 * @param doneOn when it was done, null while it was not
 * @param cancelled why it will not be done; null unless it was called off
 * @param proof what shows that it was done, null when nothing is named
 * @param version grows with each change
 */
public record SitePlanItem(String id, String site, String siteTitle, String hostName, String title,
		@Nullable String outcome, LocalDate due, @Nullable LocalDate approvedDue, @Nullable LocalDate doneOn,
		@Nullable String cancelled, @Nullable Proof proof, int version) {

	/**
	 * How it stands.
	 * @param today the day of today
	 * @return its state
	 */
	public State state(LocalDate today) {
		if (this.cancelled != null) {
			return State.CANCELLED;
		}
		if (this.doneOn != null) {
			return State.DONE;
		}
		return today.isAfter(this.due) ? State.OVERDUE : State.PLANNED;
	}

	/**
	 * Whether it was moved after the plan was approved.
	 * @return true when it is due on another day than was approved
	 */
	public boolean isMoved() {
		return this.approvedDue != null && !this.approvedDue.equals(this.due);
	}

	/**
	 * How an item stands.
	 */
	public enum State {

		/** It is still to be done. */
		PLANNED,
		/** Its day is over. */
		OVERDUE,
		/** It was done. */
		DONE,
		/** It was called off. */
		CANCELLED

	}

	/**
	 * What shows that something was done.
	 *
	 * @param event whether it is an event; else it is a practice
	 * @param id its id
	 * @param title its name
	 */
	public record Proof(boolean event, String id, String title) {
	}

}
