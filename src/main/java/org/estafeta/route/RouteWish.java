package org.estafeta.route;

import java.time.LocalDate;
import java.util.Set;

/**
 * Within what a route is to be planned.
 *
 * @param hours how many hours there are, 1 to {@value #MOST_HOURS}
 * @param until the last day, within {@value #MOST_MONTHS} months
 * @param kinds what may be in it, one at least
 */
public record RouteWish(int hours, LocalDate until, Set<StepKind> kinds) {

	/** The most hours of a route. */
	public static final int MOST_HOURS = 1000;

	/** The longest time of a route. */
	public static final int MOST_MONTHS = 24;

	public RouteWish {
		kinds = Set.copyOf(kinds);
	}

}
