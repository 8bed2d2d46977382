package org.estafeta.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of a survey.
 *
 * @param answers how many have answered; null when fewer than five, of whom nothing is
 * told
 * @param questions what was answered, in the order of the questions
 */
public record SurveyResult(@Nullable Integer answers, List<Answered> questions) {

	/** Nothing is told of fewer people. */
	public static final int LEAST = FigureGuard.LEAST;

	public SurveyResult {
		questions = List.copyOf(questions);
	}

	/**
	 * What was answered to a question.
	 *
	 * @param question the question
	 * @param figures what may be told; null when fewer than five have answered it
	 * @param texts what was said in words, in an order that is drawn anew each time;
	 * empty for whoever does not keep the survey
	 */
	public record Answered(SurveyQuestion question, @Nullable QuestionFigures figures, List<String> texts) {

		public Answered {
			texts = List.copyOf(texts);
		}

	}

}
