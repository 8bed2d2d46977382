package org.estafeta.editing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * Whether what is said of a practice or a site still holds.
 *
 * @param confirmedOn when somebody last said so, null when nobody ever did
 * @param confirmedBy the role of whoever said so, null when nobody did
 * @param since since when it is known: when it was confirmed or had a new version, else
 * the date of its source, else when it came into the catalogue
 * @param stale whether that is longer ago than the rules allow
 * @param version what the caller has seen; another one whenever it was changed
 */
public record Confirmation(@Nullable LocalDate confirmedOn, @Nullable String confirmedBy, ImpreciseDate since,
		boolean stale, String version) {
}
