package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * What somebody would write who has nothing but Lucene: queries made beforehand, the best
 * hits with their total, the counts of all facets, and, when they are to be read, what is
 * stored of the hits with the words marked by Lucene's own highlighter. To measure the
 * product against.
 */
final class BareSearch {

	private static final int HITS = 20;

	private static final int VALUES = 50;

	private static final int TEXT = 100_000;

	private final IndexSearcher searcher;

	private final SortedSetDocValuesReaderState state;

	private final UnifiedHighlighter highlighter;

	private final List<Asked> asked;

	private int next;

	/**
	 * Prepares all that does not depend on when it is asked.
	 * @param searcher a state of the index
	 * @param texts what is looked for, in turn
	 */
	BareSearch(IndexSearcher searcher, List<String> texts) throws IOException {
		this.searcher = searcher;
		this.state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), Fields.FACETS);
		// words alone, in the fastest way that the highlighter has for them
		this.highlighter = UnifiedHighlighter
			.builder(searcher,
					new PerFieldAnalyzerWrapper(RussianAnalysis.EXACT,
							Map.of(Fields.TITLE, RussianAnalysis.LEMMAS, Fields.BODY, RussianAnalysis.LEMMAS)))
			.withFieldMatcher((field) -> true)
			.withHighlightPhrasesStrictly(false)
			.withWeightMatches(false)
			.withHandleMultiTermQuery(false)
			.withMaxLength(TEXT)
			.build();
		Vocabulary vocabulary = new Vocabulary(searcher.getIndexReader(), SynonymList.EMPTY);
		this.asked = texts.stream()
			.map((text) -> new TextQuery(TextQuery.cut(text), vocabulary, SynonymList.EMPTY,
					EnumSet.allOf(FoundBy.class)))
			.map((text) -> new Asked(text.query(), text.someWords()))
			.toList();
	}

	/**
	 * Finds the best hits of the next text, and how many there are, and counts all
	 * facets.
	 * @return how many facets have values
	 */
	int find() throws IOException {
		return counts(found(next().query())).size();
	}

	/**
	 * As {@link #find()}, and reads what is stored of the hits, and marks the words.
	 * @return the marked titles and passages
	 */
	Map<String, String[]> show() throws IOException {
		Asked text = next();
		Object[] found = found(text.query());
		counts(found);
		TopFieldDocs best = (TopFieldDocs) found[0];
		StoredFields stored = this.searcher.storedFields();
		List<Document> documents = new ArrayList<>();
		for (ScoreDoc hit : best.scoreDocs) {
			documents.add(stored.document(hit.doc));
		}
		if (documents.size() < Math.min(HITS, best.totalHits.value())) {
			throw new IllegalStateException("Hits are missing");
		}
		return this.highlighter.highlightFields(new String[] { Fields.TITLE, Fields.BODY }, text.words(), best);
	}

	private Object[] found(Query query) throws IOException {
		return this.searcher.search(query,
				new MultiCollectorManager(
						new TopFieldCollectorManager(HitOrder.RELEVANCE.sort(false), HITS, null, Integer.MAX_VALUE),
						new FacetsCollectorManager()));
	}

	private List<FacetResult> counts(Object[] found) throws IOException {
		return new SortedSetDocValuesFacetCounts(this.state, (FacetsCollector) found[1]).getAllDims(VALUES);
	}

	private Asked next() {
		return this.asked.get(this.next++ % this.asked.size());
	}

	/**
	 * A text.
	 *
	 * @param query finds and ranks
	 * @param words what to mark
	 */
	private record Asked(Query query, Query words) {

	}

}
