package org.estafeta.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What is to be planned for an indicator.
 *
 * @param indicator which
 * @param year the calendar year in which the school year begins
 * @param territory for which place, null for all together
 * @param value the number; for shares a percentage from 0 to 100, for presence 0 or 1;
 * null when none was given
 * @param note what it is based on, null for nothing
 */
public record TargetEdit(Indicator indicator, int year, @Nullable String territory, @Nullable Double value,
		@Nullable String note) {
}
