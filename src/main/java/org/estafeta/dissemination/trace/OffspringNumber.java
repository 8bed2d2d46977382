package org.estafeta.dissemination.trace;

import org.jspecify.annotations.Nullable;

/**
 * To how many others one adoption passes on, in the mean.
 *
 * <p>
 * Few pass on to many and most to nobody, so that the number is taken as negative
 * binomial with mean R and dispersion k (Lloyd-Smith, Schreiber, Kopp, Getz,
 * Superspreading and the Effect of Individual Variation on Disease Emergence, 2005); R is
 * estimated by the mean, k by maximum likelihood. The interval is Wald's on the
 * logarithmic scale, R · exp(±1.96 · √((1/R + 1/k) / n)), from Fisher's information, in
 * which R and k are orthogonal. It needs no random numbers, is never negative, and widens
 * with overdispersion; a bootstrap of few adoptions would never go beyond the greatest
 * number seen. When nobody passed on, it ends at the exact limit of Poisson's
 * distribution (Garwood, Fiducial Limits for the Poisson Distribution, 1936).
 *
 * @param mean the mean R, null when nothing is counted
 * @param low the lower bound of the 95 % interval, null when fewer than
 * {@value #MIN_COUNTED} are counted
 * @param high its upper bound, null when the lower one is
 * @param dispersion the dispersion k: the smaller, the more unequal; null when the
 * numbers vary no more than by chance, or nothing is counted
 * @param passedOn how many of the counted ones passed on at all
 * @param counted how many adoptions are counted
 */
public record OffspringNumber(@Nullable Double mean, @Nullable Double low, @Nullable Double high,
		@Nullable Double dispersion, int passedOn, int counted) {

	/** Of fewer adoptions no interval is told: it holds for large numbers only. */
	public static final int MIN_COUNTED = 10;

	/** The 97.5 % quantile of the normal distribution. */
	private static final double Z = 1.959963984540054;

	/**
	 * Estimates the number.
	 * @param offspring to how many others each counted adoption passed on
	 * @return the mean with its interval
	 */
	public static OffspringNumber of(int[] offspring) {
		int n = offspring.length;
		if (n == 0) {
			return new OffspringNumber(null, null, null, null, 0, 0);
		}
		long sum = 0;
		int passedOn = 0;
		for (int number : offspring) {
			sum += number;
			passedOn += (number > 0) ? 1 : 0;
		}
		double mean = (double) sum / n;
		Double dispersion = dispersion(offspring, mean);
		if (n < MIN_COUNTED) {
			return new OffspringNumber(mean, null, null, dispersion, passedOn, n);
		}
		if (sum == 0) {
			return new OffspringNumber(0.0, 0.0, -Math.log(0.025) / n, null, 0, n);
		}
		double inverse = (dispersion != null) ? 1 / dispersion : 0;
		double factor = Math.exp(Z * Math.sqrt((1 / mean + inverse) / n));
		return new OffspringNumber(mean, mean / factor, mean * factor, dispersion, passedOn, n);
	}

	// The score of k has one root when the numbers vary more than those of Poisson's
	// distribution, and none otherwise (Levin, Reeds, Compound Multinomial Likelihood
	// Functions are Unimodal, 1977).
	private static @Nullable Double dispersion(int[] offspring, double mean) {
		int greatest = 0;
		double squares = 0;
		for (int number : offspring) {
			greatest = Math.max(greatest, number);
			squares += (number - mean) * (number - mean);
		}
		if (squares / offspring.length <= mean) {
			return null;
		}
		int[] above = new int[greatest];
		for (int number : offspring) {
			for (int i = 0; i < number; i++) {
				above[i]++;
			}
		}
		double low = Math.log(1e-6);
		double high = Math.log(1e6);
		for (int i = 0; i < 100; i++) {
			double middle = (low + high) / 2;
			if (score(above, mean, offspring.length, Math.exp(middle)) > 0) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return Math.exp(low);
	}

	// The derivative of the logarithmic likelihood by k; above[i] numbers are more than
	// i.
	private static double score(int[] above, double mean, int n, double k) {
		double score = -n * Math.log1p(mean / k);
		for (int i = 0; i < above.length; i++) {
			score += above[i] / (k + i);
		}
		return score;
	}

}
