package org.estafeta.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Differences between those who were at an event and similar ones who were not.
 */
class DifferenceTests {

	private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

	@Test
	void oneStratumIsNewcombesExample() {
		// R. G. Newcombe 1998, table II, method 10: 56/70 against 48/80
		Difference difference = Difference.of(List.of(new Stratum(70, 56, 80, 48)));
		assertThat(difference.value()).isEqualTo(0.2, within(1e-12));
		assertThat(difference.low()).isEqualTo(0.0524, within(5e-5));
		assertThat(difference.high()).isEqualTo(0.3339, within(5e-5));
	}

	@Test
	void theProbabilityIsThatOfAllWaysToBePresent() {
		Random random = new Random(7);
		for (int i = 0; i < 200; i++) {
			List<Stratum> strata = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj((n) -> {
				int present = 1 + random.nextInt(4);
				int absent = 1 + random.nextInt(5);
				return new Stratum(present, random.nextInt(present + 1), absent, random.nextInt(absent + 1));
			}).toList();
			assertThat(Difference.of(strata).chance()).as(strata.toString())
				.isEqualTo(enumerated(strata), within(1e-9));
		}
	}

	// Goes through all ways to choose the present ones of each stratum.
	private static double enumerated(List<Stratum> strata) {
		List<Integer> sums = List.of(0);
		int observed = 0;
		for (Stratum stratum : strata) {
			int all = stratum.present() + stratum.absent();
			int yes = stratum.presentYes() + stratum.absentYes();
			observed += stratum.presentYes();
			List<Integer> next = new ArrayList<>();
			for (int chosen = 0; chosen < 1 << all; chosen++) {
				if (Integer.bitCount(chosen) == stratum.present()) {
					int there = Integer.bitCount(chosen & ((1 << yes) - 1));
					sums.forEach((sum) -> next.add(sum + there));
				}
			}
			sums = next;
		}
		int seen = observed;
		double half = sums.stream().filter((sum) -> sum == seen).count() / 2.0;
		double below = sums.stream().filter((sum) -> sum < seen).count() + half;
		double above = sums.stream().filter((sum) -> sum > seen).count() + half;
		return Math.min(1, 2 * Math.min(below, above) / sums.size());
	}

	@Test
	void nobodyToCompareTellsNothing() {
		Difference difference = Difference.of(List.of(new Stratum(7, 3, 0, 0)));
		assertThat(difference).isEqualTo(new Difference(0, 0, 7, 0, 0, -1, 1, 1));
		assertThat(difference.isMoreThanChance()).isFalse();
	}

	@Test
	void chanceIsTakenForAnEffectAsSeldomAsSaidAndAnEffectIsFound() {
		int alarms = 0;
		int covered = 0;
		for (int world = 0; world < 2000; world++) {
			Difference none = world(world, 0);
			alarms += none.isMoreThanChance() ? 1 : 0;
			covered += (none.low() <= 0 && none.high() >= 0) ? 1 : 0;
		}
		int found = 0;
		for (int world = 0; world < 200; world++) {
			Difference planted = world(world, 0.2);
			found += (planted.isMoreThanChance() && planted.value() > 0) ? 1 : 0;
		}
		System.out.printf(
				"Worlds without an effect: %.1f %% alarms, the interval holds 0 in %.1f %%; with one: found in %.1f %%%n",
				alarms / 20.0, covered / 20.0, found / 2.0);
		assertThat(alarms).isBetween(60, 140);
		assertThat(covered).isGreaterThan(1860);
		assertThat(found).isGreaterThanOrEqualTo(180);
	}

	@Test
	void withoutLookingForSimilarOnesChanceWouldBeTakenForAnEffect() {
		int alarms = 0;
		for (int world = 0; world < 200; world++) {
			List<Comparison.Unit> units = units(new Random(world), 0).stream()
				.map((unit) -> new Comparison.Unit(unit.present(), "", "", unit.first(), unit.undated(), List.of()))
				.toList();
			alarms += Difference.of(Comparison.of(units, DAY, DAY.plusYears(1)).strata()).isMoreThanChance() ? 1 : 0;
		}
		assertThat(alarms).isGreaterThan(60);
	}

	private static Difference world(int seed, double effect) {
		return Difference.of(Comparison.of(units(new Random(seed), effect), DAY, DAY.plusYears(1)).strata());
	}

	// Who is busy and lives in the right place comes more often, and takes things up more
	// often, whether they come or not. Nothing else makes a difference: what the strata
	// do not see, no comparison of them can take out.
	private static List<Comparison.Unit> units(Random random, double effect) {
		List<Comparison.Unit> units = new ArrayList<>();
		for (int i = 0; i < 600; i++) {
			int busy = random.nextInt(5);
			int place = random.nextInt(4);
			double level = (busy == 0) ? 0 : ((busy < 3) ? 0.1 : 0.2);
			boolean present = random.nextDouble() < 0.03 + 1.5 * level + 0.03 * place;
			double likely = 0.03 + level + 0.03 * place + (present ? effect : 0);
			LocalDate taken = (random.nextDouble() < likely) ? DAY.plusDays(random.nextInt(365)) : null;
			List<ImpreciseDate> others = IntStream.range(0, busy)
				.mapToObj((use) -> ImpreciseDate.day(DAY.minusDays(1 + random.nextInt(700))))
				.toList();
			units.add(new Comparison.Unit(present, "SCHOOL", "Город " + place,
					(taken != null) ? ImpreciseDate.day(taken) : null, false, others));
		}
		return units;
	}

	@Test
	void whatIsNotKnownExactlyIsLeftOut() {
		List<Comparison.Unit> units = List.of(unit(true, "2024-11", false), unit(true, "2024", false),
				unit(true, null, true), unit(true, "2023", true), unit(true, "2023-05", false),
				unit(false, null, false), unit(false, "2026", false), unit(false, "2025-09-30", false),
				unit(false, "2025-10-01", false));
		Comparison comparison = Comparison.of(units, DAY, DAY.plusYears(1));
		assertThat(comparison).isEqualTo(new Comparison(List.of(new Stratum(1, 1, 4, 1)), 2));
	}

	private static Comparison.Unit unit(boolean present, String first, boolean undated) {
		return new Comparison.Unit(present, "SCHOOL", "Челябинск",
				(first != null) ? ImpreciseDate.parse(first).orElseThrow() : null, undated, List.of());
	}

}
