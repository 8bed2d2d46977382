package org.estafeta.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.people.Profile;

/**
 * That somebody looks for a mentor. What it is about is seen by them alone; whoever
 * arranges pairs sees that they look, and how many of their wishes a mentor meets.
 *
 * @param id its id
 * @param account the account of the person
 * @param profile what the person says of themselves
 * @param model the model
 * @param deficits the ids of the deficits that they want help with
 * @param practices the ids of the practices that they want to be shown
 * @param mutual whether colleagues who look for a mentor too may be told that both can
 * help each other
 * @param note what they say to those who arrange, null for nothing
 * @param askedOn since when they look
 * @param known the accounts of mentors whom they have, are to have or who declined
 * @param version grows with each change
 */
public record MentorRequest(String id, String account, Profile profile, MentoringModel model, List<String> deficits,
		List<String> practices, boolean mutual, @Nullable String note, LocalDate askedOn, Set<String> known,
		int version) {

	public MentorRequest {
		deficits = List.copyOf(deficits);
		practices = List.copyOf(practices);
		known = Set.copyOf(known);
	}

	/**
	 * What a mentor is looked for by.
	 * @return the wish
	 */
	public MentorWish wish() {
		return new MentorWish(this.account, this.profile, this.model, this.deficits, this.practices, this.known);
	}

}
