package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * Adds to what words find what means nearly the same, and orders both by reciprocal rank
 * fusion (Cormack, Clarke and Büttcher, 2009), which needs no common measure of BM25 and
 * of cosines.
 * <p>
 * The nearest are taken from the whole index, whatever the filters: so filters and the
 * counts of facets, each of which leaves out one filter, speak of one and the same set.
 * What was fused weighs 1000 to 1900: above any BM25, so that what only a word far down
 * the list finds comes last, and below the weight of holding all words, so that a near
 * document never stands above one that holds all that was typed. The weight depends on
 * nothing but the text and the state of the index, so that positions in the list of hits
 * hold from page to page.
 */
final class MeaningSearch {

	/** How many of each list are fused. */
	static final int DEPTH = 100;

	/** As in the paper. */
	static final int RANK_CONSTANT = 60;

	private static final float LEAST = 1000;

	private static final float SPAN = 900;

	private static final int LISTS = 2;

	private static final float HIGHEST = (float) LISTS / (RANK_CONSTANT + 1);

	private final IndexSearcher searcher;

	private final Meanings meanings;

	MeaningSearch(IndexSearcher searcher, Meanings meanings) {
		this.searcher = searcher;
		this.meanings = meanings;
	}

	/**
	 * Widens what words find.
	 * @param text what was typed, normalised
	 * @param words what some of its words find
	 * @return what words or meaning find; the words alone when nothing is near
	 */
	Query widen(String text, Query words) {
		float[] meaning = this.meanings.of(text);
		if (meaning == null) {
			return words;
		}
		try {
			TopDocs near = near(meaning);
			if (near.scoreDocs.length == 0) {
				return words;
			}
			TopDocs fused = TopDocs.rrf(LISTS * DEPTH, RANK_CONSTANT, new TopDocs[] { best(words), near });
			for (ScoreDoc scored : fused.scoreDocs) {
				scored.score = LEAST + SPAN * scored.score / HIGHEST;
			}
			return new DisjunctionMaxQuery(
					List.of(words, new ScoredDocuments(this.searcher.getIndexReader(), fused.scoreDocs)), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Equally good ones in the order of their ids, which do not change when the index is
	// made anew.
	private TopDocs best(Query query) throws IOException {
		return this.searcher.search(query,
				new TopFieldCollectorManager(HitOrder.RELEVANCE.sort(false), DEPTH, null, Integer.MAX_VALUE));
	}

	private TopDocs near(float[] meaning) throws IOException {
		TopDocs nearest = best(new KnnFloatVectorQuery(this.meanings.field(), meaning, DEPTH));
		// how Lucene turns a cosine into a score
		float least = (float) ((1 + this.meanings.minLikeness()) / 2);
		ScoreDoc[] near = Arrays.stream(nearest.scoreDocs)
			.filter((scored) -> HitOrder.score(scored) >= least)
			.toArray(ScoreDoc[]::new);
		return new TopDocs(new TotalHits(near.length, TotalHits.Relation.EQUAL_TO), near);
	}

}
