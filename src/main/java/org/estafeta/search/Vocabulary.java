package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words that the documents and the list of synonyms hold. Not for several threads at
 * once.
 */
final class Vocabulary {

	private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

	private static final int MIN_MISTYPED = 4;

	private static final int MAX_MISTYPED = 30;

	private static final int MIN_TWICE_MISTYPED = 8;

	private final IndexReader reader;

	private final Lemmas lemmas = new Lemmas();

	private final SynonymList synonyms;

	/** One search asks for the same few words again and again. */
	private final Map<Term, Integer> documents = new HashMap<>();

	/** The words that were found to be mistyped for nothing. */
	private final Set<String> lonely = new HashSet<>();

	Vocabulary(IndexReader reader, SynonymList synonyms) {
		this.reader = reader;
		this.synonyms = synonyms;
	}

	/**
	 * Whether any document holds a word in any of its forms.
	 * @param word the word
	 * @return true when at least one does
	 */
	boolean holds(RussianAnalysis.Word word) {
		return documents(word.terms()) > 0;
	}

	/**
	 * Whether a word is right though perhaps in no document: a number, in the list of
	 * synonyms, or in the dictionary.
	 * @param word the word
	 * @return true when nothing needs to be repaired
	 */
	boolean knows(RussianAnalysis.Word word) {
		return Character.isDigit(word.text().charAt(0)) || holds(word) || this.synonyms.knows(word.text())
				|| !this.lemmas.of(word.text()).isEmpty();
	}

	/**
	 * Whether a document holds a word that begins so.
	 * @param beginning the beginning
	 * @return true when at least one does
	 */
	boolean holdsBeginning(String beginning) {
		try {
			Terms words = MultiTerms.getTerms(this.reader, Fields.WORDS);
			if (words == null) {
				return false;
			}
			TermsEnum terms = words.iterator();
			return terms.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END
					&& terms.term().utf8ToString().startsWith(beginning);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int documents(List<String> terms) {
		return terms.stream().mapToInt((term) -> documents(Fields.TEXT, term)).sum();
	}

	private int documents(String field, String term) {
		return this.documents.computeIfAbsent(new Term(field, term), (asked) -> {
			try {
				return this.reader.docFreq(asked);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/**
	 * How much a word tells documents apart: its inverse document frequency as BM25 has
	 * it (Robertson and Zaragoza, 2009).
	 * @param word the word
	 * @return the figure, positive, greater for rarer words
	 */
	double rarity(RussianAnalysis.Word word) {
		return rarity(word.terms());
	}

	/**
	 * As {@link #rarity(RussianAnalysis.Word)}.
	 * @param terms the terms of a word
	 * @return the figure
	 */
	double rarity(List<String> terms) {
		int with = Math.min(documents(terms), this.reader.maxDoc());
		return Math.log1p((this.reader.maxDoc() - with + 0.5) / (with + 0.5));
	}

	/**
	 * How many documents hold a word in this very form.
	 * @param word the word in lower case
	 * @return the number
	 */
	int documentsWith(String word) {
		return documents(Fields.WORDS, word);
	}

	/**
	 * What a word may be mistyped for: a word that documents hold in any form, one edit
	 * away (Damerau, 1964: a letter more, less, another, or two swapped), or, of a long
	 * word, two. Of several the one that most documents hold.
	 * @param word the word as typed, in lower case
	 * @return the word that was meant, null when none is near
	 */
	@Nullable String nearest(String word) {
		if (word.length() < MIN_MISTYPED || word.length() > MAX_MISTYPED) {
			return null;
		}
		String nearest = inDictionary(oneEditAway(word));
		for (int edits = 1; nearest == null && edits <= ((word.length() < MIN_TWICE_MISTYPED) ? 1 : 2); edits++) {
			nearest = inDocuments(word, edits);
		}
		if (nearest == null) {
			this.lonely.add(word);
		}
		return nearest;
	}

	/**
	 * Whether {@link #nearest(String)} has found nothing for a word, so that looking for
	 * mistypings of it again costs time for nothing.
	 * @param word the word as typed, in lower case
	 * @return true when it has looked and found nothing
	 */
	boolean hasNothingNear(String word) {
		return this.lonely.contains(word);
	}

	// Of forms of one word the one that documents hold.
	private @Nullable String inDictionary(Set<String> candidates) {
		String best = null;
		long most = 0;
		for (String candidate : candidates) {
			int documents = Math.max(documents(this.lemmas.of(candidate)), this.synonyms.knows(candidate) ? 1 : 0);
			long weight = (documents > 0) ? ((long) documents << Integer.SIZE) + documentsWith(candidate) : 0;
			if (weight > most) {
				best = candidate;
				most = weight;
			}
		}
		return best;
	}

	// After Norvig, How to write a spelling corrector, 2007.
	private static Set<String> oneEditAway(String word) {
		Set<String> edits = new LinkedHashSet<>();
		for (int at = 0; at <= word.length(); at++) {
			String before = word.substring(0, at);
			String after = word.substring(at);
			for (int letter = 0; letter < LETTERS.length(); letter++) {
				edits.add(before + LETTERS.charAt(letter) + after);
				if (!after.isEmpty()) {
					edits.add(before + LETTERS.charAt(letter) + after.substring(1));
				}
			}
			if (!after.isEmpty()) {
				edits.add(before + after.substring(1));
			}
			if (after.length() > 1) {
				edits.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
			}
		}
		edits.remove(word);
		return edits;
	}

	// Finds names and whatever else no dictionary has.
	private @Nullable String inDocuments(String word, int edits) {
		try {
			Terms words = MultiTerms.getTerms(this.reader, Fields.WORDS);
			String best = null;
			if (words != null) {
				int most = 0;
				TermsEnum terms = FuzzyQuery.getFuzzyAutomaton(word, edits, 1, true).getTermsEnum(words);
				for (BytesRef term = terms.next(); term != null; term = terms.next()) {
					if (terms.docFreq() > most) {
						best = term.utf8ToString();
						most = terms.docFreq();
					}
				}
			}
			return best;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
