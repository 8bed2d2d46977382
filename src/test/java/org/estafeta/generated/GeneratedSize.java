package org.estafeta.generated;

/**
 * How much is generated: a city, a region, a country, and a sample for tests.
 */
public enum GeneratedSize {

	/** For tests. */
	SAMPLE(40, 300, 60, 40, 600, 1_500, 120, 80),
	/** A city. */
	CITY(400, 12_000, 3_000, 2_000, 40_000, 150_000, 5_000, 800),
	/** A region. */
	REGION(1_000, 30_000, 20_000, 10_000, 300_000, 1_000_000, 5_000, 800),
	/** A country. */
	COUNTRY(40_000, 1_300_000, 200_000, 400_000, 10_000_000, 40_000_000, 5_000, 800);

	private final int organisations;

	private final int teachers;

	private final int practices;

	private final int events;

	private final int adoptions;

	private final int participations;

	private final int hub;

	private final int crowd;

	GeneratedSize(int organisations, int teachers, int practices, int events, int adoptions, int participations,
			int hub, int crowd) {
		this.organisations = organisations;
		this.teachers = teachers;
		this.practices = practices;
		this.events = events;
		this.adoptions = adoptions;
		this.participations = participations;
		this.hub = hub;
		this.crowd = crowd;
	}

	/**
	 * How many organisations there are.
	 * @return the number
	 */
	public int organisations() {
		return this.organisations;
	}

	/**
	 * How many teachers there are.
	 * @return the number
	 */
	public int teachers() {
		return this.teachers;
	}

	/**
	 * How many practices there are.
	 * @return the number
	 */
	public int practices() {
		return this.practices;
	}

	/**
	 * How many events there are.
	 * @return the number
	 */
	public int events() {
		return this.events;
	}

	/**
	 * How many adoptions there are, origins among them.
	 * @return the number
	 */
	public int adoptions() {
		return this.adoptions;
	}

	/**
	 * How many people and organisations took part in events, without those who spoke.
	 * @return the number
	 */
	public int participations() {
		return this.participations;
	}

	/**
	 * How many adopters the practice with the most of them has; it is the first practice.
	 * @return the number
	 */
	public int hub() {
		return this.hub;
	}

	/**
	 * How many participants the event with the most of them has; it is the first event.
	 * @return the number
	 */
	public int crowd() {
		return this.crowd;
	}

}
