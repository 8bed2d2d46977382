package org.estafeta.mentoring;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody offers as a mentor.
 *
 * @param models in which models
 * @param deficits the ids of the deficits that they help with
 * @param practices the ids of the practices that they can show
 * @param most how many they accompany at most
 * @param note what they say, null for nothing
 */
public record OfferEdit(Set<MentoringModel> models, List<String> deficits, List<String> practices, int most,
		@Nullable String note) {

	public OfferEdit {
		models = Set.copyOf(models);
		deficits = deficits.stream().distinct().toList();
		practices = practices.stream().distinct().toList();
	}

}
