package org.estafeta.generated;

import java.util.List;
import java.util.Random;

import org.estafeta.generated.GeneratedChance.About;

/**
 * Russian names with what hurts in them: ё written as ё or as е, and now and then a Latin
 * letter that looks like a Cyrillic one. All are invented.
 */
final class GeneratedNames {

	private static final List<String> TOWN_STARTS = List.of("Берёз", "Зелён", "Сосн", "Озёр", "Камен", "Речн", "Ясн",
			"Клён", "Рябин", "Полян", "Тёпл", "Светл");

	private static final List<String> TOWN_ENDS = List.of("огорск", "оград", "овск", "овка", "ополье", "ореченск");

	private static final List<String> REGIONS = List.of("Озёрная область", "Берёзовский край", "Степная область",
			"Каменная область", "Верхнереченская область", "Заозёрный край");

	private static final List<String> DISTRICTS = List.of("Центральный", "Заречный", "Тракторозаводский", "Озёрный",
			"Ленинский", "Северный", "Клёновый", "Станционный");

	private static final List<String> SURNAMES = List.of("Семёнов", "Королёв", "Соловьёв", "Ковалёв", "Фёдоров",
			"Киселёв", "Иванов", "Петров", "Смирнов", "Кузнецов", "Попов", "Васильев", "Новиков", "Морозов", "Волков",
			"Алексеев", "Лебедев", "Воробьёв", "Зайцев", "Журавлёв", "Муравьёв", "Тихонов", "Крылов", "Белов");

	private static final List<String> WOMEN = List.of("Алёна", "Анна", "Мария", "Елена", "Ольга", "Татьяна", "Наталья",
			"Светлана", "Ирина", "Марина", "Юлия", "Екатерина");

	private static final List<String> MEN = List.of("Пётр", "Фёдор", "Артём", "Семён", "Иван", "Алексей", "Дмитрий",
			"Сергей");

	private static final List<String> FATHERS = List.of("Петров", "Фёдоров", "Семёнов", "Иванов", "Алексеев", "Сергеев",
			"Александров", "Владимиров");

	private static final List<String> FORMS = List.of("Клубный час", "Образовательное событие", "Мастерская",
			"Смешанное обучение", "Проектная неделя", "Учёт продвижения", "Тёплый круг", "Приём взаимной проверки",
			"Читательский дневник", "Инженерный класс");

	private static final List<String> THEMES = List.of("функциональная грамотность", "смысловое чтение",
			"всё о звёздах", "речь дошкольника", "трёхмерное моделирование", "учёба вдвоём", "самооценка",
			"наставник и ученик", "дорожное движение", "живая математика", "подъём читательского интереса",
			"решение задач");

	private final GeneratedChance chance;

	GeneratedNames(GeneratedChance chance) {
		this.chance = chance;
	}

	String town(int town) {
		return TOWN_STARTS.get(town % TOWN_STARTS.size()) + TOWN_ENDS.get(town / TOWN_STARTS.size() % TOWN_ENDS.size());
	}

	String region(int region) {
		int round = region / REGIONS.size();
		return REGIONS.get(region % REGIONS.size()) + ((round > 0) ? " " + (round + 1) : "");
	}

	String district(int district) {
		return DISTRICTS.get(district % DISTRICTS.size()) + " район";
	}

	String organisation(String kind, int organisation, String town) {
		String what = switch (kind) {
			case "KINDERGARTEN" -> "МБДОУ «Детский сад № ";
			case "SUPPLEMENTARY" -> "МБУДО «Центр творчества № ";
			case "COLLEGE" -> "ГБПОУ «Колледж № ";
			default -> "МБОУ «Средняя общеобразовательная школа № ";
		};
		return spelt(what + (organisation + 1) + "» г. " + town, organisation);
	}

	String shortName(String kind, int organisation) {
		String what = switch (kind) {
			case "KINDERGARTEN" -> "ДС № ";
			case "SUPPLEMENTARY" -> "ЦТ № ";
			case "COLLEGE" -> "Колледж № ";
			default -> "СОШ № ";
		};
		return what + (organisation + 1);
	}

	String teacher(int teacher) {
		Random random = this.chance.sequence(About.NAME, teacher);
		String surname = one(SURNAMES, random);
		String father = one(FATHERS, random);
		String name = (random.nextInt(8) > 0) ? surname + "а " + one(WOMEN, random) + ' ' + father + "на"
				: surname + ' ' + one(MEN, random) + ' ' + father + "ич";
		return spelt(name, teacher);
	}

	String practice(int practice) {
		Random random = this.chance.sequence(About.NAME, -1L - practice);
		return spelt(one(FORMS, random) + " «" + one(THEMES, random) + "» № " + (practice + 1), practice);
	}

	String event(int event) {
		Random random = this.chance.sequence(About.NAME, Integer.MAX_VALUE + (long) event);
		return spelt("Семинар «" + one(THEMES, random) + "» № " + (event + 1), event);
	}

	private static String one(List<String> texts, Random random) {
		return texts.get(random.nextInt(texts.size()));
	}

	// One name in three is typed without ё, one in fifty with a Latin look-alike.
	private String spelt(String name, long index) {
		String spelt = this.chance.luck(1 / 3.0, About.TITLE, index) ? name.replace('ё', 'е') : name;
		if (this.chance.luck(.02, About.SUBJECT, index)) {
			return spelt.replaceFirst("о", "o").replaceFirst("С", "C");
		}
		return spelt;
	}

}
