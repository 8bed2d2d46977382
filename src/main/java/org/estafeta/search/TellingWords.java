package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

import org.estafeta.shared.NodeKind;

/**
 * Finds nodes whose texts tell the same: the words of a node that weigh most (how often
 * there, times how rare in the whole index, Spärck Jones 1972), and which share of that
 * weight another has too. A plain share, so that it can be said in words; not a score of
 * relevance, which means nothing by itself.
 */
final class TellingWords {

	private static final int WORDS = 25;

	private static final int MAX_TEXT = 20_000;

	private static final int MIN_LENGTH = 3;

	private static final int SHOWN = 6;

	private final IndexSearcher searcher;

	private final Vocabulary vocabulary;

	TellingWords(IndexSearcher searcher) {
		this.searcher = searcher;
		this.vocabulary = new Vocabulary(searcher.getIndexReader(), SynonymList.EMPTY);
	}

	/**
	 * Finds the nodes of the same kind that tell the most of what a node tells.
	 * @param kind the kind
	 * @param id the node
	 * @param limit how many at most
	 * @return the likenesses, the greatest first; none when the node is not in the index
	 */
	List<TextLikeness> like(NodeKind kind, String id, int limit) throws IOException {
		List<Telling> words = telling(kind, id);
		double all = words.stream().mapToDouble(Telling::weight).sum();
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		words.forEach((word) -> query.add(word.query(), BooleanClause.Occur.SHOULD));
		query.add(new TermQuery(new Term(Fields.KIND, kind.name())), BooleanClause.Occur.FILTER);
		query.add(new TermQuery(new Term(Fields.KEY, Fields.key(kind, id))), BooleanClause.Occur.MUST_NOT);
		query.setMinimumNumberShouldMatch(1);
		List<TextLikeness> found = new ArrayList<>();
		for (ScoreDoc hit : this.searcher.search(query.build(), limit).scoreDocs) {
			found.add(new TextLikeness(this.searcher.storedFields().document(hit.doc).get(Fields.ID),
					Math.min(1, hit.score / all)));
		}
		return found;
	}

	/**
	 * Which of the telling words of a node others have too.
	 * @param kind the kind of all of them
	 * @param id the node
	 * @param others the others
	 * @return the words as they stand in the node, those that weigh most first, by id of
	 * the other; of those that are not in the index, none
	 */
	Map<String, List<String>> shared(NodeKind kind, String id, Collection<String> others) throws IOException {
		List<Telling> words = telling(kind, id);
		Map<String, List<String>> shared = new HashMap<>();
		for (String other : others) {
			Optional<Document> document = document(kind, other);
			if (document.isPresent()) {
				shared.put(other, shared(words, String.join(" ", document.get().get(Fields.TITLE),
						document.get().get(Fields.BODY), document.get().get(Fields.LINE))));
			}
		}
		return shared;
	}

	private Optional<Document> document(NodeKind kind, String id) throws IOException {
		TopDocs found = this.searcher.search(new TermQuery(new Term(Fields.KEY, Fields.key(kind, id))), 1);
		return (found.scoreDocs.length == 0) ? Optional.empty()
				: Optional.of(this.searcher.storedFields().document(found.scoreDocs[0].doc));
	}

	private List<Telling> telling(NodeKind kind, String id) throws IOException {
		return document(kind, id).map((own) -> telling(own.get(Fields.TITLE) + ' ' + own.get(Fields.BODY)))
			.orElse(List.of());
	}

	private List<Telling> telling(String text) {
		Map<List<String>, String> first = new LinkedHashMap<>();
		Map<List<String>, Integer> times = new HashMap<>();
		for (RussianAnalysis.Word word : words(text)) {
			if (word.text().length() >= MIN_LENGTH && !word.isFunctional()) {
				first.putIfAbsent(word.terms(), word.text());
				times.merge(word.terms(), 1, Integer::sum);
			}
		}
		List<Telling> telling = new ArrayList<>();
		first.forEach((terms, word) -> telling.add(new Telling(word, terms,
				(1 + Math.log(times.getOrDefault(terms, 1))) * this.vocabulary.rarity(terms))));
		return telling.stream()
			.sorted(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::word))
			.limit(WORDS)
			.toList();
	}

	private static List<RussianAnalysis.Word> words(String text) {
		return RussianAnalysis.words((text.length() > MAX_TEXT) ? text.substring(0, MAX_TEXT) : text, MAX_TEXT);
	}

	private static List<String> shared(List<Telling> words, String text) {
		List<String> terms = words(text).stream().flatMap((word) -> word.terms().stream()).distinct().toList();
		return words.stream()
			.filter((word) -> word.terms.stream().anyMatch(terms::contains))
			.map(Telling::word)
			.limit(SHOWN)
			.toList();
	}

	/** A word with its weight. */
	private record Telling(String word, List<String> terms, double weight) {

		private Query query() {
			Query any = new DisjunctionMaxQuery(
					this.terms.stream().<Query>map((term) -> new TermQuery(new Term(Fields.TEXT, term))).toList(), 0);
			return new BoostQuery(new ConstantScoreQuery(any), (float) this.weight);
		}

	}

}
