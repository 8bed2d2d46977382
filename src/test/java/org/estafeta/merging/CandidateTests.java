package org.estafeta.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateTests {

	private static final List<String> FIRST = List.of("Мария", "Анна", "Ольга", "Елена", "Татьяна", "Наталья", "Ирина",
			"Светлана", "Алёна", "Юлия");

	private static final List<String> PATRONYMIC = List.of("Петровна", "Ивановна", "Сергеевна", "Николаевна",
			"Владимировна", "Алексеевна", "Юрьевна", "Фёдоровна");

	private static final List<String> STEMS = List.of("Иван", "Петр", "Сокол", "Семён", "Корол", "Кузнец", "Щук", "Жар",
			"Журавл", "Воробь", "Бел", "Орл", "Гриш", "Мокш", "Терёх", "Лапт", "Сид", "Баж", "Рыж", "Черн", "Юр",
			"Зайц", "Волк", "Тиш", "Холод");

	private static final List<String> ENDINGS = List.of("ова", "ева", "ина", "енко", "ович", "ская", "ёва");

	private static final List<String> CITY = List.of("Челябинск", "Миасс", "Магнитогорск", "Златоуст", "Копейск",
			"Озёрск", "Троицк", "Снежинск");

	private static final List<String> NAMED = List.of("имени Гагарина", "имени А. С. Пушкина", "имени Кирова", "", "",
			"", "имени героя Семёнова");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			МБОУ «СОШ № 5» | МБОУ "Средняя общеобразовательная школа №5" | true
			МБОУ «СОШ № 5» | CОШ N 5 | true
			МБОУ «СОШ № 05» | школа #5 | true
			МБОУ «СОШ № 5» | МБОУ «СОШ № 15» | false
			МБОУ «СОШ № 5» | МБДОУ «Детский сад № 5» | false
			МБОУ «СОШ № 5 имени Королёва» | Школа № 5 им. Королева | true
			Центр развития образования города Челябинска | МБУ ДПО «Центр развития образования города Челябинска» | true
			Лицей № 11 | МАОУ «Лицей №11» города Челябинска | true
			Дворец пионеров «Звёздочка» | Центр детского творчества «Радуга» | false
			""")
	void tellsOrganisationsOfOneCity(String one, String other, boolean same) {
		OrganisationCandidate first = organisation("a", one, "Челябинск");
		OrganisationCandidate second = organisation("b", other, "Челябинск");
		assertThat(Candidate.score(first.compare(second)).isPresent()).isEqualTo(same);
		assertThat(Candidate.score(second.compare(first)).isPresent()).isEqualTo(same);
		assertThat(Candidate.score(first.compare(organisation("b", other, "Миасс")))).isEmpty();
	}

	private static OrganisationCandidate organisation(String id, String name, String city) {
		return new OrganisationCandidate(id, name, null, city, "Челябинская область", null, null);
	}

	@Test
	void theNumberOfATaxpayerIsCertain() {
		OrganisationCandidate one = new OrganisationCandidate("a", "Лицей № 1", null, "Миасс", null, "7415012345",
				null);
		OrganisationCandidate same = new OrganisationCandidate("b", "Гимназия", null, "Троицк", null, "7415 012345",
				null);
		OrganisationCandidate other = new OrganisationCandidate("c", "Лицей № 1", null, "Миасс", null, "7415099999",
				null);
		assertThat(Candidate.score(one.compare(same))).contains(100);
		assertThat(Candidate.score(one.compare(other)).orElse(0)).isLessThan(100);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Королёва Мария Петровна | Королева Мария Петровна | true
			Королёва Мария Петровна | Мария Петровна Королёва | true
			Королёва Мария Петровна | М. П. Королёва | true
			Королёва Мария Петровна | Королёва М.П. | true
			Королёва Мария Петровна | Королёва Мария | true
			Мария Королёва | Королёва Мария | true
			Королёва Мария Петровна | Королёва Марина Петровна | false
			Королёва Мария Петровна | Королёва М. С. | false
			Королёва Мария Петровна | Королевич Мария Петровна | false
			""")
	void tellsPeopleOfOneSchool(String one, String other, boolean same) {
		PersonCandidate first = person("a", one, "школа");
		PersonCandidate second = person("b", other, "школа");
		assertThat(Candidate.score(first.compare(second)).isPresent()).isEqualTo(same);
		assertThat(Candidate.score(second.compare(first)).isPresent()).isEqualTo(same);
	}

	private static PersonCandidate person(String id, String name, String place) {
		return new PersonCandidate(id, name, List.of(), List.of(place), List.of(place));
	}

	@Test
	void initialsAloneAreNotEnough() {
		assertThat(
				Candidate.score(person("a", "Иванова М. П.", "один").compare(person("b", "Иванова М. П.", "другой"))))
			.isEmpty();
	}

	@Test
	void anEventOfAnotherYearIsAnother() {
		EventCandidate one = event("Форум «Август»", "2023-08-25");
		assertThat(Candidate.score(one.compare(event("Форум Август", "2023-08-25")))).isPresent();
		assertThat(Candidate.score(one.compare(event("Форум Август", "2023-08")))).isPresent();
		assertThat(Candidate.score(one.compare(event("Форум Август", "2024-08-25")))).isEmpty();
		assertThat(Candidate.score(event("XII форум 2023", "2023").compare(event("XII форум 2022", "2023")))).isEmpty();
	}

	private static EventCandidate event(String title, String start) {
		return new EventCandidate(title + start, title, ImpreciseDate.parse(start).orElseThrow(), "Миасс");
	}

	@Test
	void practicesWithTheSameTitleNeedMoreThanThat() {
		PracticeCandidate one = new PracticeCandidate("a", "Клубный час", "Иванова М. П., Белова А. С.", null,
				List.of("сад"), List.of());
		assertThat(Candidate.score(
				one.compare(new PracticeCandidate("b", "«Клубный час»", "А. С. Белова", null, List.of(), List.of()))))
			.isPresent();
		assertThat(Candidate
			.score(one.compare(new PracticeCandidate("b", "Клубный час", null, null, List.of("другой"), List.of()))))
			.isEmpty();
	}

	/** Of 1,000 records written twice, in the ways in which people write them. */
	@Test
	void findsMostOfWhatIsTheSameAndLittleElse() {
		Random random = new Random(42);
		List<PersonCandidate> people = new ArrayList<>();
		List<OrganisationCandidate> schools = new ArrayList<>();
		Set<String> used = new TreeSet<>();
		for (int i = 0; people.size() < 1000; i++) {
			String surname = any(STEMS, random) + any(ENDINGS, random);
			String first = any(FIRST, random);
			String patronymic = any(PATRONYMIC, random);
			String place = "школа " + random.nextInt(40);
			if (used.add(surname + first.charAt(0) + patronymic.charAt(0) + place)) {
				people.add(person(i + " p", surname + ' ' + first + ' ' + patronymic, place));
				people.add(person(i + " q", rewritten(surname, first, patronymic, random), place));
			}
		}
		for (int i = 0; schools.size() < 1000; i++) {
			String city = any(CITY, random);
			int number = 1 + random.nextInt(150);
			String named = any(NAMED, random);
			if (used.add(city + number)) {
				schools.add(organisation(i + " p", "МБОУ «СОШ № " + number + ' ' + named + "»", city));
				schools.add(organisation(i + " q", rewritten(number, named, city, random), city));
			}
		}
		report("people", Pairing.pairs(NodeKind.TEACHER, people, (one, other) -> false), people.size() / 2);
		report("schools", Pairing.pairs(NodeKind.ORGANISATION, schools, (one, other) -> false), schools.size() / 2);
	}

	private static void report(String what, List<Suggestion> pairs, int all) {
		long right = pairs.stream().filter(CandidateTests::isRight).count();
		List<Suggestion> likely = pairs.stream().filter(Suggestion::likely).toList();
		double precision = (double) likely.stream().filter(CandidateTests::isRight).count() / likely.size();
		System.out.printf("Duplicates of %s: precision of the likely %.3f (%d), recall %.3f of %d in %d pairs%n", what,
				precision, likely.size(), (double) right / all, all, pairs.size());
		assertThat(precision).as("precision, " + what).isGreaterThanOrEqualTo(0.97);
		assertThat((double) right / all).as("recall, " + what).isGreaterThanOrEqualTo(0.90);
		assertThat(likely.size()).isGreaterThan(all / 5);
	}

	private static boolean isRight(Suggestion pair) {
		return number(pair.loser().id()).equals(number(pair.survivor().id()));
	}

	private static String number(String id) {
		return id.substring(0, id.indexOf(' '));
	}

	private static String rewritten(String surname, String first, String patronymic, Random random) {
		String name = switch (random.nextInt(5)) {
			case 0 -> surname + ' ' + first.charAt(0) + ". " + patronymic.charAt(0) + '.';
			case 1 -> first.charAt(0) + "." + patronymic.charAt(0) + ". " + surname;
			case 2 -> first + ' ' + patronymic + ' ' + surname;
			case 3 -> surname.toUpperCase(Locale.ROOT) + ' ' + first + ' ' + patronymic;
			default -> surname + "  " + first + ' ' + patronymic;
		};
		return random.nextBoolean() ? name.replace('ё', 'е') : name;
	}

	private static String rewritten(int number, String named, String city, Random random) {
		String name = switch (random.nextInt(5)) {
			case 0 -> "СОШ №" + number + ' ' + named.replace("имени", "им.");
			case 1 -> "Средняя общеобразовательная школа N " + number;
			case 2 -> "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № " + number + ' ' + named
					+ "» города " + city;
			case 3 -> "CОШ #" + number;
			default -> "школа " + number + " г. " + city;
		};
		return random.nextBoolean() ? name.replace('ё', 'е') : name;
	}

	private static <T> T any(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	@Test
	void twentyEightThousandTakeSeconds() {
		Random random = new Random(7);
		List<OrganisationCandidate> many = new ArrayList<>();
		for (int i = 0; i < 28_000; i++) {
			many.add(organisation(String.valueOf(i),
					"МБОУ «СОШ № " + (1 + random.nextInt(200)) + ' ' + any(NAMED, random) + '»',
					"Город " + random.nextInt(1500)));
		}
		long begin = System.nanoTime();
		List<Suggestion> pairs = Pairing.pairs(NodeKind.ORGANISATION, many, (one, other) -> false);
		long took = (System.nanoTime() - begin) / 1_000_000;
		System.out.println("28,000 organisations: " + pairs.size() + " pairs in " + took + " ms");
		assertThat(pairs).isNotEmpty();
		assertThat(took).isLessThan(15_000);
	}

}
