package org.estafeta.network;

/**
 * Through what two organisations are tied, with how much one record of it counts.
 */
public enum TieKind {

	/** One of them has a practice from the other, as somebody declared or confirmed. */
	TRANSFER(3),
	/**
	 * Both belong to one community at the same time, of which no more organisations are
	 * members than know each other.
	 */
	COMMUNITY(2),
	/** They have concluded an agreement. */
	AGREEMENT(2),
	/** Both held an event, or one of them took part in an event of the other. */
	EVENT(1);

	private final int weight;

	TieKind(int weight) {
		this.weight = weight;
	}

	/**
	 * How much one record counts as long as it is new.
	 * @return the weight, at least 1
	 */
	public int weight() {
		return this.weight;
	}

}
