package org.estafeta.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * A survey as somebody writes it.
 *
 * @param title its name
 * @param lead what it is for
 * @param subjectKind what it is about: an event, a programme, a community or an
 * innovation site; null for nothing
 * @param subject the id of that; null for nothing
 * @param opensOn the first day, in any usual form
 * @param closesOn the last day, in any usual form
 * @param questions what is asked
 */
public record SurveyEdit(@Nullable String title, @Nullable String lead, @Nullable NodeKind subjectKind,
		@Nullable String subject, @Nullable String opensOn, @Nullable String closesOn, List<Question> questions) {

	public SurveyEdit {
		questions = List.copyOf(questions);
	}

	/**
	 * A question as somebody writes it.
	 *
	 * @param text what is asked
	 * @param kind how it is answered; null when nothing was chosen
	 * @param needed whether it must be answered
	 * @param effect which effect of the model it speaks for; null for none
	 * @param options what can be chosen; only where something is
	 */
	public record Question(@Nullable String text, @Nullable SurveyQuestionKind kind, boolean needed,
			@Nullable ModelEffect effect, List<String> options) {

		public Question {
			options = List.copyOf(options);
		}

	}

}
