package org.estafeta.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class KrippendorffAlphaTests {

	// The example of «Computing Krippendorff's Alpha-Reliability», section C: four
	// observers, twelve units, a star for what is missing.
	private static final List<String> PUBLISHED = List.of("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3",
			"* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *");

	private static List<List<Double>> units(List<String> observers) {
		List<List<Double>> units = new ArrayList<>();
		for (String observer : observers) {
			String[] values = observer.split(" ", -1);
			for (int i = 0; i < values.length; i++) {
				if (units.size() <= i) {
					units.add(new ArrayList<>());
				}
				if (!values[i].equals("*")) {
					units.get(i).add(Double.valueOf(values[i]));
				}
			}
		}
		return units;
	}

	@ParameterizedTest
	@CsvSource({ "NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797" })
	void givesWhatWasPublished(AgreementMetric metric, double alpha) {
		assertThat(KrippendorffAlpha.of(units(PUBLISHED), metric).orElseThrow()).isEqualTo(alpha, within(0.0005));
	}

	@Test
	void givesWhatWasPublishedForTwoObserversWithoutGaps() {
		List<List<Double>> units = units(List.of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"));
		assertThat(KrippendorffAlpha.of(units, AgreementMetric.NOMINAL).orElseThrow()).isEqualTo(0.095, within(0.0005));
	}

	@RepeatedTest(40)
	void agreesWithTheDefinitionOnRandomMarks(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<List<Double>> units = new ArrayList<>();
		int many = 2 + random.nextInt(15);
		int observers = 2 + random.nextInt(6);
		int scale = 1 + random.nextInt(6);
		for (int i = 0; i < many; i++) {
			List<Double> unit = new ArrayList<>();
			for (int j = 0; j < observers; j++) {
				if (random.nextInt(5) > 0) {
					unit.add((double) random.nextInt(scale + 1) / scale);
				}
			}
			units.add(unit);
		}
		for (AgreementMetric metric : AgreementMetric.values()) {
			OptionalDouble alpha = KrippendorffAlpha.of(units, metric);
			double naive = naive(units, metric);
			if (Double.isNaN(naive)) {
				assertThat(alpha).isEmpty();
			}
			else {
				assertThat(alpha.orElseThrow()).as(metric + " of " + units).isEqualTo(naive, within(1e-9));
			}
		}
	}

	// One minus the observed over the expected distance, pair by pair.
	private static double naive(List<List<Double>> all, AgreementMetric metric) {
		List<List<Double>> units = all.stream().filter((unit) -> unit.size() > 1).toList();
		List<Double> marks = units.stream().flatMap(List::stream).toList();
		double observed = 0;
		for (List<Double> unit : units) {
			observed += distances(unit, marks, metric) / (unit.size() - 1);
		}
		double expected = distances(marks, marks, metric) / (marks.size() - 1);
		return (expected > 0) ? 1 - observed / expected : Double.NaN;
	}

	private static double distances(List<Double> some, List<Double> marks, AgreementMetric metric) {
		double sum = 0;
		for (double one : some) {
			for (double other : some) {
				if (one != other) {
					sum += distance(one, other, marks, metric);
				}
			}
		}
		return sum;
	}

	private static double distance(double one, double other, List<Double> marks, AgreementMetric metric) {
		return switch (metric) {
			case NOMINAL -> 1;
			case INTERVAL -> Math.pow(one - other, 2);
			case RATIO -> Math.pow((one - other) / (one + other), 2);
			case ORDINAL -> {
				double low = Math.min(one, other);
				double high = Math.max(one, other);
				double within = marks.stream().filter((mark) -> mark >= low && mark <= high).count();
				double ends = marks.stream().filter((mark) -> mark == low || mark == high).count();
				yield Math.pow(within - ends / 2, 2);
			}
		};
	}

	@ParameterizedTest
	@EnumSource(AgreementMetric.class)
	void isOneForPerfectAgreementAndNothingWithoutPairsOrDifferences(AgreementMetric metric) {
		assertThat(KrippendorffAlpha.of(units(List.of("1 2 3", "1 2 3")), metric).orElseThrow()).isEqualTo(1);
		assertThat(KrippendorffAlpha.of(units(List.of("1 2 3")), metric)).isEmpty();
		assertThat(KrippendorffAlpha.of(units(List.of("2 2 2", "2 2 2")), metric)).isEmpty();
		assertThat(KrippendorffAlpha.of(List.of(), metric)).isEmpty();
		assertThat(KrippendorffAlpha.interval(List.of(), metric)).isEmpty();
	}

	@Test
	void theIntervalIsTheSameEachTimeAndHoldsAlpha() {
		List<Double> interval = KrippendorffAlpha.interval(units(PUBLISHED), AgreementMetric.ORDINAL);
		assertThat(interval).isEqualTo(KrippendorffAlpha.interval(units(PUBLISHED), AgreementMetric.ORDINAL));
		assertThat(interval.getFirst()).isLessThan(0.815);
		assertThat(interval.getLast()).isGreaterThan(0.815).isLessThanOrEqualTo(1);
	}

	@Test
	void thereIsNoIntervalWhereMostDrawsHaveNoDifference() {
		assertThat(KrippendorffAlpha.interval(units(List.of("1 2", "1 2")), AgreementMetric.ORDINAL)).isNotEmpty();
		assertThat(KrippendorffAlpha.interval(units(List.of("1", "2")), AgreementMetric.ORDINAL)).hasSize(2);
		assertThat(Reliability.of(units(List.of("3 3", "3 3"))).verdict()).isEqualTo(ReviewVerdict.NO_VARIATION);
		assertThat(Reliability.of(units(List.of("3 3"))).verdict()).isEqualTo(ReviewVerdict.NO_PAIRS);
		assertThat(Reliability.of(units(List.of("1 2 3", "1 2 3"))).verdict()).isEqualTo(ReviewVerdict.RELIABLE);
		assertThat(Reliability.of(units(List.of("1 3", "3 1"))).verdict()).isEqualTo(ReviewVerdict.UNRELIABLE);
	}

}
