package org.estafeta.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ImpreciseDate;

/**
 * An event as far as it can be told from others: most come again every year.
 */
final class EventCandidate implements Candidate<EventCandidate> {

	private final String id;

	private final String title;

	private final String folded;

	private final Set<String> words;

	private final Set<String> numbers;

	private final @Nullable ImpreciseDate start;

	private final @Nullable String city;

	EventCandidate(String id, String title, @Nullable ImpreciseDate start, @Nullable String city) {
		this.id = id;
		this.title = title;
		this.folded = NameFold.fold(title);
		this.words = WordOverlap.stems(NameFold.words(title));
		this.numbers = WordOverlap.numbers(this.words);
		this.start = start;
		this.city = city;
	}

	static EventCandidate map(Record row) {
		return new EventCandidate(row.get("id").asString(), row.get("title").asString(), Rows.date(row, "start"),
				Rows.text(row, "city"));
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public Suggestion.Side side() {
		String date = (this.start != null) ? this.start.edtf() : "";
		return new Suggestion.Side(this.id, this.title,
				(this.city != null) ? date + (date.isEmpty() ? "" : ", ") + this.city : date);
	}

	@Override
	public List<String> keys() {
		List<String> keys = new ArrayList<>();
		keys.add("title " + this.folded);
		this.words.forEach((word) -> keys.add("word " + word));
		if (this.start != null && this.start.earliest() != null) {
			this.words.forEach((word) -> keys.add("word " + word + ' ' + this.start.edtf()));
		}
		return keys;
	}

	@Override
	public @Nullable List<MatchReason> compare(EventCandidate other) {
		if (!this.numbers.isEmpty() && !other.numbers.isEmpty() && !this.numbers.equals(other.numbers)) {
			return null;
		}
		List<MatchReason> reasons = new ArrayList<>();
		double share = WordOverlap.share(this.words, other.words);
		if (this.folded.equals(other.folded)) {
			reasons.add(MatchReason.of(MatchReason.Kind.NAME, 60, this.title));
		}
		else if (share > 0) {
			reasons.add(MatchReason.of(MatchReason.Kind.WORDS, (int) Math.round(60 * share),
					String.valueOf(Math.round(100 * share))));
		}
		if (this.start != null && other.start != null) {
			if (this.start.edtf().equals(other.start.edtf())) {
				reasons.add(MatchReason.of(MatchReason.Kind.DATE, 25, this.start.edtf()));
			}
			else if (meet(this.start, other.start)) {
				reasons.add(MatchReason.of(MatchReason.Kind.DATE_FITS, 10));
			}
			else {
				return null;
			}
		}
		if (this.city != null && other.city != null) {
			if (!NameFold.fold(this.city).equals(NameFold.fold(other.city))) {
				return null;
			}
			reasons.add(MatchReason.of(MatchReason.Kind.CITY, 10, this.city));
		}
		return reasons;
	}

	private static boolean meet(ImpreciseDate one, ImpreciseDate other) {
		return !isBefore(one.latest(), other.earliest()) && !isBefore(other.latest(), one.earliest());
	}

	private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
		return one != null && other != null && one.isBefore(other);
	}

}
