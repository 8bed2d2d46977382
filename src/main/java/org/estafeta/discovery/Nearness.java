package org.estafeta.discovery;

/**
 * How near to an organisation the nearest user of a practice is, the nearest first.
 */
public enum Nearness {

	/** The organisation itself. */
	SELF(1),
	/**
	 * One that it has met: at an event, in a community, or by taking over a practice.
	 */
	MET(0.8),
	/** One of its town. */
	TOWN(0.5),
	/** One of its region. */
	REGION(0.3),
	/** One from elsewhere. */
	ELSEWHERE(0);

	private final double weight;

	Nearness(double weight) {
		this.weight = weight;
	}

	double weight() {
		return this.weight;
	}

	static Nearness of(int distance) {
		return values()[distance];
	}

}
