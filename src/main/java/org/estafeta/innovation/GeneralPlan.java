package org.estafeta.innovation;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The general plan of all sites for a year. It begins in April, when the applications of
 * January to March are decided.
 *
 * @param year the year of its April
 * @param protocol the number of the protocol by which it was approved, null while it is
 * not
 * @param approvedOn the day of its approval, null while it is not approved
 * @param items its items by day
 */
public record GeneralPlan(int year, @Nullable String protocol, @Nullable LocalDate approvedOn,
		List<SitePlanItem> items) {

	public GeneralPlan {
		items = List.copyOf(items);
	}

	/**
	 * The plan that a day lies in.
	 * @param day the day
	 * @return the year of its April
	 */
	public static int yearOf(LocalDate day) {
		return (day.getMonth().compareTo(Month.APRIL) >= 0) ? day.getYear() : day.getYear() - 1;
	}

	/**
	 * How many items stand in a certain way.
	 * @param state how
	 * @param today the day of today
	 * @return how many
	 */
	public long count(SitePlanItem.State state, LocalDate today) {
		return this.items.stream().filter((one) -> one.state(today) == state).count();
	}

}
