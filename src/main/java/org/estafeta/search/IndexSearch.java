package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Slice;

/**
 * Answers one request from one state of the index.
 */
final class IndexSearch {

	private static final Set<String> NAMES = Set.of(Fields.KIND, Fields.ID);

	private final IndexSearcher searcher;

	private final SearchRequest request;

	private final @Nullable String repaired;

	private final TextQuery text;

	private final FacetSearch facets;

	private final HitOrder order;

	/**
	 * Prepares a search by words.
	 * @param searcher a state of the index
	 * @param request what to look for
	 * @param synonyms what may be called otherwise
	 */
	IndexSearch(IndexSearcher searcher, SearchRequest request, SynonymList synonyms) {
		this(searcher, request, synonyms, Meanings.NONE);
	}

	/**
	 * Prepares a search by words and by what they mean.
	 * @param searcher a state of the index
	 * @param request what to look for
	 * @param synonyms what may be called otherwise
	 * @param meanings what texts mean
	 */
	IndexSearch(IndexSearcher searcher, SearchRequest request, SynonymList synonyms, Meanings meanings) {
		this(searcher, request, synonyms, meanings, EnumSet.allOf(FoundBy.class));
	}

	/**
	 * Prepares a search by words.
	 * @param searcher a state of the index
	 * @param request what to look for
	 * @param synonyms what may be called otherwise
	 * @param stages the stages to rank by; {@link FoundBy#SOME} always counts
	 */
	IndexSearch(IndexSearcher searcher, SearchRequest request, SynonymList synonyms, Set<FoundBy> stages) {
		this(searcher, request, synonyms, Meanings.NONE, stages);
	}

	private IndexSearch(IndexSearcher searcher, SearchRequest request, SynonymList synonyms, Meanings meanings,
			Set<FoundBy> stages) {
		this.searcher = searcher;
		this.request = request;
		Vocabulary vocabulary = new Vocabulary(searcher.getIndexReader(), synonyms);
		String typed = TextQuery.cut(request.text());
		this.repaired = (request.mode() == QueryMode.FORGIVING) ? new QueryRepair(vocabulary).repair(typed) : null;
		AdvancedQuery formula = (request.mode() == QueryMode.ADVANCED)
				? new AdvancedQuery(request.text(), searcher.getIndexReader()) : null;
		String meant = (this.repaired != null) ? this.repaired : typed;
		this.text = new TextQuery((formula != null) ? formula.words() : meant, vocabulary, synonyms, stages);
		Query query;
		if (formula != null) {
			query = ranked(formula.query(), this.text);
		}
		else if (request.mode() == QueryMode.FORGIVING && !this.text.isEmpty()) {
			query = this.text.query(new MeaningSearch(searcher, meanings).widen(meant, this.text.someWords()));
		}
		else {
			query = this.text.query();
		}
		this.facets = new FacetSearch(searcher, query, request.filters());
		this.order = this.text.isEmpty() ? HitOrder.NAME : HitOrder.RELEVANCE;
	}

	// Found is what the formula says, whichever of its words are there; they only rank.
	private static Query ranked(Query formula, TextQuery words) {
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(formula, BooleanClause.Occur.FILTER);
		if (!words.isEmpty()) {
			query.add(words.query(), BooleanClause.Occur.SHOULD);
		}
		return query.build();
	}

	SearchResult run(long seq) throws IOException {
		return run(seq, true);
	}

	/**
	 * Answers one page.
	 * @param seq the last change that the index knows
	 * @param counted whether facets are counted
	 * @return the page
	 */
	SearchResult run(long seq, boolean counted) throws IOException {
		KeysetRequest page = this.request.page();
		TopFieldCollectorManager best = new TopFieldCollectorManager(this.order.sort(page.backward()), page.limit() + 1,
				this.order.after(page), Integer.MAX_VALUE);
		TopFieldDocs found;
		List<SearchResult.FacetCounts> counts = List.of();
		if (counted) {
			Object[] both = this.searcher.search(this.facets.query(),
					new MultiCollectorManager(best, new FacetsCollectorManager()));
			found = (TopFieldDocs) both[0];
			counts = this.facets.counts((FacetsCollector) both[1], this.request.shown());
		}
		else {
			found = this.searcher.search(this.facets.query(), best);
		}
		// the row too many is cut off before it is read
		Slice<FieldDoc> slice = Slice.of(page, Arrays.stream(found.scoreDocs).map(FieldDoc.class::cast).toList());
		List<Hit> hits = new ArrayList<>();
		StoredFields stored = this.searcher.storedFields();
		Highlights highlights = this.text.highlights();
		List<WordWeights> words = slice.rows().isEmpty() ? List.of() : weights();
		for (FieldDoc scored : slice.rows()) {
			hits.add(hit(scored, stored.document(scored.doc), highlights, words));
		}
		return new SearchResult(hits, slice.hasPrevious(), slice.hasNext(), found.totalHits.value(), counts,
				this.repaired, this.text.synonyms(), seq);
	}

	FacetPage values(FacetRequest values) throws IOException {
		List<SearchResult.FacetValue> all = this.facets.values(values);
		return new FacetPage(Slice.cut(all, this.request.page(), SearchResult.FacetValue::position), all.size(),
				this.repaired);
	}

	/**
	 * Finds all hits without reading what stands in them.
	 * @param limit how many at most
	 * @return the hits and how many there are in all
	 */
	CatalogueHits.Everything everything(int limit) throws IOException {
		TopFieldDocs found = this.searcher.search(this.facets.query(),
				new TopFieldCollectorManager(this.order.sort(false), limit, null, Integer.MAX_VALUE));
		StoredFields stored = this.searcher.storedFields();
		List<NodeRef> hits = new ArrayList<>();
		for (ScoreDoc scored : found.scoreDocs) {
			hits.add(CatalogueHits.node(stored.document(scored.doc, NAMES)));
		}
		return new CatalogueHits.Everything(hits, found.totalHits.value());
	}

	private Hit hit(FieldDoc scored, Document document, Highlights highlights, List<WordWeights> words)
			throws IOException {
		return new Hit(NodeKind.valueOf(document.get(Fields.KIND)), document.get(Fields.ID),
				highlights.whole(document.get(Fields.TITLE)), highlights.passage(document.get(Fields.BODY)),
				document.get(Fields.LINE), reason(scored, words),
				this.order.position(scored, document.getField(Fields.ID)));
	}

	private List<WordWeights> weights() throws IOException {
		List<WordWeights> weights = new ArrayList<>();
		for (Map.Entry<String, TextQuery.Ways> word : this.text.byWord().entrySet()) {
			Map<String, Weight> others = new LinkedHashMap<>();
			for (Map.Entry<String, Query> other : word.getValue().others().entrySet()) {
				others.put(other.getKey(), weight(other.getValue()));
			}
			weights.add(new WordWeights(word.getKey(), weight(word.getValue().own()), others));
		}
		return weights;
	}

	private Weight weight(Query query) throws IOException {
		return this.searcher.createWeight(this.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
	}

	private Hit.@Nullable Reason reason(FieldDoc scored, List<WordWeights> words) throws IOException {
		if (this.order != HitOrder.RELEVANCE) {
			return null;
		}
		List<String> held = new ArrayList<>();
		Set<String> others = new LinkedHashSet<>();
		List<String> missing = new ArrayList<>();
		for (WordWeights word : words) {
			if (holds(scored.doc, word.own)) {
				held.add(word.word);
			}
			else {
				String other = synonymIn(scored.doc, word.others);
				if (other != null) {
					others.add(other);
				}
				else if (this.request.mode() != QueryMode.ADVANCED) {
					// what a formula does not ask for, a hit does not lack
					missing.add(word.word);
				}
			}
		}
		boolean byWords = !held.isEmpty() || !others.isEmpty();
		if (!byWords && this.request.mode() == QueryMode.ADVANCED) {
			// found by what is no word: the beginning of one, a value, a minus
			return null;
		}
		return new Hit.Reason(byWords ? FoundBy.of(HitOrder.score(scored)) : FoundBy.MEANING, held, List.copyOf(others),
				missing);
	}

	private @Nullable String synonymIn(int document, Map<String, Weight> others) throws IOException {
		for (Map.Entry<String, Weight> other : others.entrySet()) {
			if (holds(document, other.getValue())) {
				return other.getKey();
			}
		}
		return null;
	}

	private boolean holds(int document, Weight word) throws IOException {
		List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
		Scorer scorer = word.scorer(leaf);
		int place = document - leaf.docBase;
		return scorer != null && scorer.iterator().advance(place) == place;
	}

	/** What tells whether a hit holds a word, or one of its synonyms. */
	private record WordWeights(String word, Weight own, Map<String, Weight> others) {

	}

}
