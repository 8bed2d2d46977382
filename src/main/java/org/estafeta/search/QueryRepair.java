package org.estafeta.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds out what was meant by words that neither a document nor the dictionary has: typed
 * with the other keyboard layout on, written in Latin letters, or mistyped. Words that
 * are known stay as they are, so a right query is never changed.
 */
final class QueryRepair {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

	private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

	private static final int MIN_BEGINNING = 3;

	/**
	 * Looking for what was meant costs time; whoever types more unknown words gets them
	 * as typed.
	 */
	private static final int MAX_UNKNOWN = 6;

	private final Vocabulary vocabulary;

	QueryRepair(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * Repairs a query.
	 * @param text the query, normalised
	 * @return what was meant, null when nothing needs to be repaired or nothing is near
	 */
	@Nullable String repair(String text) {
		if (!CYRILLIC.matcher(text).find() && !holds(text, this.vocabulary::knows)) {
			String whole = inOtherLayout(text.strip());
			if (whole != null) {
				return whole;
			}
		}
		List<String> parts = new ArrayList<>();
		boolean changed = false;
		int unknown = 0;
		List<String> typed = SPACE.splitAsStream(text.strip()).toList();
		for (String part : typed) {
			String meant = null;
			if (unknown < MAX_UNKNOWN && !isRight(part, parts.size() == typed.size() - 1)) {
				meant = meant(part);
				unknown++;
			}
			changed |= meant != null;
			parts.add((meant != null) ? meant : part);
		}
		return changed ? String.join(" ", parts) : null;
	}

	private boolean isRight(String part, boolean last) {
		List<RussianAnalysis.Word> words = words(part);
		return words.stream().allMatch(this.vocabulary::knows) || (last && isBeginning(words));
	}

	private @Nullable String meant(String part) {
		String meant = inOtherLayout(part);
		if (meant == null && LATIN.matcher(part).find()) {
			meant = inCyrillic(part);
		}
		return (meant != null) ? meant : rightlyTyped(part);
	}

	private static List<RussianAnalysis.Word> words(String part) {
		return RussianAnalysis.words(part, TextQuery.MAX_TERMS);
	}

	// People search while they type.
	private boolean isBeginning(List<RussianAnalysis.Word> words) {
		String word = words.getLast().text();
		return words.size() == 1 && word.length() >= MIN_BEGINNING && this.vocabulary.holdsBeginning(word);
	}

	private @Nullable String inOtherLayout(String part) {
		if (LATIN.matcher(part).find()) {
			String cyrillic = KeyboardLayout.toCyrillic(part);
			return holds(cyrillic, this.vocabulary::knows) ? cyrillic.toLowerCase(Locale.ROOT) : null;
		}
		String latin = KeyboardLayout.toLatin(part);
		return (CYRILLIC.matcher(part).find() && holds(latin, this.vocabulary::holds)) ? latin.toLowerCase(Locale.ROOT)
				: null;
	}

	private static boolean holds(String text, Predicate<RussianAnalysis.Word> known) {
		List<RussianAnalysis.Word> words = words(text);
		return !words.isEmpty() && words.stream().allMatch(known);
	}

	private @Nullable String inCyrillic(String part) {
		List<String> readings = List.copyOf(Transliteration.readings(part));
		return readings.stream()
			.filter((reading) -> holds(reading, this.vocabulary::holds))
			.max(Comparator.comparingInt(this.vocabulary::documentsWith))
			.or(() -> readings.stream().filter((reading) -> holds(reading, this.vocabulary::knows)).findFirst())
			.orElseGet(() -> this.vocabulary.nearest(readings.getFirst()));
	}

	private @Nullable String rightlyTyped(String part) {
		String right = part.toLowerCase(Locale.ROOT).replace('ё', 'е');
		boolean changed = false;
		for (RussianAnalysis.Word word : words(part)) {
			String nearest = this.vocabulary.knows(word) ? null : this.vocabulary.nearest(word.text());
			if (nearest != null) {
				right = right.replace(word.text(), nearest);
				changed = true;
			}
		}
		return changed ? right : null;
	}

}
