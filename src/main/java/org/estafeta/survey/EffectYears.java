package org.estafeta.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An effect of the model by year.
 *
 * @param effect which one
 * @param years the calendar years of which something may be told, the first one first
 */
public record EffectYears(ModelEffect effect, List<Year> years) {

	public EffectYears {
		years = List.copyOf(years);
	}

	/**
	 * What people said in a year.
	 *
	 * @param year the year
	 * @param surveys in how many surveys
	 * @param answers how many answers to questions that are marked with the effect
	 * @param mean where the mean lies, from 1 to 5
	 * @param good where the share of 4 and 5 lies, from 0 to 1; null where only the mean
	 * is known
	 */
	public record Year(int year, int surveys, int answers, QuestionFigures.Range mean,
			QuestionFigures.@Nullable Range good) {
	}

}
