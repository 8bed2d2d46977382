package org.estafeta.community;

/**
 * What somebody is in a community.
 */
public enum CommunityRole {

	/** Leads it: says who is what in it, and all that a secretary may. */
	LEADER,
	/** Admits people and keeps the plan. */
	SECRETARY,
	/** Takes part. */
	MEMBER

}
