package org.estafeta.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;

/**
 * A teacher as far as they can be told from others.
 */
final class PersonCandidate implements Candidate<PersonCandidate> {

	private final String id;

	private final String text;

	private final PersonName name;

	private final Set<String> subjects;

	private final Set<String> places;

	private final List<String> placeNames;

	PersonCandidate(String id, String text, List<String> subjects, List<String> places, List<String> placeNames) {
		this.id = id;
		this.text = text;
		this.name = PersonName.parse(text);
		this.subjects = subjects.stream().map(NameFold::fold).collect(Collectors.toCollection(TreeSet::new));
		this.places = Set.copyOf(places);
		this.placeNames = List.copyOf(placeNames);
	}

	static PersonCandidate map(Record row) {
		return new PersonCandidate(row.get("id").asString(), row.get("name").asString(), Rows.texts(row, "subjects"),
				Rows.texts(row, "places"), Rows.texts(row, "placeNames"));
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public Suggestion.Side side() {
		return new Suggestion.Side(this.id, this.text, String.join(", ", this.placeNames));
	}

	@Override
	public List<String> keys() {
		List<String> keys = new ArrayList<>();
		for (PersonName one : ways()) {
			if (!one.surname().isEmpty() && !one.first().isEmpty()) {
				String initial = one.surname() + ' ' + one.first().charAt(0);
				keys.add(initial);
				keys.add(initial + ' ' + one.first());
				this.places.forEach((place) -> keys.add(initial + ' ' + place));
			}
		}
		return keys;
	}

	private List<PersonName> ways() {
		return this.name.unsure() ? List.of(this.name, this.name.turned()) : List.of(this.name);
	}

	@Override
	public @Nullable List<MatchReason> compare(PersonCandidate other) {
		List<MatchReason> reasons = Stream.of(this.name)
			.flatMap((one) -> other.ways().stream().map((way) -> names(one, way)))
			.filter(Objects::nonNull)
			.max(Comparator.comparingInt((List<MatchReason> list) -> list.stream().mapToInt(MatchReason::points).sum()))
			.orElse(null);
		if (reasons == null) {
			reasons = this.name.unsure() ? names(this.name.turned(), other.name) : null;
		}
		if (reasons == null) {
			return null;
		}
		List<MatchReason> all = new ArrayList<>(reasons);
		if (this.places.stream().anyMatch(other.places::contains)) {
			all.add(MatchReason.of(MatchReason.Kind.PLACE, 25));
		}
		else if (!this.places.isEmpty() && !other.places.isEmpty()) {
			all.add(MatchReason.of(MatchReason.Kind.PLACE_DIFFERS, -10));
		}
		this.subjects.stream()
			.filter(other.subjects::contains)
			.findFirst()
			.ifPresent((subject) -> all.add(MatchReason.of(MatchReason.Kind.SUBJECT, 8, subject)));
		return all;
	}

	private static @Nullable List<MatchReason> names(PersonName one, PersonName other) {
		if (one.surname().isEmpty() || !one.surname().equals(other.surname())) {
			return null;
		}
		List<MatchReason> reasons = new ArrayList<>();
		reasons.add(MatchReason.of(MatchReason.Kind.SURNAME, 35, one.surname()));
		boolean fits = part(one.first(), other.first(), MatchReason.Kind.FIRST_NAME, MatchReason.Kind.FIRST_INITIAL,
				reasons)
				&& part(one.patronymic(), other.patronymic(), MatchReason.Kind.PATRONYMIC,
						MatchReason.Kind.PATRONYMIC_INITIAL, reasons);
		if (!fits) {
			return null;
		}
		if (one.surnameLast() != other.surnameLast()) {
			reasons.add(MatchReason.of(MatchReason.Kind.ORDER, 0));
		}
		return reasons;
	}

	private static boolean part(String one, String other, MatchReason.Kind full, MatchReason.Kind initial,
			List<MatchReason> reasons) {
		if (one.isEmpty() || other.isEmpty()) {
			return true;
		}
		if (one.equals(other) && one.length() > 1) {
			reasons.add(MatchReason.of(full, 22, one));
			return true;
		}
		if ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0)) {
			reasons.add(MatchReason.of(initial, 6, one.substring(0, 1)));
			return true;
		}
		return false;
	}

}
