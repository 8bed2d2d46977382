package org.estafeta.diagnosis;

import org.jspecify.annotations.Nullable;

import org.estafeta.people.Subject;

/**
 * A number that may be shown: about how many people have a deficit.
 *
 * @param year the school year, by the year of its September
 * @param itemId the deficit or the group of deficits
 * @param district of this district, null for all
 * @param subject of this main subject, null for all
 * @param about about how many, a multiple of five
 */
public record StatisticsCell(int year, String itemId, @Nullable String district, @Nullable Subject subject, int about) {
}
