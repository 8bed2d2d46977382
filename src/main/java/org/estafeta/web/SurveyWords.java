package org.estafeta.web;

import java.text.NumberFormat;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.estafeta.survey.QuestionFigures;

/**
 * Figures of surveys in words. Templates know it as {@code @surveyWords}.
 */
@Component("surveyWords")
public class SurveyWords {

	private final Words words;

	SurveyWords(Words words) {
		this.words = words;
	}

	/**
	 * A mean or a median, to a tenth.
	 * @param range where it lies
	 * @return for example «4,3», or «от 4,1 до 4,4» where only the ends are known
	 */
	public String number(QuestionFigures.Range range) {
		NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
		format.setMaximumFractionDigits(1);
		return between(format.format(range.low()), format.format(range.high()));
	}

	/**
	 * A share.
	 * @param range where it lies, from 0 to 1
	 * @return for example «80 %», or «от 75 % до 80 %»
	 */
	public String percent(QuestionFigures.Range range) {
		return between(this.words.percent(range.low()), this.words.percent(range.high()));
	}

	private String between(String low, String high) {
		return low.equals(high) ? low : this.words.text("survey.range", low, high);
	}

}
