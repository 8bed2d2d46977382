package org.estafeta.indicator;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that an indicator counts.
 *
 * @param id the id of the node
 * @param kind the label of the node, for example Organisation
 * @param name how it is called, null when it is gone or was never named
 * @param place the id of the organisation where it counts, null when there is none
 * @param placeName how that organisation is called, null likewise
 * @param city the city of that organisation, or its region; null likewise
 * @param weight how many it stands for
 * @param since the day from which it counts
 */
public record IndicatorMember(String id, String kind, @Nullable String name, @Nullable String place,
		@Nullable String placeName, @Nullable String city, int weight, LocalDate since) {
}
