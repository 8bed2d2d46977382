package org.estafeta.search;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes letters for what they are read as: ё for е, and in words that hold Cyrillic
 * letters the Latin ones for those that they look like: «ФГOС» with a Latin O is «ФГОС».
 * Expects lower case; words in Latin letters pass unchanged.
 */
final class LetterFilter extends TokenFilter {

	private static final String LATIN = "aceopxykmthb";

	private static final String CYRILLIC = "асеорхукмтнв";

	private static final char FIRST_CYRILLIC = '\u0400';

	private static final char LAST_CYRILLIC = '\u052F';

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	LetterFilter(TokenStream words) {
		super(words);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.input.incrementToken()) {
			return false;
		}
		char[] letters = this.term.buffer();
		int length = this.term.length();
		boolean cyrillic = false;
		boolean latin = false;
		for (int i = 0; i < length; i++) {
			char letter = letters[i];
			if (letter >= 'a' && letter <= 'z') {
				latin = true;
			}
			else if (letter >= FIRST_CYRILLIC && letter <= LAST_CYRILLIC) {
				cyrillic = true;
				letters[i] = (letter == 'ё') ? 'е' : letter;
			}
		}
		if (cyrillic && latin) {
			for (int i = 0; i < length; i++) {
				int place = LATIN.indexOf(letters[i]);
				letters[i] = (place >= 0) ? CYRILLIC.charAt(place) : letters[i];
			}
		}
		return true;
	}

}
