package org.estafeta.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How far the experts of a review agree.
 *
 * @param alphas Krippendorff's alpha by metric; empty when it cannot be computed
 * @param low the lower end of the interval of the ordinal one; null when there is none
 * @param high its upper end
 * @param pairs how many criteria two or more experts marked
 * @param verdict what that allows
 */
public record Reliability(Map<AgreementMetric, Double> alphas, @Nullable Double low, @Nullable Double high, int pairs,
		ReviewVerdict verdict) {

	/** From here on marks can be relied on. */
	public static final double RELIABLE = 0.8;

	/** From here on they allow tentative conclusions. */
	public static final double TENTATIVE = 0.667;

	/** How often the criteria are drawn anew for the interval. */
	public static final int DRAWS = KrippendorffAlpha.DRAWS;

	/** The seed of the draws. */
	public static final long SEED = KrippendorffAlpha.SEED;

	public Reliability {
		alphas = Map.copyOf(alphas);
	}

	/**
	 * Computes it.
	 * @param units the marks of each criterion as parts of its scale, missing ones left
	 * out
	 * @return the agreement
	 */
	static Reliability of(List<List<Double>> units) {
		int pairs = KrippendorffAlpha.pairable(units).size();
		Map<AgreementMetric, Double> alphas = new EnumMap<>(AgreementMetric.class);
		for (AgreementMetric metric : AgreementMetric.values()) {
			KrippendorffAlpha.of(units, metric).ifPresent((alpha) -> alphas.put(metric, alpha));
		}
		Double alpha = alphas.get(AgreementMetric.ORDINAL);
		if (alpha == null) {
			return new Reliability(Map.of(), null, null, pairs,
					(pairs > 0) ? ReviewVerdict.NO_VARIATION : ReviewVerdict.NO_PAIRS);
		}
		List<Double> interval = KrippendorffAlpha.interval(units, AgreementMetric.ORDINAL);
		return new Reliability(alphas, interval.isEmpty() ? null : interval.getFirst(),
				interval.isEmpty() ? null : interval.getLast(), pairs, verdict(alpha));
	}

	private static ReviewVerdict verdict(double alpha) {
		if (alpha >= RELIABLE) {
			return ReviewVerdict.RELIABLE;
		}
		return (alpha >= TENTATIVE) ? ReviewVerdict.TENTATIVE : ReviewVerdict.UNRELIABLE;
	}

	/**
	 * The alpha that the verdict goes by: marks are ordinal.
	 * @return alpha; null when it cannot be computed
	 */
	public @Nullable Double alpha() {
		return this.alphas.get(AgreementMetric.ORDINAL);
	}

}
