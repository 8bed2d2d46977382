package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.CascadeFigures;
import org.estafeta.dissemination.trace.AdoptionCurve;
import org.estafeta.dissemination.trace.OffspringNumber;
import org.estafeta.dissemination.trace.Survival;
import org.estafeta.dissemination.trace.TimeToNext;

/**
 * The list of measures of a page: each with its number, with what the number is of, and
 * with the keys of its explanation.
 */
final class Measures {

	private final Words words;

	private final CascadeWords sentences;

	private final CascadeFigures figures;

	private final List<Measure> list = new ArrayList<>();

	private Measures(Words words, CascadeFigures figures) {
		this.words = words;
		this.sentences = new CascadeWords(words);
		this.figures = figures;
	}

	/**
	 * Lists the measures.
	 * @param figures the figures
	 * @param scope of what
	 * @param spread the address of the page that shows the same adoptions one by one,
	 * null when there is none
	 * @param words the words
	 * @return the measures in the order in which they explain each other
	 */
	static List<Measure> of(CascadeFigures figures, CascadeScope scope, @Nullable String spread, Words words) {
		Measures measures = new Measures(words, figures);
		measures.shape(scope, spread);
		measures.passingOn();
		measures.users();
		measures.survival();
		return List.copyOf(measures.list);
	}

	private void shape(CascadeScope scope, @Nullable String spread) {
		CascadeFigures.Shape shape = this.figures.shape();
		this.list.add(new Measure("size", number(shape.size()), this.words.text("measure.size.note." + scope.name(),
				shape.direct(), shape.size() - shape.direct(), shape.size()), spread));
		add("trees", number(shape.trees()), this.words.text("measure.trees.note", shape.size()));
		add("depth", number(shape.depth()), this.words.text("measure.greatest", shape.trees()));
		add("breadth", number(shape.breadth()), this.words.text("measure.greatest", shape.trees()));
		Double virality = shape.structuralVirality();
		add("virality", (virality != null) ? this.words.text("measure.number", virality) : null,
				this.words.text("measure.virality.note", shape.trees()));
	}

	private void passingOn() {
		CascadeFigures.Offspring offspring = this.figures.offspring();
		OffspringNumber number = offspring.number();
		List<String> notes = new ArrayList<>();
		notes.add(this.words.text("measure.offspring.note", number.counted(), this.figures.shape().size(),
				number.passedOn()));
		Integer maturity = offspring.maturityDays();
		notes.add((maturity != null)
				? this.words.text("measure.offspring.young", offspring.young(), this.sentences.duration(maturity))
				: this.words.text("measure.offspring.all"));
		if (number.mean() != null && number.low() == null) {
			notes.add(this.words.text("measure.offspring.few", OffspringNumber.MIN_COUNTED));
		}
		if (number.dispersion() != null) {
			notes.add(this.words.text("measure.offspring.dispersion", number.dispersion()));
		}
		add("offspring", this.sentences.offspring(number), String.join(" ", notes));
		TimeToNext time = this.figures.timeToNext();
		add("time", this.sentences.span(time),
				this.words.text("measure.time.note", time.counted(), time.counted() + time.undated(), time.undated()));
	}

	private void users() {
		CascadeFigures.Users users = this.figures.users();
		add("users", number(users.total()), this.words.text("measure.of-size", this.figures.shape().size()));
		List<AdoptionCurve.Point> points = users.curve(AdoptionCurve.Period.SCHOOL_YEAR).points();
		AdoptionCurve.Point last = points.isEmpty() ? null : points.getLast();
		add("alive",
				(last != null && users.total() > 0) ? certainly(last.aliveCertainly(), last.alivePossibly()) : null,
				this.words.text("measure.alive.note", users.total(),
						this.words.day((last != null) ? last.to() : null)));
		add("left", (users.total() > 0) ? number(users.left()) : null,
				this.words.text("measure.of-users", users.total()));
	}

	private void survival() {
		Survival survival = this.figures.survival();
		Double year = survival.shareAfter(SurvivalChart.DAYS_OF_YEAR);
		Integer median = survival.medianDays();
		add("year", (year != null) ? this.words.text("measure.percent", year) : null, survivalNote(survival));
		String untilNow = survival.tooFew() ? null
				: this.words.text("measure.median.none", this.sentences.duration(survival.watchedDays()));
		add("median", (median != null) ? this.words.text("measure.about", this.sentences.duration(median)) : untilNow,
				survivalNote(survival));
		add("imprecise", number(survival.imprecise()),
				this.words.text("measure.imprecise.note", survival.counted(), survival.undated()));
	}

	private String survivalNote(Survival survival) {
		if (survival.tooFew()) {
			return this.words.text("measure.survival.few", survival.counted(), Survival.MIN_COUNTED);
		}
		return this.words.text("measure.survival.note", survival.counted(), survival.left(), survival.censored(),
				this.sentences.duration(survival.watchedDays()));
	}

	private String number(int number) {
		return this.words.text("measure.amount", number);
	}

	private String certainly(int certainly, int possibly) {
		return (certainly == possibly) ? number(certainly) : this.words.text("measure.possibly", certainly, possibly);
	}

	private void add(String key, @Nullable String value, String note) {
		this.list.add(new Measure(key, value, note, null));
	}

	/**
	 * A measure.
	 *
	 * @param key the key of its name, meaning and formula
	 * @param value its value in words, null when there are too few data for one
	 * @param note what the value is of
	 * @param href the page that shows what was counted, null when there is none
	 */
	record Measure(String key, @Nullable String value, String note, @Nullable String href) {

	}

}
