package org.estafeta.merging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;

/**
 * An organisation as far as it can be told from others. The legal form says nothing
 * («МБОУ», «МАОУ»); the kind, the number and the place say most.
 */
final class OrganisationCandidate implements Candidate<OrganisationCandidate> {

	/** What kind of organisation words say. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("сош", "school"),
			Map.entry("оош", "school"), Map.entry("нош", "school"), Map.entry("школа", "school"),
			Map.entry("школы", "school"), Map.entry("лицей", "lyceum"), Map.entry("лицея", "lyceum"),
			Map.entry("гимназия", "gymnasium"), Map.entry("гимназии", "gymnasium"), Map.entry("сад", "kindergarten"),
			Map.entry("сада", "kindergarten"), Map.entry("дс", "kindergarten"), Map.entry("детсад", "kindergarten"),
			Map.entry("доу", "kindergarten"), Map.entry("мбдоу", "kindergarten"), Map.entry("мадоу", "kindergarten"),
			Map.entry("мдоу", "kindergarten"), Map.entry("мкдоу", "kindergarten"), Map.entry("гбдоу", "kindergarten"),
			Map.entry("дошкольное", "kindergarten"), Map.entry("црр", "kindergarten"));

	/**
	 * Where children are taught from the first class on: such a one may become another.
	 */
	private static final Set<String> SCHOOLS = Set.of("school", "lyceum", "gymnasium");

	/** Stand in front of hundreds of names and tell none from another. */
	private static final Set<String> FORMS = Set.of("муниципальное", "государственное", "бюджетное", "автономное",
			"казенное", "областное", "краевое", "образовательное", "общеобразовательное", "учреждение", "организация",
			"средняя", "основная", "начальная", "общеобразовательная", "детский", "детского", "мбоу", "маоу", "моу",
			"мкоу", "гбоу", "гоу", "гкоу", "гаоу", "мбу", "мау", "гбу", "гау", "дополнительного", "образования",
			"города", "город", "г", "имени", "им", "района", "области", "район", "область", "с", "углубленным",
			"изучением", "отдельных", "предметов", "дошкольного", "общего", "среднего", "россии", "российской",
			"федерации", "дпо", "чоу", "нчоу", "негосударственное", "частное");

	private final String id;

	private final String name;

	private final @Nullable String city;

	private final @Nullable String region;

	/** The places in one way of writing; empty when nobody says. */
	private final String foldedCity;

	private final String foldedRegion;

	private final Set<String> inn;

	private final Set<String> ogrn;

	/** All names in one way of writing. */
	private final Set<String> folded = new TreeSet<>();

	private final Set<String> kinds = new TreeSet<>();

	private final Set<String> numbers = new TreeSet<>();

	/** What is left of the names: «имени Гагарина», «Сказка». */
	private final Set<String> proper;

	OrganisationCandidate(String id, String name, @Nullable String shortName, @Nullable String city,
			@Nullable String region, @Nullable String inn, @Nullable String ogrn) {
		this.id = id;
		this.name = (shortName != null) ? shortName : name;
		this.city = city;
		this.region = region;
		this.foldedCity = (city != null) ? NameFold.fold(city) : "";
		this.foldedRegion = (region != null) ? NameFold.fold(region) : "";
		this.inn = code(inn, 10, 12);
		this.ogrn = code(ogrn, 13, 15);
		List<String> places = new ArrayList<>();
		for (String place : new String[] { city, region }) {
			if (place != null) {
				NameFold.words(place).forEach((word) -> places.add(NameFold.stem(word)));
			}
		}
		List<String> rest = new ArrayList<>();
		for (String one : (shortName != null) ? List.of(name, shortName) : List.of(name)) {
			List<String> words = NameFold.words(one);
			this.folded.add(String.join(" ", words));
			for (String word : words) {
				String kind = KINDS.get(word);
				if (kind != null) {
					this.kinds.add(kind);
				}
				else if (Character.isDigit(word.charAt(0))) {
					this.numbers.add(word);
				}
				else if (!FORMS.contains(word) && !places.contains(NameFold.stem(word))) {
					rest.add(word);
				}
			}
		}
		this.proper = WordOverlap.stems(rest);
	}

	static OrganisationCandidate map(Record row) {
		return new OrganisationCandidate(row.get("id").asString(), row.get("name").asString(),
				Rows.text(row, "shortName"), Rows.text(row, "city"), Rows.text(row, "region"), Rows.text(row, "inn"),
				Rows.text(row, "ogrn"));
	}

	private static Set<String> code(@Nullable String text, int oneLength, int otherLength) {
		String digits = (text != null) ? text.replaceAll("\\D", "") : "";
		return (digits.length() == oneLength || digits.length() == otherLength) ? Set.of(digits) : Set.of();
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public Suggestion.Side side() {
		String place = (this.city != null) ? this.city : "";
		return new Suggestion.Side(this.id, this.name,
				(this.region != null) ? place + (place.isEmpty() ? "" : ", ") + this.region : place);
	}

	@Override
	public List<String> keys() {
		List<String> keys = new ArrayList<>();
		this.inn.forEach((code) -> keys.add("inn " + code));
		this.ogrn.forEach((code) -> keys.add("ogrn " + code));
		this.folded.forEach((one) -> keys.add("name " + one));
		String region = "region " + this.foldedRegion;
		String place = this.foldedCity.isEmpty() ? region : this.foldedCity;
		this.numbers.forEach((number) -> keys.add("number " + number + ' ' + place));
		this.numbers.forEach((number) -> keys.add("number " + number + ' ' + region));
		this.proper.forEach((word) -> keys.add("word " + word + ' ' + place));
		this.proper.forEach((word) -> keys.add("word " + word));
		return keys;
	}

	@Override
	public @Nullable List<MatchReason> compare(OrganisationCandidate other) {
		List<MatchReason> reasons = new ArrayList<>();
		if (shared(this.inn, other.inn)) {
			return List.of(MatchReason.of(MatchReason.Kind.INN, 100, this.inn.iterator().next()));
		}
		if (shared(this.ogrn, other.ogrn)) {
			return List.of(MatchReason.of(MatchReason.Kind.OGRN, 100, this.ogrn.iterator().next()));
		}
		if (!this.inn.isEmpty() && !other.inn.isEmpty()) {
			reasons.add(MatchReason.of(MatchReason.Kind.INN_DIFFERS, -60));
		}
		if (!place(other, reasons) || !number(other, reasons) || !kind(other, reasons)) {
			return null;
		}
		names(other, reasons);
		return reasons;
	}

	private static boolean shared(Set<String> one, Set<String> other) {
		return one.stream().anyMatch(other::contains);
	}

	// Whether they may lie at the same place.
	private boolean place(OrganisationCandidate other, List<MatchReason> reasons) {
		if (this.city != null && other.city != null) {
			if (!this.foldedCity.equals(other.foldedCity)) {
				return false;
			}
			reasons.add(MatchReason.of(MatchReason.Kind.CITY, 25, this.city));
		}
		if (this.region != null && other.region != null) {
			if (!this.foldedRegion.equals(other.foldedRegion)) {
				return false;
			}
			if (this.city == null || other.city == null) {
				reasons.add(MatchReason.of(MatchReason.Kind.REGION, 10, this.region));
			}
		}
		return true;
	}

	private boolean number(OrganisationCandidate other, List<MatchReason> reasons) {
		if (this.numbers.isEmpty() && other.numbers.isEmpty()) {
			return true;
		}
		if (this.numbers.isEmpty() || other.numbers.isEmpty()) {
			reasons.add(MatchReason.of(MatchReason.Kind.NUMBER_MISSING, -25));
			return true;
		}
		if (!shared(this.numbers, other.numbers)) {
			return false;
		}
		Set<String> both = new HashSet<>(this.numbers);
		both.retainAll(other.numbers);
		// «Центр № 5» is hardly «школа № 5»
		boolean alike = this.kinds.isEmpty() ? other.kinds.isEmpty() : shared(this.kinds, other.kinds);
		reasons.add(MatchReason.of(MatchReason.Kind.NUMBER, alike ? 40 : 28, String.join(", ", new TreeSet<>(both))));
		return true;
	}

	private boolean kind(OrganisationCandidate other, List<MatchReason> reasons) {
		if (this.kinds.isEmpty() || other.kinds.isEmpty() || shared(this.kinds, other.kinds)) {
			return true;
		}
		reasons.add(MatchReason.of(MatchReason.Kind.KIND_DIFFERS, -15));
		return SCHOOLS.containsAll(this.kinds) && SCHOOLS.containsAll(other.kinds);
	}

	private void names(OrganisationCandidate other, List<MatchReason> reasons) {
		String same = this.folded.stream().filter(other.folded::contains).findFirst().orElse(null);
		double share = WordOverlap.share(this.proper, other.proper);
		if (same != null) {
			reasons.add(MatchReason.of(MatchReason.Kind.NAME, 55, same));
		}
		else if (share > 0) {
			reasons.add(MatchReason.of(MatchReason.Kind.WORDS, (int) Math.round(45 * share),
					String.valueOf(Math.round(100 * share))));
		}
		else if (this.proper.isEmpty() != other.proper.isEmpty() || this.proper.isEmpty()) {
			// one of them is written without what it is named after
			return;
		}
		else {
			reasons.add(MatchReason.of(MatchReason.Kind.WORDS, -20, "0"));
		}
	}

}
