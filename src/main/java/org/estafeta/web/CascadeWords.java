package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.CascadeFigures;
import org.estafeta.dissemination.trace.OffspringNumber;
import org.estafeta.dissemination.trace.Survival;
import org.estafeta.dissemination.trace.TimeToNext;

/**
 * Puts the figures of a cascade into plain words. What the figures do not tell it does
 * not tell either: then there are too few data.
 */
final class CascadeWords {

	/** Up to so many days are told as days. */
	private static final int DAYS = 59;

	/** Up to so many days, three years, are told as months; what is longer as years. */
	private static final int MONTHS = 1095;

	private static final double DAYS_OF_MONTH = 365.25 / 12;

	private final Words words;

	CascadeWords(Words words) {
		this.words = words;
	}

	/**
	 * The figures in a few sentences.
	 * @param figures the figures of a cascade that is not empty
	 * @param scope of what
	 * @return the sentences: how many, to how many others, how soon, how lasting
	 */
	List<String> lead(CascadeFigures figures, CascadeScope scope) {
		List<String> sentences = new ArrayList<>();
		int size = figures.shape().size();
		int users = figures.users().total();
		boolean one = scope == CascadeScope.PRACTICE || scope == CascadeScope.START;
		sentences.add(one
				? this.words.text("measure.lead.practice", this.words.count("taken", users),
						this.words.count("participant-of", size))
				: this.words.text("measure.lead." + scope.name(), this.words.count("practice-of", figures.practices()),
						this.words.count("adoption", size), users));
		sentences.add(offspringSentence(figures));
		TimeToNext time = figures.timeToNext();
		String span = span(time);
		sentences.add((span != null) ? this.words.text("measure.lead.time", span, time.counted())
				: this.words.text("measure.lead.time.none"));
		sentences.add(survivalSentence(figures.survival()));
		return sentences;
	}

	private String offspringSentence(CascadeFigures figures) {
		OffspringNumber number = figures.offspring().number();
		if (number.mean() == null) {
			return this.words.text("measure.lead.offspring.none");
		}
		int size = figures.shape().size();
		return (number.low() != null && number.high() != null)
				? this.words.text("measure.lead.offspring", number.mean(), number.low(), number.high(),
						number.counted(), size)
				: this.words.text("measure.lead.offspring.few", number.mean(), number.counted(), size);
	}

	private String survivalSentence(Survival survival) {
		Double year = survival.shareAfter(SurvivalChart.DAYS_OF_YEAR);
		if (year != null) {
			return this.words.text("measure.lead.survival", year, survival.counted());
		}
		return survival.tooFew()
				? this.words.text("measure.lead.survival.few", survival.counted(), Survival.MIN_COUNTED)
				: this.words.text("measure.lead.survival.short", duration(survival.watchedDays()));
	}

	/**
	 * The mean number of offspring with its interval.
	 * @param number the number
	 * @return for example «1,4 (0,9–2,1)»; null when nothing was counted
	 */
	@Nullable String offspring(OffspringNumber number) {
		if (number.mean() == null) {
			return null;
		}
		return (number.low() != null && number.high() != null)
				? this.words.text("measure.interval", number.mean(), number.low(), number.high())
				: this.words.text("measure.number", number.mean());
	}

	/**
	 * The time to the next adoption.
	 * @param time the time
	 * @return for example «от 4 до 5 месяцев»; null when nothing was counted
	 */
	@Nullable String span(TimeToNext time) {
		Integer least = time.least();
		Integer greatest = time.greatest();
		if (least == null || greatest == null) {
			return null;
		}
		String from = amount(least, greatest);
		return from.equals(amount(greatest, greatest)) ? this.words.text("measure.about", duration(greatest))
				: this.words.text("measure.span", from, duration(greatest));
	}

	/**
	 * A time, as exact as it is of use.
	 * @param days how many days
	 * @return days, months or years, in the case that goes with «около»
	 */
	String duration(int days) {
		if (days <= DAYS) {
			return this.words.count("day-of", days);
		}
		if (days <= MONTHS) {
			return this.words.count("month-of", Math.round(days / DAYS_OF_MONTH));
		}
		long tenths = Math.round(days / 36.525);
		return (tenths % 10 == 0) ? this.words.count("year-of", tenths / 10)
				: this.words.text("measure.years", tenths / 10.0);
	}

	// The number alone, in the unit in which another time is told.
	private String amount(int days, int unit) {
		double number = (unit <= DAYS) ? days : Math.round(days / DAYS_OF_MONTH);
		if (unit > MONTHS) {
			number = Math.round(days / 36.525) / 10.0;
		}
		return this.words.text("measure.amount", number);
	}

}
