package org.estafeta.project;

/**
 * What the council decides on a proposal.
 */
public enum Decision {

	/** The work may begin. */
	APPROVE(ProjectStatus.APPROVED),
	/** The author is to change something. */
	RETURN(ProjectStatus.RETURNED),
	/** It will not be done. */
	REFUSE(ProjectStatus.REFUSED);

	private final ProjectStatus status;

	Decision(ProjectStatus status) {
		this.status = status;
	}

	ProjectStatus status() {
		return this.status;
	}

}
