package org.estafeta.indicator;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An indicator at the end of a day, as it was known then.
 *
 * @param day the day
 * @param counted how many are counted; null when nothing was counted yet, or the reader
 * may not know
 * @param of of how many, null for indicators that are no share and whenever
 * {@code counted} is
 * @param value the number that is set against a target, null likewise
 */
public record IndicatorPoint(LocalDate day, @Nullable Long counted, @Nullable Long of, @Nullable Double value) {
}
