package org.estafeta.dissemination.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known about who may have learned a practice from whom. Adopters are numbered
 * from 0.
 *
 * @param adopters who has the practice
 * @param places where they met
 * @param links who learned from whom, as far as somebody declared or confirmed it
 * @param today what happened had happened by this day, since 1970-01-01
 */
public record PracticeEvidence(List<Adopter> adopters, List<MeetingPlace> places, List<Link> links, int today) {

	public PracticeEvidence {
		adopters = List.copyOf(adopters);
		places = List.copyOf(places);
		links = List.copyOf(links);
	}

	/**
	 * One who has the practice.
	 *
	 * @param first when they came to know of it
	 * @param used when they came to use it, null when they only know of it
	 * @param origin whether the practice began with them
	 * @param district where they are, null when unknown
	 */
	public record Adopter(DayRange first, @Nullable DayRange used, boolean origin, @Nullable String district) {

	}

	/**
	 * One learned from another.
	 *
	 * @param learner who learned
	 * @param teacher from whom
	 * @param when when
	 */
	public record Link(int learner, int teacher, DayRange when) {

	}

}
