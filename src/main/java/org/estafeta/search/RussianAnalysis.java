package org.estafeta.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes terms. Both ways split at hyphens and signs, fold case and read ё as
 * е; one keeps words as they are, the other takes them to their stems by the Snowball
 * stemmers for Russian and (for Latin letters) Porter's for English. No stop words: «не»
 * and «на» are rare enough here and sometimes all that tells two names apart.
 */
final class RussianAnalysis {

	/** Words as they are. */
	static final Analyzer EXACT = new Chain(false);

	/** Words as stems. */
	static final Analyzer STEMS = new Chain(true);

	private static final int MAX_TERM = 64;

	private RussianAnalysis() {
	}

	/**
	 * Brings text into the one form that is indexed and searched.
	 * @param text any text
	 * @return the text in NFC without lone surrogates and control characters
	 */
	static String normalise(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints()
			.map((character) -> (Character.getType(character) == Character.SURROGATE
					|| Character.isISOControl(character)) ? ' ' : character)
			.forEach(clean::appendCodePoint);
		return Normalizer.normalize(clean, Normalizer.Form.NFC);
	}

	/**
	 * Splits a text into its terms.
	 * @param analyzer one of the two of this class
	 * @param text normalised text
	 * @param limit how many terms at most
	 * @return the terms with their places in the text
	 */
	static List<Token> tokens(Analyzer analyzer, String text, int limit) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (tokens.size() < limit && stream.incrementToken()) {
				tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
			}
			return tokens;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A term of a text.
	 *
	 * @param term the term
	 * @param start where its word begins
	 * @param end where its word ends
	 */
	record Token(String term, int start, int end) {

	}

	/** The chain of filters. */
	private static final class Chain extends Analyzer {

		private static final NormalizeCharMap YO = yo();

		private final boolean stems;

		private Chain(boolean stems) {
			this.stems = stems;
		}

		private static NormalizeCharMap yo() {
			NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
			map.add("ё", "е");
			map.add("Ё", "Е");
			return map.build();
		}

		@Override
		protected Reader initReader(String fieldName, Reader reader) {
			return new MappingCharFilter(YO, reader);
		}

		@Override
		protected TokenStreamComponents createComponents(String fieldName) {
			StandardTokenizer words = new StandardTokenizer();
			TokenStream terms = new LengthFilter(new LowerCaseFilter(words), 1, MAX_TERM);
			if (this.stems) {
				terms = new PorterStemFilter(new SnowballFilter(terms, "Russian"));
			}
			return new TokenStreamComponents(words, terms);
		}

	}

}
