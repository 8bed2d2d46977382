package org.estafeta.indicator;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which numbers are asked for.
 *
 * @param year the calendar year in which the school year begins
 * @param day as known at the end of which day
 * @param territory a region, city or district by its name, null for all
 */
public record IndicatorView(int year, LocalDate day, @Nullable String territory) {
}
