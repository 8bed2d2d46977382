package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

/**
 * The boxes of the advanced search, for those who would rather not write a formula. What
 * is typed into a box is words, whatever signs stand among them.
 *
 * @param all words that all have to be there
 * @param phrase words one after the other
 * @param any words of which one is enough
 * @param none words that must not be there
 * @param title words of the name
 * @param place a part of the name of a region or place
 */
record AdvancedForm(String all, String phrase, String any, String none, String title, String place) {

	private static final Pattern SIGNS = Pattern.compile("[()\"«»|*:]+|(?<!\\S)-+");

	/** What people write between the words of which one is enough. */
	private static final Set<String> OR = Set.of("или", "or");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	static AdvancedForm read(MultiValueMap<String, String> parameters) {
		Map<String, String> boxes = parameters.toSingleValueMap();
		return new AdvancedForm(boxes.getOrDefault("all", ""), boxes.getOrDefault("phrase", ""),
				boxes.getOrDefault("any", ""), boxes.getOrDefault("none", ""), boxes.getOrDefault("title", ""),
				boxes.getOrDefault("place", ""));
	}

	/**
	 * Writes the formula.
	 * @return the text of an advanced search; empty when nothing was filled in
	 */
	String query() {
		List<String> parts = new ArrayList<>(words(this.all));
		String phrase = String.join(" ", words(this.phrase));
		if (!phrase.isEmpty()) {
			parts.add('"' + phrase + '"');
		}
		List<String> any = words(this.any).stream().filter((word) -> !OR.contains(word)).toList();
		if (!any.isEmpty()) {
			parts.add(any.stream()
				.collect(Collectors.joining(" ИЛИ ", (any.size() > 1) ? "(" : "", (any.size() > 1) ? ")" : "")));
		}
		words(this.title).forEach((word) -> parts.add("название:" + word));
		String place = String.join(" ", words(this.place));
		if (!place.isEmpty()) {
			parts.add("место:\"" + place + '"');
		}
		words(this.none).forEach((word) -> parts.add('-' + word));
		return String.join(" ", parts);
	}

	// In lower case, so that no word is an operator.
	private static List<String> words(String typed) {
		String bare = SIGNS.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" ");
		return SPACE.splitAsStream(bare).filter((word) -> word.chars().anyMatch(Character::isLetterOrDigit)).toList();
	}

}
