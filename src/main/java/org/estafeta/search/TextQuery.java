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
import org.jspecify.annotations.Nullable;

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

	/**
	 * Of more unknown words the others are only taken as they are: looking for what each
	 * was mistyped for costs time, and so many mistakes nobody makes.
	 */
	private static final int MAX_FUZZY = 4;

	private static final int MAX_EXPANSIONS = 50;

	private static final double MOST = 0.4;

	/** What a synonym counts against the word itself. */
	private static final float SYNONYM_WEIGHT = 0.8f;

	/** So many other words may stand between those of a synonym. */
	private static final int SLOP = 3;

	private final String text;

	private final List<RussianAnalysis.Word> words;

	private final List<RussianAnalysis.Word> content;

	private final List<SynonymList.Place> places;

	/** The words that may be mistyped. */
	private final Set<RussianAnalysis.Word> unknown;

	private final Vocabulary vocabulary;

	private final Set<FoundBy> stages;

	TextQuery(String text, Vocabulary vocabulary, SynonymList synonyms, Set<FoundBy> stages) {
		this.text = text;
		this.words = RussianAnalysis.words(this.text, MAX_TERMS);
		List<RussianAnalysis.Word> telling = this.words.stream().filter((word) -> !word.isFunctional()).toList();
		this.content = telling.isEmpty() ? this.words : telling;
		this.places = synonyms.find(this.words);
		this.stages = Set.copyOf(stages);
		this.unknown = this.content.stream()
			.filter((word) -> word.text().length() >= MIN_FUZZY && !vocabulary.knows(word))
			.limit(MAX_FUZZY)
			.filter((word) -> !vocabulary.hasNothingNear(word.text()))
			.collect(Collectors.toUnmodifiableSet());
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
	 * What the text may also be called.
	 * @return the runs of typed words with their other names, in the order of the text
	 */
	List<SearchResult.Synonym> synonyms() {
		return this.places.stream()
			.map((place) -> new SearchResult.Synonym(
					place.in(this.words).stream().map(RussianAnalysis.Word::text).collect(Collectors.joining(" ")),
					place.others().stream().map(SynonymList.Phrase::text).toList()))
			.toList();
	}

	/**
	 * What to mark in the hits.
	 * @return the typed words, each alone, and their synonyms, each as a whole
	 */
	Highlights highlights() {
		return new Highlights(
				this.content.stream().flatMap((word) -> word.terms().stream()).collect(Collectors.toUnmodifiableSet()),
				this.places.stream().flatMap((place) -> place.others().stream()).distinct().toList());
	}

	Query query() {
		return isEmpty() ? MatchAllDocsQuery.INSTANCE : query(someWords());
	}

	/**
	 * Ranks by stages what else finds.
	 * @param found finds what is to be ranked; its scores order within a stage
	 * @return the query
	 */
	Query query(Query found) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		query.add(found, BooleanClause.Occur.MUST);
		this.stages.stream()
			.filter((stage) -> stage.weight() > 0)
			.forEach((stage) -> query.add(constant(query(stage), stage.weight()), BooleanClause.Occur.SHOULD));
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
				phrase(Fields.TITLE_WORDS, this.words.stream().map((word) -> List.of(word.text())).toList(), 0);
			case TITLE_FORMS -> new DisjunctionMaxQuery(new Wordings(this.words, this.places).all()
				.stream()
				.map((words) -> phrase(Fields.TITLE, terms(words), 0))
				.toList(), 0);
			case ALL_IN_TITLE -> all(Fields.TITLE);
			case ALL_ANYWHERE -> all(Fields.TEXT);
			case SOME, MEANING -> someWords();
		};
	}

	private static List<List<String>> terms(List<RussianAnalysis.Word> words) {
		return words.stream().map(RussianAnalysis.Word::terms).toList();
	}

	private static Query phrase(String field, List<List<String>> words, int slop) {
		MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
		words.forEach((terms) -> phrase.add(terms.stream().map((term) -> new Term(field, term)).toArray(Term[]::new)));
		return phrase.setSlop(slop).build();
	}

	private Query all(String field) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (int at = 0; at < this.words.size(); at++) {
			RussianAnalysis.Word word = this.words.get(at);
			SynonymList.Place place = placeOf(at);
			if (place != null && place.from() == at) {
				List<Query> names = new ArrayList<>(List.of(all(field, place.in(this.words))));
				place.others().forEach((other) -> names.add(synonym(field, other)));
				query.add(new DisjunctionMaxQuery(names, 0), BooleanClause.Occur.MUST);
			}
			else if (place == null && this.content.contains(word)) {
				query.add(any(field, word.terms()), BooleanClause.Occur.MUST);
			}
		}
		return query.build();
	}

	private Query all(String field, List<RussianAnalysis.Word> words) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		words.stream()
			.filter(this.content::contains)
			.forEach((word) -> query.add(any(field, word.terms()), BooleanClause.Occur.MUST));
		return query.build();
	}

	private SynonymList.@Nullable Place placeOf(int word) {
		return this.places.stream().filter((place) -> place.covers(word)).findFirst().orElse(null);
	}

	private static Query synonym(String field, SynonymList.Phrase other) {
		List<RussianAnalysis.Word> content = other.content();
		return (content.size() == 1) ? any(field, content.getFirst().terms()) : phrase(field, terms(content), SLOP);
	}

	private static Query any(String field, List<String> terms) {
		return new DisjunctionMaxQuery(
				terms.stream().<Query>map((term) -> new TermQuery(new Term(field, term))).toList(), 0);
	}

	/**
	 * What each word that tells something is found by.
	 * @return the ways by word, in the order of the text
	 */
	Map<String, Ways> byWord() {
		Map<String, Ways> byWord = new LinkedHashMap<>();
		for (int at = 0; at < this.words.size(); at++) {
			RussianAnalysis.Word word = this.words.get(at);
			if (this.content.contains(word)) {
				Map<String, Query> others = new LinkedHashMap<>();
				SynonymList.Place place = placeOf(at);
				if (place != null) {
					place.others().forEach((other) -> others.put(other.text(), synonym(word, other)));
				}
				byWord.put(word.text(), new Ways(word(word, at == this.words.size() - 1), others));
			}
		}
		return byWord;
	}

	// As rare as the word it stands for: else «ДОУ», which few documents say, would
	// outweigh «детский сад», which was typed.
	private Query synonym(RussianAnalysis.Word word, SynonymList.Phrase other) {
		double rarity = other.content().stream().mapToDouble(this.vocabulary::rarity).sum();
		Query anywhere = new DisjunctionMaxQuery(
				List.of(new BoostQuery(synonym(Fields.TITLE, other), TITLE_WEIGHT), synonym(Fields.TEXT, other)), BOTH);
		return new BoostQuery(anywhere, (float) (SYNONYM_WEIGHT * this.vocabulary.rarity(word) / rarity));
	}

	/**
	 * Finds what holds enough of the words, by usual relevance.
	 * @return the query
	 */
	Query someWords() {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		Map<String, Ways> words = byWord();
		words.values().forEach((word) -> query.add(word.any(), BooleanClause.Occur.SHOULD));
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
		if (this.unknown.contains(word)) {
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

	/**
	 * What a typed word is found by.
	 *
	 * @param own the word itself
	 * @param others its synonyms, by how they are called
	 */
	record Ways(Query own, Map<String, Query> others) {

		private Query any() {
			if (this.others.isEmpty()) {
				return this.own;
			}
			List<Query> ways = new ArrayList<>(List.of(this.own));
			ways.addAll(this.others.values());
			return new DisjunctionMaxQuery(ways, 0);
		}

	}

}
