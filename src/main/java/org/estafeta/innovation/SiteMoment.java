package org.estafeta.innovation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What happened in the life of a site.
 *
 * @param kind what
 * @param day when
 * @param endsOn the last day of the status from then on, null when that was not changed
 * @param reference the order or protocol that says so, null when none does
 * @param remarks what was said about it, null when nothing
 * @param report the id of the report it is about, null when it is about none
 */
public record SiteMoment(Kind kind, LocalDate day, @Nullable LocalDate endsOn, @Nullable String reference,
		@Nullable String remarks, @Nullable String report) {

	/**
	 * What can happen.
	 */
	public enum Kind {

		/** The status was granted. */
		GRANTED,
		/** The status lasts longer. */
		PROLONGED,
		/** A report was handed in. */
		REPORTED,
		/** The council has accepted a report. */
		REPORT_ACCEPTED,
		/** The council has given a report back. */
		REPORT_RETURNED,
		/** The status was taken away before its time. */
		LOST

	}

}
