package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

/**
 * Completes what is being typed: names that begin with the text first, then names with
 * words that begin like the typed ones, then other names of nodes (short names, aliases).
 * Of each kind a few, so that an organisation is not lost among practices. When nothing
 * begins so, the text is read in the other keyboard layout.
 */
final class Suggestions {

	/** Longer input is no beginning of a name. */
	static final int MAX_LENGTH = 100;

	private static final int MAX_WORDS = 6;

	private static final float BEGINS = 4;

	private static final float HOLDS = 2;

	private static final float ELSEWHERE = 1;

	private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.SORT, SortField.Type.STRING),
			new SortField(Fields.ID, SortField.Type.STRING));

	private final IndexSearcher searcher;

	private final int perKind;

	/**
	 * Prepares suggestions.
	 * @param searcher a state of the index
	 * @param perKind how many of each kind at most
	 */
	Suggestions(IndexSearcher searcher, int perKind) {
		this.searcher = searcher;
		this.perKind = perKind;
	}

	List<Suggestion> of(String typed) throws IOException {
		String text = RussianAnalysis.normalise((typed.length() > MAX_LENGTH) ? typed.substring(0, MAX_LENGTH) : typed);
		List<Suggestion> found = beginningWith(text);
		return found.isEmpty() ? beginningWith(KeyboardLayout.toCyrillic(text)) : found;
	}

	private List<Suggestion> beginningWith(String text) throws IOException {
		List<String> words = RussianAnalysis.tokens(RussianAnalysis.EXACT, text, MAX_WORDS)
			.stream()
			.map(RussianAnalysis.Token::term)
			.toList();
		List<Suggestion> found = new ArrayList<>();
		if (!words.isEmpty()) {
			Query any = new DisjunctionMaxQuery(List.of(
					constant(new PrefixQuery(new Term(Fields.TITLE_KEY, SortKey.of(text))), BEGINS),
					constant(all(Fields.TITLE_WORDS, words), HOLDS), constant(all(Fields.NAMES, words), ELSEWHERE)), 0);
			for (NodeKind kind : NodeKind.values()) {
				add(found, kind, any, words);
			}
		}
		return found;
	}

	private void add(List<Suggestion> found, NodeKind kind, Query any, List<String> words) throws IOException {
		Query query = new BooleanQuery.Builder().add(any, BooleanClause.Occur.MUST)
			.add(new TermQuery(new Term(Fields.KIND, kind.name())), BooleanClause.Occur.FILTER)
			.build();
		StoredFields stored = this.searcher.storedFields();
		for (ScoreDoc hit : this.searcher.search(query,
				new TopFieldCollectorManager(ORDER, this.perKind, this.perKind)).scoreDocs) {
			Document document = stored.document(hit.doc);
			found.add(new Suggestion(kind, document.get(Fields.ID), marked(document.get(Fields.TITLE), words),
					document.get(Fields.LINE)));
		}
	}

	private static Query constant(Query query, float weight) {
		return new BoostQuery(new ConstantScoreQuery(query), weight);
	}

	// The last word is still being typed.
	private static Query all(String field, List<String> words) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (int at = 0; at < words.size(); at++) {
			Term term = new Term(field, words.get(at));
			query.add((at < words.size() - 1) ? new TermQuery(term) : new PrefixQuery(term), BooleanClause.Occur.MUST);
		}
		return query.build();
	}

	private static List<Hit.Part> marked(String title, List<String> words) {
		List<Hit.Part> parts = new ArrayList<>();
		int done = 0;
		for (RussianAnalysis.Token token : RussianAnalysis.tokens(RussianAnalysis.EXACT, title, Integer.MAX_VALUE)) {
			int length = words.stream().filter(token.term()::startsWith).mapToInt(String::length).max().orElse(0);
			if (length > 0 && token.start() >= done) {
				int end = Math.min(token.end(), token.start() + length);
				add(parts, title.substring(done, token.start()), false);
				add(parts, title.substring(token.start(), end), true);
				done = end;
			}
		}
		add(parts, title.substring(done), false);
		return parts;
	}

	private static void add(List<Hit.Part> parts, String text, boolean marked) {
		if (!text.isEmpty()) {
			parts.add(new Hit.Part(text, marked));
		}
	}

}
