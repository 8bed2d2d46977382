package org.estafeta.innovation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Scope;

/**
 * An application for the status of an innovation site, or for its prolongation.
 *
 * @param id its id
 * @param title the topic
 * @param aim what is to be tried, and what it will give others
 * @param form what the site is to be
 * @param scope the level that grants the status: municipal, regional or federal
 * @param startsOn the first day of the status
 * @param endsOn the last day of the status
 * @param status how it stands
 * @param version grows with each change
 * @param host the organisation that applies
 * @param team the community that is the team, null when none is
 * @param continued the id of the site that is to be prolonged, null for a new one
 * @param site the id of the site that came of it, null while none did
 * @param submittedOn when it was last submitted, null while it was not
 * @param outcome what was decided
 */
public record SiteApplication(String id, String title, String aim, SiteForm form, Scope scope, LocalDate startsOn,
		LocalDate endsOn, ApplicationStatus status, int version, Named host, @Nullable Named team,
		@Nullable String continued, @Nullable String site, @Nullable LocalDate submittedOn, Outcome outcome) {

	/**
	 * Something with a name.
	 *
	 * @param id its id
	 * @param name its name
	 */
	public record Named(String id, String name) {
	}

	/**
	 * What was decided.
	 *
	 * @param protocol the number of the protocol of the council
	 * @param decidedOn the day of its decision
	 * @param remarks what it said
	 * @param orderReference the order that granted or declined the status
	 */
	public record Outcome(@Nullable String protocol, @Nullable LocalDate decidedOn, @Nullable String remarks,
			@Nullable String orderReference) {
	}

}
