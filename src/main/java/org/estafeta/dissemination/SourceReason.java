package org.estafeta.dissemination;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;

/**
 * Why an adopter may have been the source of another: a tie between the two that can have
 * existed at that time, or what is known of the candidate. Worded at the edge, in the
 * reader's language.
 *
 * @param code what speaks for the candidate
 * @param place where they met, null when the reason has no place or a reader could not
 * open it
 * @param placeName the name of that place, null when it has none
 * @param figure for a tie, how sure and how fresh it was, more than 0 and at most 1; for
 * {@link Code#PASSED_ON} how many the candidate had passed it on to; else 1
 */
public record SourceReason(Code code, @Nullable NodeRef place, @Nullable String placeName, double figure) {

	/**
	 * What speaks for a candidate. The ties have the names of
	 * {@code org.estafeta.dissemination.source.Cue}.
	 */
	public enum Code {

		/** The candidate presented the practice at an event where the learner was. */
		EVENT_PRESENTED,
		/** Both were at an event where the practice was presented. */
		EVENT_SHARED,
		/** Both were members of a community. */
		COMMUNITY,
		/** The candidate was the learner's mentor. */
		MENTOR,
		/** The learner was the candidate's mentor. */
		MENTEE,
		/** Both are of one organisation. */
		COLLEAGUE,
		/** Both completed a programme. */
		PROGRAMME,
		/** Both are in one district or city. */
		DISTRICT,
		/** The practice began with the candidate. */
		ORIGIN,
		/** The candidate had passed it on to others. */
		PASSED_ON

	}

}
