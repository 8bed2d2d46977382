package org.estafeta.web;

import java.text.NumberFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.estafeta.evidence.CostSign;
import org.estafeta.evidence.EvidenceInput;
import org.estafeta.evidence.LadderCheck;
import org.estafeta.evidence.LadderRules;
import org.estafeta.evidence.LadderThresholds;
import org.estafeta.evidence.Replication;

/**
 * Puts what the ladder of evidence says into words of the reader's language. Templates
 * know it as {@code @evidenceWords}.
 */
@Component("evidenceWords")
public class EvidenceWords {

	private final Words words;

	EvidenceWords(Words words) {
		this.words = words;
	}

	/**
	 * What a rule counts, and how many there are and have to be.
	 * @param condition the condition
	 * @param rules the rules it is of
	 * @return for example «независимых экспертных отзывов: есть 0, нужно 1»
	 */
	public String condition(LadderCheck.Condition condition, LadderRules rules) {
		return this.words.text("evidence.counted", asked(condition.code(), rules), condition.have(), condition.need());
	}

	/**
	 * What a rule counts.
	 * @param code what it is
	 * @param rules the rules
	 * @return for example «независимых экспертных отзывов»
	 */
	public String asked(LadderCheck.Code code, LadderRules rules) {
		LadderThresholds figures = rules.thresholds();
		return this.words.text("evidence.asked." + code, figures.months(), figures.comparisonPupils(),
				figures.trialPupils(), figures.trialSites());
	}

	/**
	 * Why an adoption counts or does not.
	 * @param replication the adoption
	 * @param rules the rules that say so
	 * @return a sentence
	 */
	public String verdict(Replication replication, LadderRules rules) {
		String other = (replication.other() != null) ? replication.other() : "";
		return this.words.text("evidence.verdict." + replication.verdict(), other, replication.months(),
				rules.thresholds().months());
	}

	/**
	 * A span of roubles or hours.
	 * @param unit the unit: {@code roubles} or {@code hours}
	 * @param span the span, null when nobody stated any
	 * @return for example «от 1 000 до 5 000 ₽», empty without a span
	 */
	public String span(String unit, CostSign.@Nullable Span span) {
		return (span != null) ? span(unit, span.low(), span.high()) : "";
	}

	/**
	 * A span of roubles or hours of one statement.
	 * @param unit the unit: {@code roubles} or {@code hours}
	 * @param low the lower end, null when not stated
	 * @param high the upper end, null when not stated
	 * @return the span in words, empty when nothing is stated
	 */
	public String span(String unit, @Nullable Integer low, @Nullable Integer high) {
		String key = "evidence." + unit;
		if (low == null) {
			return (high != null) ? this.words.text(key + ".most", high) : "";
		}
		if (high == null) {
			return this.words.text(key + ".least", low);
		}
		return low.equals(high) ? this.words.text(key, low) : this.words.text(key + ".span", low, high);
	}

	/**
	 * The range of a finding.
	 * @param finding the finding
	 * @return for example «0,1…0,3 стандартного отклонения», empty without figures
	 */
	public String range(EvidenceInput.Finding finding) {
		Double low = finding.low();
		Double high = finding.high();
		if (low == null || high == null || finding.measure() == null) {
			return "";
		}
		String figures = low.equals(high) ? figure(low) : this.words.text("evidence.range", figure(low), figure(high));
		return figures + ' ' + finding.measure();
	}

	private static String figure(double figure) {
		Locale locale = LocaleContextHolder.getLocale();
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMaximumFractionDigits(4);
		return format.format(figure);
	}

}
