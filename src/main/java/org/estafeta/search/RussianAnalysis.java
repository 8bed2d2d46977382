package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes terms. All ways split at hyphens and signs, fold case, read ё as е and
 * Latin letters inside Cyrillic words as the Cyrillic ones they look like. One keeps
 * words as they are. One takes them to their stems by the Snowball stemmer for Russian
 * and (for Latin letters) Porter's for English. One takes them to all their dictionary
 * forms, and to stems what no dictionary has. No stop words: «не» and «на» are rare
 * enough here and sometimes all that tells two names apart.
 */
final class RussianAnalysis {

	/** Words as they are. */
	static final Analyzer EXACT = new Chain(Form.WORD);

	/** Words as stems. */
	static final Analyzer STEMS = new Chain(Form.STEM);

	/** Words in their dictionary forms. */
	static final Analyzer LEMMAS = new Chain(Form.LEMMA);

	/** Each word as it is, and then in its dictionary forms. */
	private static final Analyzer WORDS_BEFORE_LEMMAS = new Chain(Form.WORD_BEFORE_LEMMA);

	private static final int MAX_TERM = 64;

	private RussianAnalysis() {
	}

	/**
	 * Brings text into the one form that is indexed and searched.
	 * @param text any text
	 * @return the text in NFC without lone surrogates and control characters
	 */
	static String normalise(String text) {
		// most texts are as they should be, and are asked often
		String clean = text.chars().noneMatch(RussianAnalysis::isDoubtful) ? text : clean(text);
		return Normalizer.normalize(clean, Normalizer.Form.NFC);
	}

	private static boolean isDoubtful(int character) {
		return Character.isISOControl(character) || Character.isSurrogate((char) character);
	}

	private static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints()
			.map((character) -> (Character.getType(character) == Character.SURROGATE
					|| Character.isISOControl(character)) ? ' ' : character)
			.forEach(clean::appendCodePoint);
		return clean.toString();
	}

	/**
	 * Splits a text into its terms.
	 * @param analyzer one of those of this class
	 * @param text normalised text
	 * @param limit how many terms at most
	 * @return the terms with their places in the text, several for a word that may be a
	 * form of several
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
	 * Splits a text into its words.
	 * @param text normalised text
	 * @param limit how many words at most
	 * @return the words with their dictionary forms
	 */
	static List<Word> words(String text, int limit) {
		List<Word> words = new ArrayList<>();
		List<String> terms = new ArrayList<>();
		int start = -1;
		for (Token token : tokens(WORDS_BEFORE_LEMMAS, text, Integer.MAX_VALUE)) {
			if (token.start() == start) {
				terms.add(token.term());
			}
			else if (words.size() < limit) {
				start = token.start();
				terms = new ArrayList<>();
				words.add(new Word(token.term(), terms));
			}
			else {
				break;
			}
		}
		return words;
	}

	/**
	 * A word of a text.
	 *
	 * @param text the word in lower case
	 * @param terms its dictionary forms, or its stem when no dictionary has it
	 */
	record Word(String text, List<String> terms) {

		/**
		 * Whether it only holds others together, as «и», «на», «не» do.
		 * @return true for the words of Snowball's Russian list
		 */
		boolean isFunctional() {
			return RussianAnalyzer.getDefaultStopSet().contains(this.text);
		}

	}

	/** What words become. */
	private enum Form {

		WORD, STEM, LEMMA, WORD_BEFORE_LEMMA

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

		private final Form form;

		private Chain(Form form) {
			this.form = form;
		}

		@Override
		protected TokenStreamComponents createComponents(String fieldName) {
			StandardTokenizer words = new StandardTokenizer();
			TokenStream terms = new LetterFilter(new LengthFilter(new LowerCaseFilter(words), 1, MAX_TERM));
			if (this.form == Form.LEMMA || this.form == Form.WORD_BEFORE_LEMMA) {
				terms = new LemmaFilter(terms, this.form == Form.WORD_BEFORE_LEMMA);
			}
			if (this.form != Form.WORD) {
				terms = new PorterStemFilter(new SnowballFilter(terms, "Russian"));
			}
			return new TokenStreamComponents(words, terms);
		}

	}

}
