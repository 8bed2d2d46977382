package org.estafeta.mentoring;

import java.util.List;
import java.util.Set;

import org.estafeta.people.Profile;

/**
 * What a mentor is looked for by.
 *
 * @param account the account of whoever looks
 * @param profile what they say of themselves
 * @param model the model
 * @param deficits the ids of the deficits that they want help with
 * @param practices the ids of the practices that they want to be shown
 * @param known the accounts of mentors whom they have, are to have or who declined
 */
public record MentorWish(String account, Profile profile, MentoringModel model, List<String> deficits,
		List<String> practices, Set<String> known) {

	public MentorWish {
		deficits = List.copyOf(deficits);
		practices = List.copyOf(practices);
		known = Set.copyOf(known);
	}

	/**
	 * How many things are wished.
	 * @return the number of deficits and practices
	 */
	public int size() {
		return this.deficits.size() + this.practices.size();
	}

}
