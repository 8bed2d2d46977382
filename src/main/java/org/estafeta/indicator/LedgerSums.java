package org.estafeta.indicator;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How much the ledger counts from which day until which. Knows no graph.
 *
 * @param first the day of the first count, null before it
 * @param sums the sums
 */
record LedgerSums(@Nullable LocalDate first, List<Sum> sums) {

	LedgerSums {
		sums = List.copyOf(sums);
	}

	/**
	 * How much an indicator counted at the end of a day.
	 * @param indicator the indicator
	 * @param year the school year
	 * @param base whether of how many is asked, or how many
	 * @param day the day
	 * @return the number; null when nothing was counted by that day
	 */
	@Nullable Long at(Indicator indicator, int year, boolean base, LocalDate day) {
		if (this.first == null || day.isBefore(this.first)) {
			return null;
		}
		return this.sums.stream()
			.filter((sum) -> sum.code.equals(indicator.code()) && sum.year == year && sum.base == base
					&& sum.holds(day))
			.mapToLong(Sum::number)
			.sum();
	}

	/**
	 * How much counts in a time.
	 *
	 * @param code of which indicator
	 * @param year of which school year
	 * @param base whether it is what a share is of
	 * @param since the first day at whose end it counted
	 * @param until the first day at whose end it did not any more, null while it does
	 * @param number how much
	 */
	record Sum(String code, int year, boolean base, LocalDate since, @Nullable LocalDate until, long number) {

		boolean holds(LocalDate day) {
			return !this.since.isAfter(day) && (this.until == null || this.until.isAfter(day));
		}

	}

}
