package org.estafeta.indicator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is planned for an indicator.
 *
 * @param indicator which
 * @param year the calendar year in which the school year begins
 * @param value the number; for shares a percentage from 0 to 100, for presence 1
 * @param note what it is based on, for example an order; null when nothing is said
 * @param version grows with each change, from 1
 * @param recordedAt when it was set
 * @param role in which role, in small letters
 */
public record IndicatorTarget(Indicator indicator, int year, double value, @Nullable String note, int version,
		Instant recordedAt, String role) {
}
