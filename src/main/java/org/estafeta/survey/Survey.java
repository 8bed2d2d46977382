package org.estafeta.survey;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A survey. What was answered is no part of it.
 *
 * @param id its id
 * @param title its name
 * @param lead what it is for; null when untold
 * @param subject what it is about; null for nothing of the catalogue
 * @param opensOn the first day
 * @param closesOn the last day
 * @param closedOn the day that was the last one; null while it is not closed for good
 * @param status where it stands
 * @param published whether everybody may see its results once it is closed
 * @param answered whether somebody has answered, so that its questions stay as they are
 * @param version grows with each change, but not with answers
 * @param questions what is asked
 */
public record Survey(String id, String title, @Nullable String lead, @Nullable SurveySubject subject, LocalDate opensOn,
		LocalDate closesOn, @Nullable LocalDate closedOn, SurveyStatus status, boolean published, boolean answered,
		int version, List<SurveyQuestion> questions) {

	public Survey {
		questions = List.copyOf(questions);
	}

	/**
	 * The last day, as it is or was.
	 * @return the day
	 */
	public LocalDate lastDay() {
		return (this.closedOn != null) ? this.closedOn : this.closesOn;
	}

	/**
	 * Whether everybody may see its results.
	 * @return true when it is closed and published
	 */
	public boolean isOpenToAll() {
		return this.published && this.status == SurveyStatus.CLOSED;
	}

}
