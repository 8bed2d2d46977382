package org.estafeta.mentoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who looks for a mentor says.
 *
 * @param model the model
 * @param deficits the ids of the deficits that they want help with
 * @param practices the ids of the practices that they want to be shown
 * @param mutual whether colleagues who look for a mentor too may be told that both can
 * help each other
 * @param note what they say to those who arrange, null for nothing
 */
public record RequestEdit(MentoringModel model, List<String> deficits, List<String> practices, boolean mutual,
		@Nullable String note) {

	public RequestEdit {
		deficits = deficits.stream().distinct().toList();
		practices = practices.stream().distinct().toList();
	}

}
