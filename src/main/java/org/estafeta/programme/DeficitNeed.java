package org.estafeta.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is needed for a deficit and what answers it.
 *
 * @param deficit the id of the deficit or of the group of deficits
 * @param name its name
 * @param group whether it is a group
 * @param about about how many people have it, as the issued statistics say; null when
 * they do not say
 * @param programmes the ids of the programmes on the list that address it or one below it
 * @param practices how many published practices do
 * @param places how many places are planned in these programmes
 */
public record DeficitNeed(String deficit, String name, boolean group, @Nullable Integer about, List<String> programmes,
		int practices, int places) {

	public DeficitNeed {
		programmes = List.copyOf(programmes);
	}

	/**
	 * How many people there are for whom no place is planned.
	 * @return people less places, negative when there are more places; null when the
	 * statistics do not say how many people
	 */
	public @Nullable Integer gap() {
		return (this.about != null) ? Integer.valueOf(this.about - this.places) : null;
	}

	/**
	 * Whether people have it and no programme answers it.
	 * @return true for what comes first
	 */
	public boolean isUnanswered() {
		return this.about != null && this.programmes.isEmpty();
	}

}
