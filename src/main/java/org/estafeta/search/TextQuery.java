package org.estafeta.search;

import java.util.List;
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
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

/**
 * Turns what a person typed into a query. The text is analysed like the documents and
 * never parsed, so nothing in it is syntax. Hits come in stages: the exact title, the
 * words as a phrase in a title, all stems in a title, all stems anywhere, most stems;
 * each stage adds more than all below it together, and the usual relevance (BM25) orders
 * within a stage.
 */
final class TextQuery {

	/** Longer input is cut here: nobody types that much. */
	static final int MAX_LENGTH = 2000;

	static final int MAX_TERMS = 32;

	private static final float EXACT_TITLE = 16_000;

	private static final float TITLE_PHRASE = 8_000;

	private static final float ALL_IN_TITLE = 4_000;

	private static final float ALL_ANYWHERE = 2_000;

	private static final float PRACTICE = 3;

	private static final float TITLE_WEIGHT = 4;

	private static final float FUZZY_WEIGHT = 0.2f;

	private static final float PREFIX_WEIGHT = 0.3f;

	private static final int MIN_PREFIX = 3;

	private static final int MIN_FUZZY = 5;

	private static final int FUZZY_PREFIX = 2;

	private static final int MAX_EXPANSIONS = 50;

	private static final double MOST = 0.6;

	private final String text;

	private final List<String> stems;

	private final List<String> words;

	TextQuery(String typed) {
		String cut = (typed.length() > MAX_LENGTH) ? typed.substring(0, MAX_LENGTH) : typed;
		this.text = RussianAnalysis.normalise(cut);
		this.stems = terms(RussianAnalysis.tokens(RussianAnalysis.STEMS, this.text, MAX_TERMS));
		this.words = terms(RussianAnalysis.tokens(RussianAnalysis.EXACT, this.text, MAX_TERMS));
	}

	private static List<String> terms(List<RussianAnalysis.Token> tokens) {
		return tokens.stream().map(RussianAnalysis.Token::term).toList();
	}

	boolean isEmpty() {
		return this.stems.isEmpty();
	}

	/**
	 * The stems to mark in the hits.
	 * @return the stems, without order
	 */
	Set<String> stems() {
		return this.stems.stream().collect(Collectors.toUnmodifiableSet());
	}

	Query query() {
		if (isEmpty()) {
			return MatchAllDocsQuery.INSTANCE;
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		query.add(mostTerms(), BooleanClause.Occur.MUST);
		query.add(stage(new TermQuery(new Term(Fields.TITLE_KEY, SortKey.of(this.text))), EXACT_TITLE),
				BooleanClause.Occur.SHOULD);
		query.add(stage(phrase(), TITLE_PHRASE), BooleanClause.Occur.SHOULD);
		query.add(stage(all(Fields.TITLE), ALL_IN_TITLE), BooleanClause.Occur.SHOULD);
		query.add(stage(all(Fields.TEXT), ALL_ANYWHERE), BooleanClause.Occur.SHOULD);
		query.add(stage(new TermQuery(new Term(Fields.KIND, NodeKind.PRACTICE.name())), PRACTICE),
				BooleanClause.Occur.SHOULD);
		return query.build();
	}

	private static Query stage(Query query, float boost) {
		return new BoostQuery(new ConstantScoreQuery(query), boost);
	}

	private Query phrase() {
		return new PhraseQuery(Fields.TITLE, this.stems.toArray(String[]::new));
	}

	private Query all(String field) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		this.stems.stream()
			.distinct()
			.forEach((stem) -> query.add(new TermQuery(new Term(field, stem)), BooleanClause.Occur.MUST));
		return query.build();
	}

	private Query mostTerms() {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (int i = 0; i < this.stems.size(); i++) {
			boolean last = i == this.stems.size() - 1;
			query.add(term(this.stems.get(i), this.words.get(i), last), BooleanClause.Occur.SHOULD);
		}
		int count = this.stems.size();
		query.setMinimumNumberShouldMatch((count <= 2) ? 1 : (int) (count * MOST));
		return query.build();
	}

	// One typed word: by its stem, weaker by what it may be mistyped for, and the last
	// word also by its beginning, because people search while they type.
	private static Query term(String stem, String word, boolean last) {
		List<Query> ways = new java.util.ArrayList<>();
		ways.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE, stem)), TITLE_WEIGHT));
		ways.add(new TermQuery(new Term(Fields.TEXT, stem)));
		if (word.length() >= MIN_FUZZY) {
			ways.add(new BoostQuery(new FuzzyQuery(new Term(Fields.WORDS, word), 1, FUZZY_PREFIX, MAX_EXPANSIONS, true),
					FUZZY_WEIGHT));
		}
		if (last && word.length() >= MIN_PREFIX) {
			ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.WORDS, word)), PREFIX_WEIGHT));
		}
		return new DisjunctionMaxQuery(ways, 0);
	}

}
