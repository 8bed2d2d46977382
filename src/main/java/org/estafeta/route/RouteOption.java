package org.estafeta.route;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that could be a step of a route.
 *
 * @param kind what is done
 * @param id the id of the practice, programme, event or offer of a mentor
 * @param title how it is called
 * @param hours how long it takes, 1 at least
 * @param day the day it begins, null when it can begin any day
 * @param quality what is better of two that are equal otherwise: by how many a practice
 * is used, the points of a mentor
 * @param deficits the ids of the deficits that it answers
 * @param places how many people can take it at most
 */
public record RouteOption(StepKind kind, String id, String title, int hours, @Nullable LocalDate day, int quality,
		Set<String> deficits, int places) {

	public RouteOption {
		deficits = Set.copyOf(deficits);
	}

	/**
	 * Something that any number of people can take.
	 * @param kind what is done
	 * @param id the id of the practice, programme or event
	 * @param title how it is called
	 * @param hours how long it takes, 1 at least
	 * @param day the day it begins, null when it can begin any day
	 * @param quality what is better of two that are equal otherwise
	 * @param deficits the ids of the deficits that it answers
	 */
	RouteOption(StepKind kind, String id, String title, int hours, @Nullable LocalDate day, int quality,
			Set<String> deficits) {
		this(kind, id, title, hours, day, quality, deficits, Integer.MAX_VALUE);
	}

}
