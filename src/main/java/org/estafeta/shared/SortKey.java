package org.estafeta.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Turns a name into the text that lists are ordered by, so that «Ёлка» stands at Е and a
 * title in quotes stands at its first letter.
 */
public final class SortKey {

	private static final int MAX_LENGTH = 200;

	private SortKey() {
	}

	/**
	 * Makes the sort key of a name: lower case, ё as е, without what is neither letter
	 * nor digit at the ends, and with single spaces inside.
	 * @param name the name as people write it
	 * @return the sort key, at most 200 characters
	 */
	public static String of(String name) {
		String trimmed = fold(name);
		return (trimmed.length() > MAX_LENGTH) ? trimmed.substring(0, MAX_LENGTH) : trimmed;
	}

	/**
	 * What two spellings of a name have in common: the sort key in its whole length.
	 * @param name the name as people write it
	 * @return the letters and digits in lower case, ё as е, with single spaces between
	 * the words
	 */
	public static String fold(String name) {
		String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('ё', 'е');
		StringBuilder key = new StringBuilder(folded.length());
		folded.codePoints().forEach((character) -> {
			if (Character.isLetterOrDigit(character)) {
				key.appendCodePoint(character);
			}
			else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
				key.append(' ');
			}
		});
		return key.toString().strip();
	}

}
