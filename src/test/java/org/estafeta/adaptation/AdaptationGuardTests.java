package org.estafeta.adaptation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.diagnosis.NoisyCount;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What numbers of young teachers give away, also to whoever subtracts them.
 */
class AdaptationGuardTests {

	private static final int TABLES = 20_000;

	@Test
	void noNumberAndNoDifferenceOfNumbersTellsOfAFew() {
		Random random = new Random(898);
		int told = 0;
		for (int table = 0; table < TABLES; table++) {
			List<CountedTeacher> people = people(random);
			List<AdaptationLine> lines = new AdaptationGuard(new NoisyCount(random::nextGaussian)).lines(2026, people);
			AdaptationLine place = lines.getFirst();
			assertThat(place.organisationId()).isNull();
			List<AdaptationLine> organisations = lines.subList(1, lines.size());
			for (AdaptationMeasure measure : AdaptationMeasure.values()) {
				for (AdaptationLine line : lines) {
					fine(people, line, measure);
				}
				told += subtract(people, place, organisations, measure);
			}
			peopleLeft(place, organisations);
			assertThat(AdaptationTotals.of(List.of(place)).people()).satisfies((range) -> {
				assertThat(people.size()).isBetween(range.least(), range.most());
			});
		}
		assertThat(told).as("tables in which something could be subtracted").isGreaterThan(1_000);
	}

	// Up to four organisations with chances of their own.
	private static List<CountedTeacher> people(Random random) {
		List<CountedTeacher> people = new ArrayList<>();
		CountedTeacher.Named place = new CountedTeacher.Named("p", "Город");
		int organisations = 1 + random.nextInt(4);
		for (int organisation = 0; organisation < organisations; organisation++) {
			CountedTeacher.Named school = new CountedTeacher.Named("o" + organisation, "Школа " + organisation);
			double chance = random.nextDouble();
			IntStream.range(0, 1 + random.nextInt(30)).forEach((i) -> {
				Set<AdaptationMeasure> measures = EnumSet.noneOf(AdaptationMeasure.class);
				for (AdaptationMeasure measure : AdaptationMeasure.values()) {
					AdaptationMeasure whole = measure.whole();
					if ((whole == null || measures.contains(whole)) && random.nextDouble() < chance) {
						measures.add(measure);
					}
				}
				people.add(new CountedTeacher(place, school, measures));
			});
		}
		return people;
	}

	private static List<CountedTeacher> at(List<CountedTeacher> people, @Nullable String organisation) {
		return people.stream()
			.filter((one) -> organisation == null || one.organisation().id().equals(organisation))
			.toList();
	}

	private static int count(List<CountedTeacher> people, @Nullable AdaptationMeasure measure) {
		return (int) people.stream().filter((one) -> measure == null || one.measures().contains(measure)).count();
	}

	private static void fine(List<CountedTeacher> all, AdaptationLine line, AdaptationMeasure measure) {
		List<CountedTeacher> people = at(all, line.organisationId());
		int count = count(people, measure);
		int others = count(people, measure.whole()) - count;
		ToldNumber told = line.get(measure);
		if (measure.isSecret()) {
			Integer about = told.number();
			assertThat(about == null || (about % 5 == 0 && about >= 10 && count >= 5)).isTrue();
			assertThat(about == null || line.organisationId() == null || people.size() == all.size()).isTrue();
			assertThat(told.isNumber()).isFalse();
			return;
		}
		switch (told.shown()) {
			case NUMBER -> {
				assertThat(told.number()).isEqualTo(count).isGreaterThanOrEqualTo(5);
				assertThat(others).isGreaterThanOrEqualTo(5);
			}
			case FEW -> assertThat(count).isLessThan(5);
			case NEARLY_ALL -> assertThat(others).isLessThan(5);
			case ABOUT, HIDDEN -> assertThat(told.number()).isNull();
		}
		AdaptationTotals.Range range = AdaptationTotals.range(line, measure);
		if (line.organisationId() == null) {
			assertThat(count).isBetween(range.least(), range.most());
		}
		if (line.people().number() == null) {
			assertThat(told).isEqualTo(ToldNumber.HIDDEN);
			assertThat(people.size()).isLessThan(5);
		}
	}

	// Whatever organisations are taken from the territory, so many are left, on both
	// sides.
	private static int subtract(List<CountedTeacher> all, AdaptationLine place, List<AdaptationLine> organisations,
			AdaptationMeasure measure) {
		List<AdaptationLine> numbers = organisations.stream()
			.filter((line) -> line.get(measure).isNumber())
			.filter((line) -> at(all, line.organisationId()).size() < all.size())
			.toList();
		if (!place.get(measure).isNumber()) {
			assertThat(numbers).as("without the territory's").isEmpty();
			return 0;
		}
		for (int chosen = 1; chosen < 1 << numbers.size(); chosen++) {
			int set = chosen;
			Set<String> gone = new HashSet<>();
			IntStream.range(0, numbers.size())
				.filter((i) -> (set & 1 << i) != 0)
				.forEach((i) -> gone.add(String.valueOf(numbers.get(i).organisationId())));
			List<CountedTeacher> left = all.stream().filter((one) -> !gone.contains(one.organisation().id())).toList();
			int count = count(left, measure);
			assertThat(count).isGreaterThanOrEqualTo(5);
			assertThat(count(left, measure.whole()) - count).isGreaterThanOrEqualTo(5);
		}
		return numbers.isEmpty() ? 0 : 1;
	}

	private static void peopleLeft(AdaptationLine place, List<AdaptationLine> organisations) {
		int left = (place.people().number() != null) ? place.people().number() : 0;
		for (AdaptationLine line : organisations) {
			Integer people = line.people().number();
			assertThat(people).isNotNull().isGreaterThanOrEqualTo(5);
			left -= people;
		}
		assertThat(left == 0 || left >= 5 || organisations.isEmpty()).isTrue();
	}

	@Test
	void whoeverIsInAnOrganisationThatIsAllOfItsTerritoryReadsTheSameTwice() {
		CountedTeacher.Named place = new CountedTeacher.Named("p", "Город");
		List<CountedTeacher> people = IntStream.range(0, 12)
			.mapToObj((i) -> new CountedTeacher(place, new CountedTeacher.Named("o", "Школа"),
					(i < 7) ? Set.of(AdaptationMeasure.SCHOOL) : Set.of()))
			.toList();
		List<AdaptationLine> lines = new AdaptationGuard(new NoisyCount(() -> 0)).lines(2026, people);
		assertThat(lines).hasSize(2);
		assertThat(lines.get(1).get(AdaptationMeasure.SCHOOL)).isEqualTo(ToldNumber.of(7))
			.isEqualTo(lines.get(0).get(AdaptationMeasure.SCHOOL));
		assertThat(lines.get(1).get(AdaptationMeasure.MENTOR)).isEqualTo(ToldNumber.FEW);
	}

}
