package org.estafeta.project;

/**
 * What somebody is in the group of a project.
 */
public enum ProjectRole {

	/** Leads it. */
	LEADER,
	/** Looks after it as a system leader. */
	CURATOR,
	/** Works in it. */
	MEMBER,
	/** Advises it. */
	EXPERT

}
