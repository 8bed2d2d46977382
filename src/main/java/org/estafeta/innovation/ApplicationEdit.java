package org.estafeta.innovation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Scope;

/**
 * What can be written in an application.
 *
 * @param title the topic
 * @param aim what is to be tried, and what it will give others
 * @param form what the site is to be
 * @param scope the level that grants the status
 * @param startsOn the first day of the status
 * @param endsOn the last day of the status
 * @param team the id of the community that is the team, null for none
 */
public record ApplicationEdit(String title, String aim, SiteForm form, Scope scope, LocalDate startsOn,
		LocalDate endsOn, @Nullable String team) {
}
