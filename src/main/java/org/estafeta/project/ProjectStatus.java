package org.estafeta.project;

/**
 * How a project stands.
 */
public enum ProjectStatus {

	/** Its author writes it. */
	DRAFT,
	/** The council is to decide. */
	PROPOSED,
	/** The council wants changes. */
	RETURNED,
	/** The council has refused it. */
	REFUSED,
	/** The council has approved it; the work has not begun. */
	APPROVED,
	/** The work goes on. */
	RUNNING,
	/** The work rests. */
	SUSPENDED,
	/** The report waits for the council. */
	REPORTED,
	/** The council has accepted the report. */
	COMPLETED,
	/** It ended before its time. */
	STOPPED;

	/**
	 * Whether everybody may see it.
	 * @return true from its approval on
	 */
	public boolean isOpen() {
		return compareTo(APPROVED) >= 0;
	}

	/**
	 * Whether its plan may be changed by its author.
	 * @return true before the council has it
	 */
	public boolean isWritten() {
		return this == DRAFT || this == RETURNED;
	}

	/**
	 * Whether work on it is meant to go on, so that a milestone can be overdue.
	 * @return true when approved or running
	 */
	public boolean isAtWork() {
		return this == APPROVED || this == RUNNING;
	}

	/**
	 * Whether its leader may bring it from here to another status.
	 * @param next the other
	 * @return true for beginning, resting, going on and stopping
	 */
	public boolean mayBecome(ProjectStatus next) {
		return switch (this) {
			case APPROVED -> next == RUNNING || next == STOPPED;
			case RUNNING -> next == SUSPENDED || next == STOPPED;
			case SUSPENDED -> next == RUNNING || next == STOPPED;
			default -> false;
		};
	}

}
