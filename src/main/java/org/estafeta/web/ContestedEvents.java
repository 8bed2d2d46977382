package org.estafeta.web;

import java.util.Locale;

import org.springframework.stereotype.Component;

import org.estafeta.access.Callers;
import org.estafeta.contest.Contests;
import org.estafeta.event.Event;

/**
 * Tells pages which events are contests. Templates know it as {@code @contested}.
 */
@Component("contested")
public class ContestedEvents {

	private static final String CONTEST = "конкурс";

	private final Contests contests;

	ContestedEvents(Contests contests) {
		this.contests = contests;
	}

	/**
	 * Whether the page of an event leads to its contest.
	 * @param event the event
	 * @return true when it has stages, and for those who can arrange them when it is
	 * called a contest
	 */
	public boolean shows(Event event) {
		return !this.contests.stages(event.id()).isEmpty()
				|| (event.kindName().toLowerCase(Locale.ROOT).contains(CONTEST)
						&& this.contests.mayRun(Callers.current(), event.id()));
	}

}
