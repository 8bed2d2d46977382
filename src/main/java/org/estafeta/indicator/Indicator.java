package org.estafeta.indicator;

import java.util.Arrays;
import java.util.Optional;

/**
 * An indicator of Table 1 of the order 898-у of 2021 of the city of Chelyabinsk, in the
 * order of the table. What each counts is said in its query, {@code indicator/1-1.cypher}
 * for 1.1, and to people in the message {@code indicator.1.1.counts}.
 */
public enum Indicator {

	/** Information resources that work. */
	RESOURCES("1.1", Measure.NUMBER, false),
	/** Share of people who can use a resource that finds deficits. */
	RESOURCE_ACCESS("2.1", Measure.SHARE, false),
	/** Organisations that take part in assessments of competence. */
	ASSESSMENTS("2.2", Measure.NUMBER, true),
	/** Programmes of further training. */
	PROGRAMMES("2.3", Measure.NUMBER, false),
	/** People who take part in contests. */
	CONTESTS("3.1", Measure.NUMBER, true),
	/** Organisations that take part in the calendar of events. */
	CALENDAR("3.2", Measure.NUMBER, false),
	/** People who are at methodical events. */
	METHODICAL_EVENTS("3.3", Measure.NUMBER, true),
	/** Share of organisations that are innovation sites. */
	INNOVATION_SITES("4.1", Measure.SHARE, false),
	/** Share of organisations that can use practices of innovation sites. */
	INNOVATIVE_PRACTICES("4.2", Measure.SHARE, false),
	/** People who take part where leader schools support others. */
	SCHOOL_SUPPORT("5.1", Measure.NUMBER, true),
	/** People in mentoring for those who are new to teaching. */
	YOUNG_TEACHERS("5.2", Measure.NUMBER, true),
	/** Whether there are materials for expertise and self-assessment. */
	REVIEW_MATERIALS("6.1", Measure.PRESENCE, false),
	/** Events and projects of networking. */
	NETWORKING("7.1", Measure.NUMBER, false);

	private final String code;

	private final Measure measure;

	private final boolean personal;

	Indicator(String code, Measure measure, boolean personal) {
		this.code = code;
		this.measure = measure;
		this.personal = personal;
	}

	/**
	 * Its number in Table 1.
	 * @return for example «4.1»
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What kind of number it is.
	 * @return the kind
	 */
	public Measure measure() {
		return this.measure;
	}

	/**
	 * Whether what it counts would tell of people, so that small numbers, places and what
	 * is counted are for those who keep indicators.
	 * @return true for people, and for organisations by what their people did
	 */
	public boolean isPersonal() {
		return this.personal;
	}

	/**
	 * Finds an indicator.
	 * @param code its number in Table 1
	 * @return the indicator; empty when there is none of that number
	 */
	public static Optional<Indicator> of(String code) {
		return Arrays.stream(values()).filter((one) -> one.code.equals(code)).findFirst();
	}

	/** What kind of number an indicator is. */
	public enum Measure {

		/** How many. */
		NUMBER,
		/** How many of how many, in percent. */
		SHARE,
		/** Whether there is one at all. */
		PRESENCE

	}

}
