package org.estafeta.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.evidence.Replication.Verdict;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Which adoptions are independent repetitions.
 */
class ReplicationsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	/** So few that some work at two of the sites. */
	private static final int TEACHERS = 6;

	private static final Site ORIGIN = school("origin", "Челябинская область", "Челябинск", "Советский", "t1");

	@Test
	void aSchoolOfAnotherRegionThatUsesItForAYearCounts() {
		Use use = use("a", school("s1", "Москва", "Москва", null), "2025-06-01", null, false);
		Replication judged = judge(use);
		assertThat(judged.verdict()).isEqualTo(Verdict.COUNTED);
		assertThat(judged.since()).isEqualTo(LocalDate.of(2025, 6, 1));
		assertThat(judged.months()).isEqualTo(12);
	}

	@Test
	void whatWasLeftOrNeverPutToUseDoesNotCount() {
		Site school = school("s1", "Москва", "Москва", null);
		assertThat(verdict(use("a", school, "2020", null, true))).isEqualTo(Verdict.LEFT);
		assertThat(verdict(use("a", school, null, null, false))).isEqualTo(Verdict.NOT_IN_USE);
		assertThat(verdict(use("a", school, null, "2020", false))).isEqualTo(Verdict.COUNTED);
	}

	@Test
	void onlyCertainDatesCount() {
		Site school = school("s1", "Москва", "Москва", null);
		assertThat(verdict(use("a", school, "2025-06-02", null, false))).isEqualTo(Verdict.TOO_SHORT);
		assertThat(verdict(use("a", school, "2025", null, false))).as("perhaps since 31 December")
			.isEqualTo(Verdict.TOO_SHORT);
		assertThat(verdict(use("a", school, "2024", null, false))).isEqualTo(Verdict.COUNTED);
		assertThat(verdict(use("a", school, "2024~", null, false))).as("perhaps as late as 2025")
			.isEqualTo(Verdict.TOO_SHORT);
		assertThat(verdict(use("a", school, "XXXX", null, false))).isEqualTo(Verdict.DATE_UNKNOWN);
		assertThat(verdict(use("a", school, "XXXX", "../2020", false))).isEqualTo(Verdict.COUNTED);
		assertThat(verdict(use("a", school, "2027", null, false))).as("announced").isEqualTo(Verdict.TOO_SHORT);
	}

	@Test
	void neighboursAreNotIndependent() {
		assertThat(place("Челябинская область", "Челябинск", "Советский")).isEqualTo(Verdict.SAME_DISTRICT);
		assertThat(place("Челябинская область", "Челябинск", "Калининский")).isEqualTo(Verdict.COUNTED);
		assertThat(place("Челябинская область", "Челябинск", null)).isEqualTo(Verdict.DISTRICT_UNKNOWN);
		assertThat(place("Челябинская область", "Миасс", null)).isEqualTo(Verdict.COUNTED);
		assertThat(place("Челябинская область", null, null)).isEqualTo(Verdict.DISTRICT_UNKNOWN);
		assertThat(place(null, "Москва", null)).isEqualTo(Verdict.DISTRICT_UNKNOWN);
		Site everywhere = new Site("s1", "s1", Organisation.Kind.UNIVERSITY, "Российская Федерация", null, null, true,
				Set.of());
		assertThat(verdict(use("a", everywhere, "2020", null, false))).isEqualTo(Verdict.DISTRICT_UNKNOWN);
	}

	@Test
	void theOriginItselfAndWholeSystemsDoNotCount() {
		assertThat(verdict(use("a", ORIGIN, "2020", null, false))).isEqualTo(Verdict.ORIGIN);
		Site city = new Site("s1", "s1", Organisation.Kind.SCHOOL_SYSTEM, "Москва", "Москва", null, false, Set.of());
		assertThat(verdict(use("a", city, "2020", null, false))).isEqualTo(Verdict.NOT_ONE_SCHOOL);
		Use use = use("a", school("s1", "Москва", "Москва", null), "2020", null, false);
		assertThat(Replications.judge(List.of(), List.of(use), 12, TODAY).getFirst().verdict())
			.isEqualTo(Verdict.ORIGIN_UNKNOWN);
	}

	@Test
	void aSharedTeacherMakesDependent() {
		assertThat(verdict(use("a", school("s1", "Москва", "Москва", null, "t1"), "2020", null, false)))
			.isEqualTo(Verdict.TEACHER_OF_ORIGIN);
		Use byTeacher = new Use("a", school("s1", "Москва", "Москва", null), "t1", ImpreciseDate.year(2020), null,
				false);
		assertThat(verdict(byTeacher)).as("the teacher of the origin took it along")
			.isEqualTo(Verdict.TEACHER_OF_ORIGIN);
		List<Replication> two = Replications
			.judge(List.of(ORIGIN),
					List.of(use("a", school("s1", "Москва", "Москва", null, "t2"), "2021", null, false),
							use("b", school("s2", "Пермский край", "Пермь", null, "t2"), "2020", null, false)),
					12, TODAY);
		assertThat(two).extracting(Replication::organisationId, Replication::verdict)
			.containsExactly(tuple("s2", Verdict.COUNTED), tuple("s1", Verdict.TEACHER_OF_COUNTED));
	}

	@Test
	void anOrganisationCountsOnceWhoeverOfItAdopts() {
		Site school = school("s1", "Москва", "Москва", null);
		List<Replication> judged = Replications.judge(List.of(ORIGIN),
				List.of(use("a", school, "2020", null, true), use("b", school, "2021", null, false),
						new Use("c", school, "t9", ImpreciseDate.year(2022), null, false)),
				12, TODAY);
		assertThat(judged).extracting(Replication::adoptionId, Replication::verdict)
			.containsExactly(tuple("b", Verdict.COUNTED), tuple("a", Verdict.LEFT),
					tuple("c", Verdict.SAME_ORGANISATION));
		assertThat(judged.getLast().byTeacher()).isTrue();
	}

	@Test
	void whatCountsIsWhatANaiveCountFinds() {
		long seed = Long.getLong("evidence.seed", System.nanoTime());
		Random random = new Random(seed);
		Map<Verdict, Integer> seen = new HashMap<>();
		for (int round = 0; round < 3000; round++) {
			List<Site> sites = sites(random);
			List<Site> origins = List.copyOf(sites.subList(0, random.nextInt(3)));
			List<Use> uses = new ArrayList<>();
			for (int i = 0; i < 1 + random.nextInt(7); i++) {
				uses.add(randomUse(random, i, sites.get(random.nextInt(sites.size()))));
			}
			int months = random.nextInt(30);
			List<Replication> judged = Replications.judge(origins, uses, months, TODAY);
			judged.forEach((one) -> seen.merge(one.verdict(), 1, Integer::sum));
			Set<String> counted = new HashSet<>();
			judged.stream().filter(Replication::counts).forEach((one) -> counted.add(one.adoptionId()));
			assertThat(counted).as("seed %d round %d", seed, round)
				.isEqualTo(NaiveCount.of(origins, uses, months, TODAY));
			assertThat(judged).hasSameSizeAs(uses);
		}
		assertThat(seen).as("every verdict was met").containsOnlyKeys(Verdict.values());
	}

	private static List<Site> sites(Random random) {
		List<Site> sites = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			Set<String> staff = new HashSet<>();
			for (int t = random.nextInt(3); t > 0; t--) {
				staff.add("t" + random.nextInt(TEACHERS));
			}
			sites.add(new Site("s" + i, "s" + i, kind(random), any(random, "А", "Б", "В", null),
					any(random, "х", "у", null), any(random, "1", "2", null), random.nextInt(12) == 0, staff));
		}
		return sites;
	}

	/** Schools mostly, as little else can count. */
	private static Organisation.Kind kind(Random random) {
		return (random.nextInt(4) > 0) ? Organisation.Kind.SCHOOL : Organisation.Kind.values()[random.nextInt(10)];
	}

	private static Use randomUse(Random random, int number, Site site) {
		String teacher = (random.nextInt(4) == 0) ? "t" + random.nextInt(TEACHERS) : null;
		return new Use("a" + number, site, teacher, date(random), date(random), random.nextInt(6) == 0);
	}

	private static @Nullable ImpreciseDate date(Random random) {
		String text = any(random, "2020", "2024", "2025", "2025-03", "2024-09/2025-08", "2026-05-20", "../2023", "XXXX",
				"2025~", null, null);
		return (text != null) ? ImpreciseDate.parse(text).orElseThrow() : null;
	}

	private static @Nullable String any(Random random, @Nullable String... texts) {
		return texts[random.nextInt(texts.length)];
	}

	private static Verdict place(@Nullable String region, @Nullable String city, @Nullable String district) {
		return verdict(use("a", school("s1", region, city, district), "2020", null, false));
	}

	private static Verdict verdict(Use use) {
		return judge(use).verdict();
	}

	private static Replication judge(Use use) {
		return Replications.judge(List.of(ORIGIN), List.of(use), 12, TODAY).getFirst();
	}

	static Site school(String id, @Nullable String region, @Nullable String city, @Nullable String district,
			String... staff) {
		return new Site(id, id, Organisation.Kind.SCHOOL, region, city, district, false, Set.of(staff));
	}

	static Use use(String id, Site site, @Nullable String adopted, @Nullable String adapted, boolean left) {
		return new Use(id, site, null, (adopted != null) ? ImpreciseDate.parse(adopted).orElseThrow() : null,
				(adapted != null) ? ImpreciseDate.parse(adapted).orElseThrow() : null, left);
	}

}
