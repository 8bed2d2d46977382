package org.estafeta.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Krippendorff's alpha: how far people who judge the same things agree, for any number of
 * people, with marks missing. It is 1 when they agree in everything, and 0 when they
 * agree as often as chance would have it. Computed by values and coincidences as in:
 * Klaus Krippendorff, Content Analysis: An Introduction to Its Methodology, chapter on
 * reliability, and Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
final class KrippendorffAlpha {

	/** The seed of the draws, so that the same marks give the same interval. */
	static final long SEED = 898;

	/** How often the things are drawn anew for the interval. */
	static final int DRAWS = 1000;

	private static final double TAIL = 0.025;

	private KrippendorffAlpha() {
	}

	/**
	 * Computes it.
	 * @param units what was said of each thing, missing marks left out
	 * @param metric how far apart two marks are
	 * @return alpha; empty when nothing was judged twice or all marks are the same, so
	 * that there is nothing to agree on
	 */
	static OptionalDouble of(List<List<Double>> units, AgreementMetric metric) {
		List<List<Double>> pairable = pairable(units);
		double[] values = values(pairable);
		return (values.length < 2) ? OptionalDouble.empty() : of(values, counts(pairable, values), metric);
	}

	/**
	 * The things that were judged twice or more often.
	 * @param units what was said of each thing
	 * @return those that say something of agreement
	 */
	static List<List<Double>> pairable(List<List<Double>> units) {
		return units.stream().filter((unit) -> unit.size() > 1).toList();
	}

	private static double[] values(List<List<Double>> units) {
		return units.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).distinct().sorted().toArray();
	}

	private static List<double[]> counts(List<List<Double>> units, double[] values) {
		return units.stream().map((unit) -> {
			double[] counts = new double[values.length];
			unit.forEach((value) -> counts[Arrays.binarySearch(values, value)]++);
			return counts;
		}).toList();
	}

	private static OptionalDouble of(double[] values, List<double[]> units, AgreementMetric metric) {
		int many = values.length;
		double[][] coincidences = new double[many][many];
		double[] totals = new double[many];
		double all = 0;
		for (double[] unit : units) {
			double marks = Arrays.stream(unit).sum();
			for (int i = 0; i < many; i++) {
				totals[i] += unit[i];
				for (int j = i + 1; j < many; j++) {
					coincidences[i][j] += unit[i] * unit[j] / (marks - 1);
				}
			}
			all += marks;
		}
		double observed = 0;
		double expected = 0;
		for (int i = 0; i < many; i++) {
			for (int j = i + 1; j < many; j++) {
				if (totals[i] > 0 && totals[j] > 0) {
					double distance = metric.distance(values, totals, i, j);
					observed += coincidences[i][j] * distance;
					expected += totals[i] * totals[j] * distance;
				}
			}
		}
		return (expected > 0) ? OptionalDouble.of(1 - (all - 1) * observed / expected) : OptionalDouble.empty();
	}

	/**
	 * Between what alpha lies when the things are drawn anew, as many as there are, any
	 * of them again: the middle 95 of 100 draws.
	 * @param units what was said of each thing
	 * @param metric how far apart two marks are
	 * @return the lower and the upper end; empty when alpha can be computed for less than
	 * half of the draws
	 */
	static List<Double> interval(List<List<Double>> units, AgreementMetric metric) {
		List<List<Double>> pairable = pairable(units);
		double[] values = values(pairable);
		if (values.length < 2) {
			return List.of();
		}
		List<double[]> counts = counts(pairable, values);
		Random random = new Random(SEED);
		double[] drawn = new double[DRAWS];
		int computed = 0;
		for (int draw = 0; draw < DRAWS; draw++) {
			List<double[]> again = new ArrayList<>();
			for (int i = 0; i < counts.size(); i++) {
				again.add(counts.get(random.nextInt(counts.size())));
			}
			OptionalDouble alpha = of(values, again, metric);
			if (alpha.isPresent()) {
				drawn[computed] = alpha.getAsDouble();
				computed++;
			}
		}
		if (2 * computed < DRAWS) {
			return List.of();
		}
		double[] sorted = Arrays.copyOf(drawn, computed);
		Arrays.sort(sorted);
		return List.of(sorted[(int) (TAIL * (computed - 1))], sorted[(int) Math.ceil((1 - TAIL) * (computed - 1))]);
	}

}
