package org.estafeta.indicator;

import org.jspecify.annotations.Nullable;

/**
 * An indicator of a school year, as it was known at the end of a day.
 *
 * @param indicator which
 * @param year the calendar year in which the school year begins
 * @param counted how many are counted; null when nothing was counted yet, or the reader
 * may not know
 * @param of of how many, null for indicators that are no share and whenever
 * {@code counted} is
 * @param hidden whether there is a number that the reader may not know
 * @param target what was planned, null when nothing was
 * @param former how many were counted of the school year before, as known on the same
 * day; null when that is not known or may not be told
 * @param formerOf of how many there, null likewise
 */
public record IndicatorFigure(Indicator indicator, int year, @Nullable Long counted, @Nullable Long of, boolean hidden,
		@Nullable IndicatorTarget target, @Nullable Long former, @Nullable Long formerOf) {

	/**
	 * The number that is set against the target.
	 * @return a number, for shares a percentage from 0 to 100, for presence 0 or 1; null
	 * when there is none, and for a share of nothing
	 */
	public @Nullable Double value() {
		return value(this.indicator, this.counted, this.of);
	}

	/**
	 * The same number of the school year before.
	 * @return the number, null likewise
	 */
	public @Nullable Double formerValue() {
		return value(this.indicator, this.former, this.formerOf);
	}

	/**
	 * How much of the target is reached.
	 * @return a percentage from 0 up, not above 100; null without a target or a number
	 */
	public @Nullable Integer reached() {
		Double value = value();
		if (value == null || this.target == null) {
			return null;
		}
		return (this.target.value() > 0) ? (int) Math.min(100, Math.floor(100 * value / this.target.value())) : 100;
	}

	static @Nullable Double value(Indicator indicator, @Nullable Long counted, @Nullable Long of) {
		if (counted == null) {
			return null;
		}
		return switch (indicator.measure()) {
			case NUMBER -> counted.doubleValue();
			case PRESENCE -> (counted > 0) ? 1.0 : 0.0;
			case SHARE -> (of != null && of > 0) ? Double.valueOf(100.0 * counted / of) : null;
		};
	}

}
