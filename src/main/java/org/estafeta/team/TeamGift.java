package org.estafeta.team;

import java.util.Set;

/**
 * What a member brings into a team.
 *
 * @param agreed which text they have agreed to
 * @param hours how many hours they have, 1 to {@value #MOST_HOURS}
 * @param diagnoses ids of their own deficits that are open
 * @param strengths ids of deficits and practices that they can teach
 */
public record TeamGift(int agreed, int hours, Set<String> diagnoses, Set<String> strengths) {

	/** The version of the text that members agree to now: {@code team.consent.text.*}. */
	public static final int CURRENT = 1;

	/** The most hours of a member. */
	public static final int MOST_HOURS = 1000;

	/** The most deficits that a member brings, and the most strengths. */
	public static final int MOST = 30;

	public TeamGift {
		diagnoses = Set.copyOf(diagnoses);
		strengths = Set.copyOf(strengths);
	}

}
