package org.estafeta.search;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes words all Cyrillic that hold both Cyrillic letters and Latin ones that look like
 * them: «ФГOС» with a Latin O is «ФГОС». Expects lower case; words of one script pass
 * unchanged.
 */
final class LookAlikeFilter extends TokenFilter {

	private static final String LATIN = "aceopxykmthb";

	private static final String CYRILLIC = "асеорхукмтнв";

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	LookAlikeFilter(TokenStream words) {
		super(words);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.input.incrementToken()) {
			return false;
		}
		if (isMixed()) {
			char[] letters = this.term.buffer();
			for (int i = 0; i < this.term.length(); i++) {
				int place = LATIN.indexOf(letters[i]);
				letters[i] = (place >= 0) ? CYRILLIC.charAt(place) : letters[i];
			}
		}
		return true;
	}

	private boolean isMixed() {
		boolean cyrillic = false;
		boolean latin = false;
		for (int i = 0; i < this.term.length(); i++) {
			char letter = this.term.charAt(i);
			cyrillic |= Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
			latin |= LATIN.indexOf(letter) >= 0;
		}
		return cyrillic && latin;
	}

}
