package org.estafeta.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

/**
 * Turns what a person typed into a query. The text is analysed like the documents and
 * never parsed, so nothing in it is syntax. Hits come in stages: the exact title, the
 * words as a phrase in a title, the same in other forms, all words in a title, all words
 * anywhere, some of them; each stage adds more than all below it together, and the usual
 * relevance (BM25) orders within a stage.
 */
final class TextQuery {

	/** Longer input is cut here: nobody types that much. */
	static final int MAX_LENGTH = 2000;

	static final int MAX_TERMS = 32;

	private static final float TITLE_WEIGHT = 1.2f;

	/** Of hits that are as good otherwise, practices are what most people look for. */
	private static final float PRACTICE_WEIGHT = 0.5f;

	/** What a word counts in the text when the title has it too. */
	private static final float BOTH = 0.3f;

	private static final float FUNCTIONAL_WEIGHT = 0.1f;

	private static final float FUZZY_WEIGHT = 0.2f;

	private static final float PREFIX_WEIGHT = 0.3f;

	private static final int MIN_PREFIX = 3;

	private static final int MIN_FUZZY = 5;

	private static final int MIN_TWICE_FUZZY = 8;

	private static final int FUZZY_PREFIX = 1;

	private static final int MAX_EXPANSIONS = 50;

	private static final double MOST = 0.4;

	private final String text;

	private final List<RussianAnalysis.Word> words;

	private final List<RussianAnalysis.Word> content;

	private final Vocabulary vocabulary;

	TextQuery(String text, Vocabulary vocabulary) {
		this.text = text;
		this.words = RussianAnalysis.words(RussianAnalysis.LEMMAS, this.text, MAX_TERMS);
		List<RussianAnalysis.Word> telling = this.words.stream().filter((word) -> !word.isFunctional()).toList();
		this.content = telling.isEmpty() ? this.words : telling;
		this.vocabulary = vocabulary;
	}

	/**
	 * Brings what was typed into the form that queries are made of.
	 * @param typed anything
	 * @return the text, normalised and no longer than {@value #MAX_LENGTH}
	 */
	static String cut(String typed) {
		return RussianAnalysis.normalise((typed.length() > MAX_LENGTH) ? typed.substring(0, MAX_LENGTH) : typed);
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/**
	 * The terms to mark in the hits.
	 * @return the terms, without order
	 */
	Set<String> terms() {
		return this.content.stream().flatMap((word) -> word.terms().stream()).collect(Collectors.toUnmodifiableSet());
	}

	Query query() {
		if (isEmpty()) {
			return MatchAllDocsQuery.INSTANCE;
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		query.add(someWords(), BooleanClause.Occur.MUST);
		for (FoundBy stage : FoundBy.values()) {
			if (stage != FoundBy.SOME) {
				query.add(constant(query(stage), stage.weight()), BooleanClause.Occur.SHOULD);
			}
		}
		query.add(constant(new TermQuery(new Term(Fields.KIND, NodeKind.PRACTICE.name())), PRACTICE_WEIGHT),
				BooleanClause.Occur.SHOULD);
		this.words.stream()
			.filter(RussianAnalysis.Word::isFunctional)
			.forEach((word) -> query.add(new BoostQuery(any(Fields.TEXT, word.terms()), FUNCTIONAL_WEIGHT),
					BooleanClause.Occur.SHOULD));
		return query.build();
	}

	private static Query constant(Query query, float weight) {
		return new BoostQuery(new ConstantScoreQuery(query), weight);
	}

	private Query query(FoundBy stage) {
		return switch (stage) {
			case TITLE -> new TermQuery(new Term(Fields.TITLE_KEY, SortKey.of(this.text)));
			case TITLE_WORDS ->
				phrase(Fields.TITLE_WORDS, this.words.stream().map((word) -> List.of(word.text())).toList());
			case TITLE_FORMS -> phrase(Fields.TITLE, this.words.stream().map(RussianAnalysis.Word::terms).toList());
			case ALL_IN_TITLE -> all(Fields.TITLE);
			case ALL_ANYWHERE -> all(Fields.TEXT);
			case SOME -> someWords();
		};
	}

	private static Query phrase(String field, List<List<String>> words) {
		MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
		words.forEach((terms) -> phrase.add(terms.stream().map((term) -> new Term(field, term)).toArray(Term[]::new)));
		return phrase.build();
	}

	private Query all(String field) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		this.content.forEach((word) -> query.add(any(field, word.terms()), BooleanClause.Occur.MUST));
		return query.build();
	}

	private static Query any(String field, List<String> terms) {
		return new DisjunctionMaxQuery(
				terms.stream().<Query>map((term) -> new TermQuery(new Term(field, term))).toList(), 0);
	}

	/**
	 * What each word that tells something is found by.
	 * @return the queries by word, in the order of the text
	 */
	Map<String, Query> byWord() {
		Map<String, Query> byWord = new LinkedHashMap<>();
		this.content.forEach((word) -> byWord.put(word.text(), word(word, word.equals(this.words.getLast()))));
		return byWord;
	}

	private Query someWords() {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		Map<String, Query> words = byWord();
		words.values().forEach((word) -> query.add(word, BooleanClause.Occur.SHOULD));
		query.setMinimumNumberShouldMatch(Math.max(1, (int) (words.size() * MOST)));
		return query.build();
	}

	// One typed word: in any of its forms; where no document has it, by what it may be
	// mistyped for, and the last word by its beginning, because people search while they
	// type.
	private Query word(RussianAnalysis.Word word, boolean last) {
		List<Query> ways = new ArrayList<>();
		ways.add(new BoostQuery(any(Fields.TITLE, word.terms()), TITLE_WEIGHT));
		ways.add(any(Fields.TEXT, word.terms()));
		int length = word.text().length();
		boolean held = this.vocabulary.holds(word);
		if (!held && length >= MIN_FUZZY) {
			int edits = (length >= MIN_TWICE_FUZZY) ? 2 : 1;
			ways.add(new BoostQuery(
					new FuzzyQuery(new Term(Fields.WORDS, word.text()), edits, FUZZY_PREFIX, MAX_EXPANSIONS, true),
					FUZZY_WEIGHT));
		}
		if (!held && last && length >= MIN_PREFIX) {
			ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.WORDS, word.text())), PREFIX_WEIGHT));
		}
		return new DisjunctionMaxQuery(ways, BOTH);
	}

}
