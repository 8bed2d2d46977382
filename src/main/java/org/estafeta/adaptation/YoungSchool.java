package org.estafeta.adaptation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.Joining;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.shared.Identified;
import org.estafeta.shared.Place;

/**
 * A school or club of young teachers: a community that somebody who may edit it has
 * marked so.
 *
 * @param id the community
 * @param name its name
 * @param kindName what it is, in words
 * @param audiences for whom it is; one at least
 * @param place where it is
 * @param organiser who gathers it, in words; null when unknown
 * @param organisations the organisations that belong to it, in the order of their names
 * @param joining how people join it
 * @param people how many are members; null when there are some but too few to be told
 * @param meetings its plans for the present school year and the next, in their order
 */
public record YoungSchool(String id, String name, String kindName, List<YoungAudience> audiences, Place place,
		@Nullable String organiser, List<Host> organisations, Joining joining, @Nullable Integer people,
		List<SchoolMeeting> meetings) implements Identified {

	public YoungSchool {
		audiences = List.copyOf(audiences);
		organisations = List.copyOf(organisations);
		meetings = List.copyOf(meetings);
	}

	/**
	 * Whether it is for somebody.
	 * @param audience who
	 * @return true also when it is for all young teachers
	 */
	public boolean isFor(YoungAudience audience) {
		return this.audiences.contains(audience) || this.audiences.contains(YoungAudience.EVERYBODY);
	}

	/**
	 * What is still to come.
	 * @param today the day of today
	 * @return the meetings, the next one first
	 */
	public List<SchoolMeeting> ahead(LocalDate today) {
		return this.meetings.stream().filter((one) -> one.isAhead(today)).toList();
	}

	/**
	 * What is over in this school year: what was held, what was called off and what
	 * nobody has said of whether it was.
	 * @param today the day of today
	 * @return the meetings, the latest first
	 */
	public List<SchoolMeeting> past(LocalDate today) {
		return this.meetings.stream().filter((one) -> !one.isAhead(today)).toList().reversed();
	}

	/**
	 * An organisation that belongs to a school.
	 *
	 * @param id the organisation
	 * @param name how it is called where space is short
	 */
	public record Host(String id, String name) {

	}

}
