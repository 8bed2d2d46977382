package org.estafeta.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;

/**
 * A practice as far as it can be told from others.
 */
final class PracticeCandidate implements Candidate<PracticeCandidate> {

	private static final Pattern AUTHORS = Pattern.compile("[,;\\n]");

	private final String id;

	private final String title;

	private final String folded;

	private final Set<String> words;

	private final Set<String> authors = new TreeSet<>();

	private final Set<String> summary;

	private final Set<String> places;

	private final List<String> placeNames;

	PracticeCandidate(String id, String title, @Nullable String authors, @Nullable String summary, List<String> places,
			List<String> placeNames) {
		this.id = id;
		this.title = title;
		this.folded = NameFold.fold(title);
		this.words = WordOverlap.stems(NameFold.words(title));
		this.summary = (summary != null) ? WordOverlap.stems(NameFold.words(summary)) : Set.of();
		this.places = Set.copyOf(places);
		this.placeNames = List.copyOf(placeNames);
		if (authors != null) {
			AUTHORS.splitAsStream(authors)
				.map(PersonName::parse)
				.filter((name) -> !name.surname().isEmpty() && !name.first().isEmpty())
				.forEach((name) -> this.authors.add(name.surname() + ' ' + name.first().charAt(0)));
		}
	}

	static PracticeCandidate map(Record row) {
		boolean fromTitle = !row.get("fromTitle").isNull() && row.get("fromTitle").asBoolean();
		return new PracticeCandidate(row.get("id").asString(), row.get("title").asString(), Rows.text(row, "authors"),
				fromTitle ? null : Rows.text(row, "summary"), Rows.texts(row, "places"), Rows.texts(row, "placeNames"));
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public Suggestion.Side side() {
		return new Suggestion.Side(this.id, this.title, String.join(", ", this.placeNames));
	}

	@Override
	public List<String> keys() {
		List<String> keys = new ArrayList<>();
		keys.add("title " + this.folded);
		this.words.forEach((word) -> keys.add("word " + word));
		this.places.forEach((place) -> this.words.forEach((word) -> keys.add("word " + word + ' ' + place)));
		this.authors.forEach((author) -> keys.add("author " + author));
		return keys;
	}

	@Override
	public @Nullable List<MatchReason> compare(PracticeCandidate other) {
		List<MatchReason> reasons = new ArrayList<>();
		double share = WordOverlap.share(this.words, other.words);
		if (this.folded.equals(other.folded)) {
			reasons.add(MatchReason.of(MatchReason.Kind.NAME, 55, this.title));
		}
		else if (share >= 0.3) {
			reasons.add(MatchReason.of(MatchReason.Kind.WORDS, (int) Math.round(50 * share),
					String.valueOf(Math.round(100 * share))));
		}
		else {
			return null;
		}
		this.authors.stream()
			.filter(other.authors::contains)
			.findFirst()
			.ifPresent((author) -> reasons.add(MatchReason.of(MatchReason.Kind.AUTHOR, 25, author)));
		if (this.places.stream().anyMatch(other.places::contains)) {
			reasons.add(MatchReason.of(MatchReason.Kind.PLACE, 25));
		}
		else if (!this.places.isEmpty() && !other.places.isEmpty()) {
			reasons.add(MatchReason.of(MatchReason.Kind.PLACE_DIFFERS, -15));
		}
		double alike = WordOverlap.share(this.summary, other.summary);
		if (alike >= 0.4) {
			reasons.add(MatchReason.of(MatchReason.Kind.SUMMARY, (int) Math.round(20 * alike),
					String.valueOf(Math.round(100 * alike))));
		}
		return reasons;
	}

}
