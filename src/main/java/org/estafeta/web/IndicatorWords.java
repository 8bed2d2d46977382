package org.estafeta.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.indicator.Indicator;
import org.estafeta.indicator.IndicatorFigure;
import org.estafeta.indicator.IndicatorMember;

/**
 * Puts indicators into words of the reader's language. Templates know it as
 * {@code @indicatorWords}.
 */
@Component("indicatorWords")
public class IndicatorWords {

	private final Words words;

	IndicatorWords(Words words) {
		this.words = words;
	}

	/**
	 * What an indicator is called.
	 * @param indicator which
	 * @return its name in Table 1
	 */
	public String title(Indicator indicator) {
		return this.words.text("indicator." + indicator.code() + ".title");
	}

	/**
	 * The task of the order that an indicator stands for.
	 * @param indicator which
	 * @return the task in short
	 */
	public String task(Indicator indicator) {
		return this.words.text("indicator.task." + indicator.code().charAt(0));
	}

	/**
	 * What an indicator counts.
	 * @param indicator which
	 * @return the rule in a sentence or two
	 */
	public String counts(Indicator indicator) {
		return this.words.text("indicator." + indicator.code() + ".counts");
	}

	/**
	 * The number of a figure.
	 * @param figure the figure
	 * @return for example «34,3 %»; a dash when there is none, and that it is small when
	 * it may not be told
	 */
	public String value(IndicatorFigure figure) {
		return figure.hidden() ? this.words.text("indicators.hidden") : value(figure.indicator(), figure.value());
	}

	/**
	 * A number of an indicator.
	 * @param indicator which
	 * @param value the number, null when there is none
	 * @return for example «34,3 %»
	 */
	public String value(Indicator indicator, @Nullable Double value) {
		if (value == null) {
			return "—";
		}
		return switch (indicator.measure()) {
			case NUMBER -> this.words.text("indicators.number", value);
			case SHARE -> this.words.text("indicators.share", value);
			case PRESENCE -> this.words.text((value > 0) ? "indicators.there" : "indicators.not-there");
		};
	}

	/**
	 * By how much a figure differs from the school year before.
	 * @param figure the figure
	 * @return for example «+3»; empty when one of the two is not known
	 */
	public String change(IndicatorFigure figure) {
		Double now = figure.value();
		Double before = figure.formerValue();
		if (now == null || before == null || figure.indicator().measure() == Indicator.Measure.PRESENCE) {
			return "";
		}
		double by = now - before;
		if (by == 0) {
			return this.words.text("indicators.same");
		}
		return this.words.text(
				(figure.indicator().measure() == Indicator.Measure.SHARE) ? "indicators.points" : "indicators.change",
				by);
	}

	/**
	 * Where something that is counted can be read about.
	 * @param member what is counted
	 * @return the address of its page, null when it has none
	 */
	public @Nullable String address(IndicatorMember member) {
		if (member.name() == null) {
			return null;
		}
		return switch (member.kind()) {
			case "InfoResource" -> "/resources/" + member.id();
			case "Organisation" -> "/organisations/" + member.id();
			case "Programme" -> "/programmes/" + member.id();
			case "Event" -> "/events/" + member.id();
			case "Project" -> "/projects/" + member.id();
			case "CriteriaSheet" -> "/reviews/sheets/" + member.id();
			default -> null;
		};
	}

}
