package org.estafeta.dissemination.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Statistics of adoptions equal worked examples of the literature and slow counts.
 */
class AdoptionStatisticsTests {

	private static final int TODAY = day("2025-06-15");

	// Weeks to relapse under 6-mercaptopurine, Freireich et al., Blood, 1963; a plus is a
	// remission that lasted. The shares and errors stand in every textbook of the field.
	@Test
	void survivalEqualsTheTextbook() {
		List<Survival.Life> lives = Stream
			.of("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split(" "))
			.map((text) -> new Survival.Life(Integer.parseInt(text.replace("+", "")), !text.endsWith("+"), true))
			.toList();
		List<Survival.Step> steps = Survival.steps(lives);
		assertThat(steps.stream().map(Survival.Step::days)).containsExactly(6, 7, 10, 13, 16, 22, 23);
		assertThat(steps.stream().map(Survival.Step::atRisk)).containsExactly(21, 17, 15, 12, 11, 7, 6);
		double[] shares = { 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482 };
		double[] lows = { 0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881 };
		double[] highs = { 0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801 };
		for (int i = 0; i < shares.length; i++) {
			assertThat(steps.get(i).share()).isCloseTo(shares[i], within(5e-5));
			assertThat(steps.get(i).low()).isCloseTo(lows[i], within(5e-5));
			assertThat(steps.get(i).high()).isCloseTo(highs[i], within(5e-5));
		}
	}

	@Test
	void withoutCensoringSurvivalIsTheShareThatIsLeft() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 1000; round++) {
			int[] days = random.ints(1 + random.nextInt(40), 0, 15).sorted().toArray();
			List<Survival.Life> lives = Arrays.stream(days)
				.mapToObj((length) -> new Survival.Life(length, true, true))
				.toList();
			for (Survival.Step step : Survival.steps(lives)) {
				double share = (double) Arrays.stream(days).filter((length) -> length > step.days()).count()
						/ days.length;
				assertThat(step.share()).as("seed " + seed).isCloseTo(share, within(1e-12));
				assertThat(step.low() == null).isEqualTo(share == 0);
				assertThat(step.low() == null || (step.low() <= share && share <= step.high())).isTrue();
			}
		}
	}

	@Test
	void usesOfImpreciseDatesCountByTheMiddle() {
		List<Use> uses = new ArrayList<>();
		for (int i = 0; i < 18; i++) {
			uses.add(new Use(exact("2024-06-15"), null));
		}
		uses.add(new Use(new DayBounds(day("2024-01-01"), day("2024-01-31")), exact("2024-02-15")));
		uses.add(new Use(exact("2025-06-01"), DayBounds.UNKNOWN));
		uses.add(new Use(DayBounds.UNKNOWN, null));
		uses.add(new Use(exact("2025-06-16"), null));
		uses.add(new Use(exact("2024-06-15"), exact("2025-06-16")));
		Survival survival = Survival.of(uses, TODAY);
		assertThat(survival.counted()).isEqualTo(21);
		assertThat(survival.left()).isEqualTo(2);
		assertThat(survival.censored()).isEqualTo(19);
		assertThat(survival.imprecise()).isEqualTo(2);
		assertThat(survival.undated()).isEqualTo(2);
		assertThat(survival.tooFew()).isFalse();
		assertThat(survival.steps()).extracting(Survival.Step::days).containsExactly(7, 30);
		assertThat(survival.steps().getLast().share()).isCloseTo(19 / 21.0, within(1e-12));
		assertThat(survival.medianDays()).isNull();
		assertThat(survival.shareAfter(6)).isEqualTo(1);
		assertThat(survival.shareAfter(29)).isEqualTo(20 / 21.0);
		assertThat(survival.shareAfter(365)).isEqualTo(survival.steps().getLast().share());
		assertThat(survival.shareAfter(366)).as("nobody was watched that long").isNull();
	}

	@Test
	void ofFewAdoptionsNoShareIsTold() {
		Survival few = Survival.of(uses(Survival.MIN_COUNTED - 1), TODAY);
		assertThat(few.tooFew()).isTrue();
		assertThat(few.steps()).isEmpty();
		assertThat(few.left()).isEqualTo(Survival.MIN_COUNTED - 1);
		Survival enough = Survival.of(uses(Survival.MIN_COUNTED), TODAY);
		assertThat(enough.tooFew()).isFalse();
		assertThat(enough.medianDays()).isEqualTo(31);
	}

	private static List<Use> uses(int count) {
		return IntStream.range(0, count).mapToObj((i) -> new Use(exact("2024-01-01"), exact("2024-02-01"))).toList();
	}

	// Chosen so that the likelihood of k is easily found another way: by trying.
	@Test
	void dispersionIsTheMostLikely() {
		int[] offspring = { 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 9, 1, 0, 0, 3 };
		OffspringNumber number = OffspringNumber.of(offspring);
		assertThat(number.mean()).isEqualTo(1.0);
		assertThat(number.passedOn()).isEqualTo(5);
		double best = logLikelihood(offspring, 1, number.dispersion());
		for (double k = 0.01; k < 5; k += 0.001) {
			assertThat(logLikelihood(offspring, 1, k)).isLessThanOrEqualTo(best + 1e-9);
		}
		double width = 1.959963984540054 * Math.sqrt((1 + 1 / number.dispersion()) / 16);
		assertThat(number.low()).isCloseTo(Math.exp(-width), within(1e-12));
		assertThat(number.high()).isCloseTo(Math.exp(width), within(1e-12));
	}

	// The probability of x is the product of (k+j)/(j+1) over j < x, times
	// (R/(R+k))^x (k/(R+k))^k.
	private static double logLikelihood(int[] offspring, double mean, double k) {
		double sum = 0;
		for (int x : offspring) {
			for (int j = 0; j < x; j++) {
				sum += Math.log((k + j) / (j + 1));
			}
			sum += x * Math.log(mean / (mean + k)) + k * Math.log(k / (mean + k));
		}
		return sum;
	}

	@Test
	void theIntervalHoldsTheTrueNumberNineteenTimesOfTwenty() {
		Random random = new Random(20050317);
		for (double k : new double[] { 0.3, 1, 5 }) {
			for (double mean : new double[] { 0.6, 1.5 }) {
				int held = 0;
				int rounds = 2000;
				for (int round = 0; round < rounds; round++) {
					int[] offspring = IntStream.range(0, 150).map((i) -> negativeBinomial(random, mean, k)).toArray();
					OffspringNumber number = OffspringNumber.of(offspring);
					held += (number.low() <= mean && mean <= number.high()) ? 1 : 0;
				}
				assertThat((double) held / rounds).as("k %s, mean %s", k, mean).isBetween(0.92, 0.97);
			}
		}
	}

	// By the ratio of neighbouring probabilities: p(x+1)/p(x) = (k+x)/(x+1) · R/(R+k).
	private static int negativeBinomial(Random random, double mean, double k) {
		double left = random.nextDouble();
		double probability = Math.pow(k / (mean + k), k);
		int x = 0;
		while (left > probability && x < 10_000) {
			left -= probability;
			probability *= (k + x) / (x + 1) * mean / (mean + k);
			x++;
		}
		return x;
	}

	@Test
	void offspringOfFewOrOfNobodyIsToldHonestly() {
		assertThat(OffspringNumber.of(new int[0])).isEqualTo(new OffspringNumber(null, null, null, null, 0, 0));
		assertThat(OffspringNumber.of(new int[] { 2, 1, 0 }))
			.isEqualTo(new OffspringNumber(1.0, null, null, null, 2, 3));
		// With mean m, nobody of 20 passes on with the probability exp(-20 m) = 2.5 %.
		OffspringNumber nobody = OffspringNumber.of(new int[20]);
		assertThat(nobody.low()).isZero();
		assertThat(Math.exp(-20 * nobody.high())).isCloseTo(0.025, within(1e-12));
		OffspringNumber even = OffspringNumber.of(IntStream.range(0, 20).map((i) -> 1).toArray());
		assertThat(even.dispersion()).isNull();
		assertThat(even.high()).isCloseTo(Math.exp(1.959963984540054 / Math.sqrt(20)), within(1e-12));
	}

	@Test
	void theCurveTellsWhoCertainlyAndWhoPossiblyUsesIt() {
		List<Use> uses = List.of(new Use(exact("2024-02-10"), null),
				new Use(new DayBounds(day("2024-01-01"), day("2024-12-31")), null),
				new Use(exact("2024-03-01"), exact("2024-04-30")),
				new Use(exact("2024-03-02"), new DayBounds(day("2024-04-01"), day("2024-05-31"))),
				new Use(DayBounds.UNKNOWN, null));
		AdoptionCurve curve = AdoptionCurve.of(uses, AdoptionCurve.Period.MONTH, day("2024-05-20"));
		assertThat(curve.undated()).isEqualTo(1);
		assertThat(curve.points()).containsExactly(point("2024-01-01", "2024-01-31", 0, 2, 0, 2),
				point("2024-02-01", "2024-02-29", 1, 3, 1, 3), point("2024-03-01", "2024-03-31", 3, 5, 3, 5),
				point("2024-04-01", "2024-04-30", 3, 5, 1, 4), point("2024-05-01", "2024-05-20", 3, 5, 1, 4));
		assertThat(AdoptionCurve.of(uses, AdoptionCurve.Period.SCHOOL_YEAR, day("2024-09-01")).points())
			.containsExactly(point("2023-09-01", "2024-08-31", 3, 5, 1, 3),
					point("2024-09-01", "2024-09-01", 3, 5, 1, 3));
		assertThat(AdoptionCurve.of(uses, AdoptionCurve.Period.SCHOOL_YEAR, day("2023-01-01")).points()).isEmpty();
	}

	@Test
	void theCurveHoldsEveryChoiceOfDays() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			List<Use> uses = new ArrayList<>();
			List<int[]> chosen = new ArrayList<>();
			for (int i = random.nextInt(20); i >= 0; i--) {
				DayBounds begun = bounds(random, 0);
				DayBounds left = random.nextBoolean() ? bounds(random, begun.latest()) : null;
				uses.add(new Use(begun, left));
				chosen.add(new int[] { random.nextInt(begun.earliest(), begun.latest() + 1),
						(left != null) ? random.nextInt(left.earliest(), left.latest() + 1) : Integer.MAX_VALUE });
			}
			AdoptionCurve curve = AdoptionCurve.of(uses, AdoptionCurve.Period.MONTH, 3000);
			assertThat(curve.points()).hasSizeLessThanOrEqualTo(AdoptionCurve.MAX_POINTS).isNotEmpty();
			for (AdoptionCurve.Point point : curve.points()) {
				long day = point.to().toEpochDay();
				assertThat(chosen.stream().filter((use) -> use[0] <= day).count()).as("seed " + seed)
					.isBetween((long) point.begunCertainly(), (long) point.begunPossibly());
				assertThat(chosen.stream().filter((use) -> use[0] <= day && day < use[1]).count()).as("seed " + seed)
					.isBetween((long) point.aliveCertainly(), (long) point.alivePossibly());
			}
		}
	}

	private static DayBounds bounds(Random random, int from) {
		int earliest = from + random.nextInt(900);
		return new DayBounds(earliest, earliest + random.nextInt(400));
	}

	@Test
	void aVeryOldUseDoesNotMakeAnEndlessCurve() {
		AdoptionCurve curve = AdoptionCurve.of(List.of(new Use(exact("1755-01-25"), null)), AdoptionCurve.Period.MONTH,
				TODAY);
		assertThat(curve.points()).hasSize(AdoptionCurve.MAX_POINTS);
		assertThat(curve.points().getFirst().begunCertainly()).isEqualTo(1);
		assertThat(curve.points().getLast().to()).isEqualTo(LocalDate.ofEpochDay(TODAY));
	}

	private static AdoptionCurve.Point point(String from, String to, int... counts) {
		return new AdoptionCurve.Point(LocalDate.parse(from), LocalDate.parse(to), counts[0], counts[1], counts[2],
				counts[3]);
	}

	private static DayBounds exact(String day) {
		return new DayBounds(day(day), day(day));
	}

	private static int day(@Nullable String day) {
		return (int) LocalDate.parse(Objects.requireNonNull(day)).toEpochDay();
	}

}
