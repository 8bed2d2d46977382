package org.estafeta.practice;

/**
 * A part of the description of a practice that whoever wants to take it up needs.
 */
public enum PracticePart {

	/** The difficulty that it answers. */
	PROBLEM("problem"),
	/** What must stay for it to work. */
	INGREDIENTS("ingredients"),
	/** What is done, step by step. */
	STEPS("steps"),
	/** People, hours, money, rooms and materials that it takes. */
	RESOURCES("resources"),
	/** What can go wrong. */
	RISKS("risks"),
	/** What changed, and how that was seen. */
	OUTCOME("outcome"),
	/** For whom, and where, it does not work. */
	NOT_FOR("notFor");

	private final String property;

	PracticePart(String property) {
		this.property = property;
	}

	/**
	 * The property of a practice in the graph that holds it.
	 * @return the name of the property
	 */
	String property() {
		return this.property;
	}

}
