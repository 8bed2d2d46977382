package org.estafeta.survey;

import java.util.List;

/**
 * A page of a list of surveys.
 *
 * @param surveys the surveys
 * @param more whether others follow
 */
public record SurveyPage(List<Survey> surveys, boolean more) {

	public SurveyPage {
		surveys = List.copyOf(surveys);
	}

}
