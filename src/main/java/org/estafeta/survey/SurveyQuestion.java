package org.estafeta.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question of a survey.
 *
 * @param id its id
 * @param text what is asked
 * @param kind how it is answered
 * @param needed whether it must be answered
 * @param effect which effect of the model it speaks for; null for none
 * @param options what can be chosen; empty where nothing is
 */
public record SurveyQuestion(String id, String text, SurveyQuestionKind kind, boolean needed,
		@Nullable ModelEffect effect, List<String> options) {

	public SurveyQuestion {
		options = List.copyOf(options);
	}

	/**
	 * How many choices there are.
	 * @return the number; 0 for words
	 */
	public int choices() {
		return this.kind.choices(this.options.size());
	}

}
