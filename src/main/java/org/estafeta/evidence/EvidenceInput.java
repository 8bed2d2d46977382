package org.estafeta.evidence;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * What a statement of evidence says.
 *
 * @param kind what it tells
 * @param text it in words
 * @param source who says so: a document, a site, a commission
 * @param url the address of that, only ever shown; null when there is none
 * @param date when it was found
 * @param independent whether those who found it are no authors of the practice and do not
 * work where it began
 * @param finding which way something changed, null when the kind tells no such thing
 * @param cost what it costs, null when the kind tells no such thing
 * @param sample on whom it was found, null when nobody was counted
 * @param organisationId where it was found, null when nobody said or in many places
 */
public record EvidenceInput(EvidenceKind kind, String text, String source, @Nullable String url, ImpreciseDate date,
		boolean independent, @Nullable Finding finding, @Nullable Cost cost, @Nullable Sample sample,
		@Nullable String organisationId) {

	/**
	 * Which way something changed.
	 */
	public enum Direction {

		/** To the better. */
		POSITIVE,
		/** Not at all, or too little to tell. */
		NONE,
		/** To the better for some or in one respect, to the worse elsewhere. */
		MIXED,
		/** To the worse. */
		NEGATIVE

	}

	/**
	 * What was found.
	 *
	 * @param direction which way it changed
	 * @param low the lower end of the range, null when no figure is given
	 * @param high the upper end of the range, null when no figure is given
	 * @param measure what the figures count; null when no figure is given
	 */
	public record Finding(Direction direction, @Nullable Double low, @Nullable Double high, @Nullable String measure) {

	}

	/**
	 * What a practice costs for one class and school year, as stated.
	 *
	 * @param roublesLow at least so many roubles, null when not stated
	 * @param roublesHigh at most so many roubles, null when not stated
	 * @param hoursLow at least so many hours of the teacher, null when not stated
	 * @param hoursHigh at most so many hours of the teacher, null when not stated
	 */
	public record Cost(@Nullable Integer roublesLow, @Nullable Integer roublesHigh, @Nullable Integer hoursLow,
			@Nullable Integer hoursHigh) {

	}

	/**
	 * On whom something was found.
	 *
	 * @param participants how many took part, those to compare with included
	 * @param sites in how many schools
	 */
	public record Sample(int participants, int sites) {

	}

}
