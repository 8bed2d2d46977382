package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.estafeta.impact.Difference;
import org.estafeta.impact.EventEffect;

/**
 * Differences with their intervals, drawn on one scale that holds zero.
 *
 * @param bars what is drawn, from above
 * @param from the least number of the scale, in whole tens of percent
 * @param to the greatest
 */
record EffectChart(List<Bar> bars, int from, int to) {

	static final int WIDTH = 640;

	private static final int STEP = 10;

	EffectChart {
		bars = List.copyOf(bars);
	}

	static @Nullable EffectChart of(EventEffect effect) {
		List<Bar> bars = new ArrayList<>();
		if (effect.after() != null) {
			bars.add(new Bar("after", effect.after()));
		}
		if (effect.before() != null) {
			bars.add(new Bar("before", effect.before()));
		}
		if (bars.isEmpty()) {
			return null;
		}
		double least = bars.stream().mapToDouble((bar) -> bar.difference().low()).min().orElse(0);
		double most = bars.stream().mapToDouble((bar) -> bar.difference().high()).max().orElse(0);
		return new EffectChart(bars, STEP * (int) Math.floor(Math.min(least, 0) * 100 / STEP),
				STEP * (int) Math.ceil(Math.max(most, 0.01) * 100 / STEP));
	}

	/**
	 * Where a number stands on the scale.
	 * @param share the number, from −1 to 1
	 * @return how far from the left, in the units of the picture
	 */
	public double x(double share) {
		return Math.round(10.0 * WIDTH * (share * 100 - this.from) / (this.to - this.from)) / 10.0;
	}

	/**
	 * The numbers of the scale, zero among them.
	 * @return eleven of them at most, in percent
	 */
	public List<Integer> ticks() {
		int step = STEP * (1 + (this.to - this.from) / (STEP * 10));
		return IntStream.rangeClosed(this.from / step, this.to / step).mapToObj((tick) -> tick * step).toList();
	}

	/**
	 * A difference.
	 *
	 * @param key which one
	 * @param difference what it is
	 */
	record Bar(String key, Difference difference) {

	}

}
