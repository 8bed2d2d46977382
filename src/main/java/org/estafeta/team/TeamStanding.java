package org.estafeta.team;

/**
 * What somebody is to a team. Whoever is nothing to it does not learn that it is there.
 */
public enum TeamStanding {

	/** They are asked to be in it and have not answered. */
	INVITED,
	/** They are in it. */
	MEMBER,
	/** They are in it and lead it. */
	LEADER;

	/**
	 * Whether they have agreed to be in it.
	 * @return true for those who see all of it
	 */
	public boolean isIn() {
		return this != INVITED;
	}

}
