package org.estafeta.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

import org.estafeta.people.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks on statistics: a thousand random populations and sequences of queries. Each
 * attack is also run against numbers that are made carelessly, and succeeds there.
 */
class StatisticsAttackTests {

	private static final int ROUNDS = 1000;

	private static final String GROUP = "g";

	private static final List<String> DEFICITS = List.of("d1", "d2", "d3");

	private static final List<String> DISTRICTS = List.of("Калининский", "Курчатовский", "Ленинский", "Советский");

	private static final List<Subject> SUBJECTS = List.of(Subject.MATHEMATICS, Subject.PHYSICS, Subject.RUSSIAN,
			Subject.HISTORY, Subject.CHEMISTRY);

	/** How numbers are made that an attack is tried on. */
	private interface Publisher {

		Map<CellGuard.Key, Integer> publish(List<CountedPerson> people, Random random);

		/** How likely a cell shows this (null: nothing) when so many are in it. */
		double likelihood(Integer shown, int count);

	}

	private static final Publisher GUARD = new Publisher() {

		@Override
		public Map<CellGuard.Key, Integer> publish(List<CountedPerson> people, Random random) {
			Map<CellGuard.Key, Integer> shown = new HashMap<>();
			new CellGuard(random::nextGaussian).tables(2025, people, Set.of(GROUP), 60)
				.forEach((cell) -> shown.put(new CellGuard.Key(cell.itemId(), cell.district(), cell.subject()),
						cell.about()));
			return shown;
		}

		@Override
		public double likelihood(Integer shown, int count) {
			if (shown == null) {
				return (count < NoisyCount.LEAST) ? 1 : below(NoisyCount.SHOWN_FROM - count);
			}
			if (count < NoisyCount.LEAST) {
				return 0;
			}
			double likelihood = 0;
			for (int noisy = Math.max(NoisyCount.SHOWN_FROM, shown - NoisyCount.BASE); noisy <= shown
					+ NoisyCount.BASE; noisy++) {
				if (NoisyCount.rounded(noisy) == shown) {
					likelihood += below(noisy + 1 - count) - below(noisy - count);
				}
			}
			return likelihood;
		}

		// How likely the rounded noise is below a whole number; by the tail that does
		// not cancel out.
		private double below(int number) {
			double at = (number - 0.5) / NoisyCount.SPREAD / Math.sqrt(2);
			return (at < 0) ? Erf.erfc(-at) / 2 : 1 - Erf.erfc(at) / 2;
		}

	};

	private static Publisher careless(int least, int base) {
		return new Publisher() {

			@Override
			public Map<CellGuard.Key, Integer> publish(List<CountedPerson> people, Random random) {
				Map<CellGuard.Key, Integer> shown = new HashMap<>();
				CellGuard.counts(people, Set.of(GROUP)).forEach((key, count) -> {
					if (count >= least) {
						shown.put(key, rounded(count));
					}
				});
				return shown;
			}

			private int rounded(int count) {
				return Math.floorDiv(count + base / 2, base) * base;
			}

			@Override
			public double likelihood(Integer shown, int count) {
				Integer would = (count >= least) ? Integer.valueOf(rounded(count)) : null;
				return Objects.equals(would, shown) ? 1 : 0;
			}

		};
	}

	@Test
	void noNumberIsOfFewerThanFive() {
		Random random = new Random(1);
		int shown = 0;
		for (int round = 0; round < ROUNDS; round++) {
			List<CountedPerson> people = population(random);
			Map<CellGuard.Key, Integer> counts = CellGuard.counts(people, Set.of(GROUP));
			Map<CellGuard.Key, Integer> published = GUARD.publish(people, random);
			published.forEach((key, about) -> {
				assertThat(counts.get(key)).isGreaterThanOrEqualTo(NoisyCount.LEAST);
				assertThat(about).isGreaterThanOrEqualTo(10);
				assertThat(about % NoisyCount.BASE).isZero();
			});
			shown += published.size();
		}
		assertThat(shown).as("there is something to attack").isGreaterThan(20 * ROUNDS);
	}

	@Test
	void whoKnowsEverybodyButOneIsNeverSureOfThatOne() {
		Outcome exact = attack(careless(NoisyCount.LEAST, 1));
		Outcome rounded = attack(careless(NoisyCount.LEAST, NoisyCount.BASE));
		Outcome guarded = attack(GUARD);
		assertThat(exact.certain()).as("exact numbers give everybody away in large cells").isGreaterThan(ROUNDS / 2);
		assertThat(rounded.certain()).as("rounding alone gives some away").isGreaterThan(ROUNDS / 20);
		assertThat(guarded.certain()).isZero();
		assertThat(guarded.rightGuesses()).as("of guesses by an attacker who knows all others, nine tenths at most")
			.isLessThan(ROUNDS * 9 / 10);
		System.getLogger("attack")
			.log(System.Logger.Level.INFO, "exact {0}; rounded {1}; guarded {2}", exact, rounded, guarded);
	}

	// Three issues, between which others come and go before the eyes of the attacker;
	// the queries of each come in any order. The attacker weighs whether the victim has
	// the deficit.
	private static Outcome attack(Publisher publisher) {
		Random random = new Random(2);
		int certain = 0;
		int right = 0;
		for (int round = 0; round < ROUNDS; round++) {
			List<CountedPerson> others = new ArrayList<>(population(random));
			boolean has = random.nextBoolean();
			String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
			Subject subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
			CountedPerson victim = new CountedPerson(district, subject, Set.of("d1", GROUP));
			CountedPerson without = new CountedPerson(district, subject, Set.of());
			double with = 0;
			double unlike = 0;
			for (int issue = 0; issue < 3; issue++) {
				others.removeIf((person) -> random.nextInt(20) == 0);
				for (int i = random.nextInt(10); i > 0; i--) {
					others.add(person(random));
				}
				List<CountedPerson> people = new ArrayList<>(others);
				people.add(has ? victim : without);
				Map<CellGuard.Key, Integer> shown = publisher.publish(people, random);
				Map<CellGuard.Key, Integer> known = CellGuard.counts(others, Set.of(GROUP));
				List<CellGuard.Key> queries = new ArrayList<>(CellGuard.keys(victim, "d1", false));
				queries.addAll(CellGuard.keys(victim, GROUP, true));
				Collections.shuffle(queries, random);
				for (CellGuard.Key query : queries) {
					int count = known.getOrDefault(query, 0);
					with += Math.log(publisher.likelihood(shown.get(query), count + 1));
					unlike += Math.log(publisher.likelihood(shown.get(query), count));
				}
			}
			if (Double.isInfinite(with) || Double.isInfinite(unlike)) {
				certain++;
			}
			else if (with != unlike) {
				right += ((with > unlike) == has) ? 1 : 0;
			}
			else {
				right += random.nextInt(2);
			}
		}
		return new Outcome(certain, right);
	}

	@Test
	void fromNumbersOfManyNobodyIsIsolated() {
		assertThat(isolated(careless(NoisyCount.LEAST, 1), 0)).as("subtracting exact numbers finds hidden cells")
			.isGreaterThan(ROUNDS / 2);
		assertThat(isolated(GUARD, noiseOf())).isZero();
	}

	private static int noiseOf() {
		// beyond six standard deviations, one draw in a thousand million
		return (int) Math.ceil(6 * NoisyCount.SPREAD) + NoisyCount.BASE / 2;
	}

	// Bounds of every cell by what is shown, by how many people there are of each
	// district and subject, and by sums along both margins, until nothing changes. Counts
	// the populations in which a cell of one to four people is pinned to its number, or
	// somebody is known to have it or not to have it.
	private static int isolated(Publisher publisher, int error) {
		Random random = new Random(3);
		int isolated = 0;
		for (int round = 0; round < ROUNDS; round++) {
			List<CountedPerson> people = population(random);
			Map<CellGuard.Key, Integer> counts = CellGuard.counts(people, Set.of(GROUP));
			Bounds bounds = new Bounds(people, publisher.publish(people, random), error);
			isolated += bounds.pinsFew(counts) ? 1 : 0;
		}
		return isolated;
	}

	private static List<CountedPerson> population(Random random) {
		int number = 60 + random.nextInt(300);
		List<CountedPerson> people = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			people.add(person(random));
		}
		return people;
	}

	// Districts and subjects differ much in size, so that some cells are small.
	private static CountedPerson person(Random random) {
		Set<String> items = new HashSet<>();
		for (String deficit : DEFICITS) {
			if (random.nextInt(3) == 0) {
				items.add(deficit);
				items.add(GROUP);
			}
		}
		return new CountedPerson(DISTRICTS.get((int) (DISTRICTS.size() * Math.pow(random.nextDouble(), 2))),
				SUBJECTS.get((int) (SUBJECTS.size() * Math.pow(random.nextDouble(), 2))), items);
	}

	/**
	 * What came of an attack.
	 *
	 * @param certain in how many rounds the attacker was sure
	 * @param rightGuesses in how many of the others they guessed right
	 */
	private record Outcome(int certain, int rightGuesses) {

	}

	/** What bounds the cells of the table of a group by district and subject. */
	private static final class Bounds {

		private final Map<CellGuard.Key, int[]> cells = new HashMap<>();

		private final Map<CellGuard.Key, Integer> population = new HashMap<>();

		private boolean changed = true;

		private Bounds(List<CountedPerson> people, Map<CellGuard.Key, Integer> shown, int error) {
			for (CountedPerson person : people) {
				CellGuard.keys(person, GROUP, true).forEach((key) -> this.population.merge(key, 1, Integer::sum));
			}
			this.population.forEach((key, size) -> {
				Integer about = shown.get(key);
				int most = (about != null) ? about + error
						: ((error == 0) ? NoisyCount.LEAST - 1 : NoisyCount.SHOWN_FROM - 1 + error);
				int least = (about != null) ? Math.max(NoisyCount.LEAST, about - error) : 0;
				this.cells.put(key, new int[] { Math.min(least, size), Math.min(most, size) });
			});
			while (this.changed) {
				this.changed = false;
				DISTRICTS.forEach((district) -> sum(new CellGuard.Key(GROUP, district, null),
						SUBJECTS.stream().map((subject) -> new CellGuard.Key(GROUP, district, subject)).toList()));
				SUBJECTS.forEach((subject) -> sum(new CellGuard.Key(GROUP, null, subject),
						DISTRICTS.stream().map((district) -> new CellGuard.Key(GROUP, district, subject)).toList()));
				CellGuard.Key all = new CellGuard.Key(GROUP, null, null);
				sum(all, DISTRICTS.stream().map((district) -> new CellGuard.Key(GROUP, district, null)).toList());
				sum(all, SUBJECTS.stream().map((subject) -> new CellGuard.Key(GROUP, null, subject)).toList());
			}
		}

		private void sum(CellGuard.Key whole, List<CellGuard.Key> parts) {
			int[] total = this.cells.get(whole);
			if (total == null) {
				return;
			}
			List<int[]> known = parts.stream().map(this.cells::get).filter((part) -> part != null).toList();
			int least = known.stream().mapToInt((part) -> part[0]).sum();
			int most = known.stream().mapToInt((part) -> part[1]).sum();
			narrow(total, least, most);
			for (int[] part : known) {
				narrow(part, total[0] - (most - part[1]), total[1] - (least - part[0]));
			}
		}

		private void narrow(int[] cell, int least, int most) {
			if (least > cell[0] || most < cell[1]) {
				cell[0] = Math.max(cell[0], least);
				cell[1] = Math.min(cell[1], most);
				this.changed = true;
			}
		}

		private boolean pinsFew(Map<CellGuard.Key, Integer> counts) {
			return this.cells.entrySet().stream().anyMatch((cell) -> {
				int least = cell.getValue()[0];
				int most = cell.getValue()[1];
				int count = counts.getOrDefault(cell.getKey(), 0);
				int size = this.population.get(cell.getKey());
				boolean few = count > 0 && count < NoisyCount.LEAST && (least == most || least > 0);
				return few || least == size || most == 0;
			});
		}

	}

}
