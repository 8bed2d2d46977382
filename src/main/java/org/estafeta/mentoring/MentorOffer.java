package org.estafeta.mentoring;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.people.Profile;

/**
 * That somebody offers to be a mentor. Whoever has an account sees it.
 *
 * @param id its id
 * @param account the account of the mentor
 * @param profile what the mentor says of themselves
 * @param models in which models
 * @param deficits the ids of the deficits that they help with
 * @param practices the ids of the published practices that they can show: those they name
 * and those they have taken up themselves
 * @param most how many they accompany at most, 1 to {@value #MOST}
 * @param load how many they accompany or are asked to
 * @param note what they say, null for nothing
 * @param version grows with each change
 */
public record MentorOffer(String id, String account, Profile profile, Set<MentoringModel> models, List<String> deficits,
		List<String> practices, int most, int load, @Nullable String note, int version) {

	/** The most that anybody accompanies at once. */
	public static final int MOST = 10;

	public MentorOffer {
		models = Set.copyOf(models);
		deficits = List.copyOf(deficits);
		practices = List.copyOf(practices);
	}

	/**
	 * How many more the mentor takes.
	 * @return the number, 0 at least
	 */
	public int free() {
		return Math.max(0, this.most - this.load);
	}

}
