package org.estafeta.diagnosis;

import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Makes a number of people with deficits that may be shown: of fewer than {@value #LEAST}
 * none, of others one with noise of its own, from {@value #SHOWN_FROM} on, as a multiple
 * of {@value #BASE}. What this proves stands in {@code src/docs/statistics.md}. Two
 * numbers of the same people would tell more than one, so each is made once and kept.
 */
public final class NoisyCount {

	/** No number is shown of fewer people. */
	static final int LEAST = 5;

	/** A number with its noise is shown from here on. */
	static final int SHOWN_FROM = 12;

	/** What shown numbers are multiples of. */
	static final int BASE = 5;

	/** The standard deviation of the noise. */
	static final double SPREAD = 1.5;

	private final DoubleSupplier gaussian;

	/**
	 * Prepares to make numbers.
	 * @param gaussian draws from the standard normal distribution; nobody may foresee it
	 */
	public NoisyCount(DoubleSupplier gaussian) {
		this.gaussian = gaussian;
	}

	/**
	 * Makes a number.
	 * @param count how many people there are
	 * @return about how many, a multiple of five; null when nothing may be shown
	 */
	public @Nullable Integer of(int count) {
		int noisy = count + (int) Math.round(this.gaussian.getAsDouble() * SPREAD);
		return (count >= LEAST && noisy >= SHOWN_FROM) ? Integer.valueOf(rounded(noisy)) : null;
	}

	static int rounded(int noisy) {
		return Math.floorDiv(noisy + BASE / 2, BASE) * BASE;
	}

}
