package org.estafeta.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to a question.
 *
 * @param question the id of the question
 * @param choices the numbers that were chosen: a mark, a number, or places of options
 * from 1 on
 * @param text what was said in words; null for nothing
 */
public record SurveyReply(String question, List<Integer> choices, @Nullable String text) {

	public SurveyReply {
		choices = List.copyOf(choices);
	}

}
