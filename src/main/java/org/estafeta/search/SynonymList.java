package org.estafeta.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The synonyms in force, laid out so that those of a query are found at once. A word of
 * the dictionary is met in any of its forms, an abbreviation as it is or with an ending
 * («ФГОСа», «ИОМы»).
 */
final class SynonymList {

	/** No synonyms. */
	static final SynonymList EMPTY = new SynonymList(List.of());

	private static final Set<String> ENDINGS = Set.of("", "а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах");

	private final List<SynonymSet> sets;

	private final Map<String, List<Entry>> byFirstTerm = new HashMap<>();

	private final Set<String> words = new HashSet<>();

	SynonymList(List<SynonymSet> sets) {
		this.sets = List.copyOf(sets);
		for (SynonymSet set : this.sets) {
			List<Phrase> phrases = set.terms().stream().map(Phrase::of).toList();
			for (Phrase phrase : phrases) {
				Entry entry = new Entry(phrase, phrases.stream().filter((other) -> !other.equals(phrase)).toList());
				firstTerms(phrase)
					.forEach((term) -> this.byFirstTerm.computeIfAbsent(term, (key) -> new ArrayList<>()).add(entry));
				phrase.words.forEach((word) -> this.words.add(word.text()));
			}
		}
	}

	private static Collection<String> firstTerms(Phrase phrase) {
		RussianAnalysis.Word first = phrase.words.getFirst();
		return phrase.abbreviation ? ENDINGS.stream().map((ending) -> first.text() + ending).toList() : first.terms();
	}

	List<SynonymSet> sets() {
		return this.sets;
	}

	/**
	 * Whether a word stands in the list, so that it needs no repair.
	 * @param word the word in lower case
	 * @return true for a word of a term; for an abbreviation also with an ending
	 */
	boolean knows(String word) {
		return this.words.contains(word) || this.byFirstTerm.getOrDefault(word, List.of())
			.stream()
			.anyMatch((entry) -> entry.phrase.abbreviation);
	}

	/**
	 * Finds what of a text has synonyms: from left to right the longest of the list, each
	 * word once.
	 * @param text the words of the text
	 * @return the places with what else they may be called, in the order of the text
	 */
	List<Place> find(List<RussianAnalysis.Word> text) {
		List<Place> places = new ArrayList<>();
		int at = 0;
		while (at < text.size()) {
			Place place = placeAt(text, at);
			if (place != null) {
				places.add(place);
			}
			at += (place != null) ? place.length : 1;
		}
		return places;
	}

	private @Nullable Place placeAt(List<RussianAnalysis.Word> text, int at) {
		int length = 0;
		Set<Phrase> others = new LinkedHashSet<>();
		for (Entry entry : entries(text.get(at))) {
			int words = entry.phrase.words.size();
			if (words >= length && entry.phrase.standsAt(text, at)) {
				if (words > length) {
					others.clear();
					length = words;
				}
				others.addAll(entry.others);
			}
		}
		return (length > 0) ? new Place(at, length, List.copyOf(others)) : null;
	}

	private Set<Entry> entries(RussianAnalysis.Word word) {
		Set<Entry> entries = new LinkedHashSet<>(this.byFirstTerm.getOrDefault(word.text(), List.of()));
		word.terms().forEach((term) -> entries.addAll(this.byFirstTerm.getOrDefault(term, List.of())));
		return entries;
	}

	/**
	 * A term of the list.
	 *
	 * @param text the term as it was recorded
	 * @param words its words
	 * @param abbreviation whether it is one word in capitals
	 */
	record Phrase(String text, List<RussianAnalysis.Word> words, boolean abbreviation) {

		static Phrase of(String text) {
			List<RussianAnalysis.Word> words = RussianAnalysis.words(RussianAnalysis.normalise(text),
					TextQuery.MAX_TERMS);
			return new Phrase(text, words, words.size() == 1 && text.equals(text.toUpperCase(Locale.ROOT)));
		}

		/**
		 * The words that a text with this term holds.
		 * @return those that are not only there to hold others together
		 */
		List<RussianAnalysis.Word> content() {
			List<RussianAnalysis.Word> content = this.words.stream().filter((word) -> !word.isFunctional()).toList();
			return content.isEmpty() ? this.words : content;
		}

		private boolean standsAt(List<RussianAnalysis.Word> text, int at) {
			if (at + this.words.size() > text.size()) {
				return false;
			}
			if (this.abbreviation) {
				String word = text.get(at).text();
				String own = this.words.getFirst().text();
				return word.startsWith(own) && ENDINGS.contains(word.substring(own.length()));
			}
			for (int i = 0; i < this.words.size(); i++) {
				List<String> terms = text.get(at + i).terms();
				if (this.words.get(i).terms().stream().noneMatch(terms::contains)) {
					return false;
				}
			}
			return true;
		}

	}

	/**
	 * A run of words with synonyms.
	 *
	 * @param from the place of its first word
	 * @param length how many words it has
	 * @param others what else it may be called
	 */
	record Place(int from, int length, List<Phrase> others) {

		/**
		 * The run itself.
		 * @param text the words of the text
		 * @return those of this place
		 */
		List<RussianAnalysis.Word> in(List<RussianAnalysis.Word> text) {
			return text.subList(this.from, this.from + this.length);
		}

		boolean covers(int word) {
			return word >= this.from && word < this.from + this.length;
		}

	}

	/** A term with the others of its set. */
	private record Entry(Phrase phrase, List<Phrase> others) {

	}

}
