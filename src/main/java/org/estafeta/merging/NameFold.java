package org.estafeta.merging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes one of the many ways in which the same name is written: «ё» and «е», quotes, «№»,
 * «N» and «#», Latin letters that look like Russian ones, capitals, signs.
 */
final class NameFold {

	private static final String LATIN = "ABCEHKMOPTXYaceopxyk";

	private static final String CYRILLIC = "АВСЕНКМОРТХУасеорхук";

	private NameFold() {
	}

	/**
	 * Cuts a name into words.
	 * @param text the name as people write it
	 * @return words and numbers in small letters, in order; numbers without leading zeros
	 */
	static List<String> words(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		boolean digits = false;
		for (int i = 0; i < plain.length(); i++) {
			char sign = plain.charAt(i);
			boolean digit = Character.isDigit(sign);
			if (!Character.isLetterOrDigit(sign) || (!word.isEmpty() && digit != digits)) {
				end(word, words);
			}
			if (Character.isLetterOrDigit(sign)) {
				word.append(sign);
				digits = digit;
			}
		}
		end(word, words);
		return words;
	}

	private static void end(StringBuilder word, List<String> words) {
		if (!word.isEmpty()) {
			String folded = russian(word.toString()).toLowerCase(Locale.ROOT).replace('ё', 'е');
			while (folded.length() > 1 && folded.charAt(0) == '0') {
				folded = folded.substring(1);
			}
			// «№ 5», «N 5», «No 5» and «# 5» are «5»
			if (!folded.equals("n") && !folded.equals("no") && !folded.equals("nо")) {
				words.add(folded);
			}
			word.setLength(0);
		}
	}

	// A Latin word stays one; a letter that looks Russian in a Russian word, or a word of
	// nothing but such letters, was meant to be Russian.
	private static String russian(String word) {
		boolean looksRussian = word.chars().allMatch((letter) -> LATIN.indexOf(letter) >= 0);
		boolean mixed = word.chars()
			.anyMatch((letter) -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
		if (!looksRussian && !mixed) {
			return word;
		}
		StringBuilder russian = new StringBuilder(word);
		for (int i = 0; i < word.length(); i++) {
			int place = LATIN.indexOf(word.charAt(i));
			if (place >= 0) {
				russian.setCharAt(i, CYRILLIC.charAt(place));
			}
		}
		return russian.toString();
	}

	/**
	 * A name in one way of writing.
	 * @param text the name as people write it
	 * @return its words with single spaces between
	 */
	static String fold(String text) {
		return String.join(" ", words(text));
	}

	/**
	 * The beginning of a word, so that its forms are one.
	 * @param word the word, folded
	 * @return six letters at most, without the last two of a longer word's
	 */
	static String stem(String word) {
		return (word.length() <= 5) ? word : word.substring(0, Math.min(6, word.length() - 1));
	}

}
