package org.estafeta.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds given documents of one state of the index with given scores. Looking them up by
 * their keys would ask for each of some hundred documents to be read first, and for as
 * many terms in each segment whenever a facet is counted.
 */
final class ScoredDocuments extends Query {

	private final Object state;

	private final int[] documents;

	private final float[] scores;

	/**
	 * Takes over documents.
	 * @param reader the state of the index
	 * @param scored the documents, each once, in any order
	 */
	ScoredDocuments(IndexReader reader, ScoreDoc[] scored) {
		this.state = reader.getContext().id();
		ScoreDoc[] sorted = scored.clone();
		Arrays.sort(sorted, Comparator.comparingInt((document) -> document.doc));
		this.documents = Arrays.stream(sorted).mapToInt((document) -> document.doc).toArray();
		this.scores = new float[sorted.length];
		for (int at = 0; at < sorted.length; at++) {
			this.scores[at] = sorted[at].score;
		}
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
		if (!searcher.getIndexReader().getContext().id().equals(this.state)) {
			throw new IllegalStateException("These documents are of another state of the index");
		}
		return new DocumentsWeight(boost);
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "ScoredDocuments[" + this.documents.length + "]";
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ScoredDocuments that && this.state.equals(that.state)
				&& Arrays.equals(this.documents, that.documents) && Arrays.equals(this.scores, that.scores);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.state, Arrays.hashCode(this.documents), Arrays.hashCode(this.scores));
	}

	private final class DocumentsWeight extends Weight {

		private final float boost;

		private DocumentsWeight(float boost) {
			super(ScoredDocuments.this);
			this.boost = boost;
		}

		@Override
		public Explanation explain(LeafReaderContext leaf, int document) {
			int at = Arrays.binarySearch(ScoredDocuments.this.documents, leaf.docBase + document);
			return (at >= 0) ? Explanation.match(ScoredDocuments.this.scores[at] * this.boost, "given")
					: Explanation.noMatch("not given");
		}

		@Override
		public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
			int from = place(leaf.docBase);
			int to = place(leaf.docBase + leaf.reader().maxDoc());
			return (from == to) ? null
					: new DefaultScorerSupplier(new DocumentsScorer(new Walk(leaf.docBase, from, to), this.boost));
		}

		@Override
		public boolean isCacheable(LeafReaderContext leaf) {
			return ReaderUtil.getTopLevelContext(leaf).id().equals(ScoredDocuments.this.state);
		}

	}

	private int place(int document) {
		int at = Arrays.binarySearch(this.documents, document);
		return (at >= 0) ? at : -1 - at;
	}

	private final class DocumentsScorer extends Scorer {

		private final Walk walk;

		private final float boost;

		private DocumentsScorer(Walk walk, float boost) {
			this.walk = walk;
			this.boost = boost;
		}

		@Override
		public int docID() {
			return this.walk.docID();
		}

		@Override
		public DocIdSetIterator iterator() {
			return this.walk;
		}

		@Override
		public float score() {
			return ScoredDocuments.this.scores[this.walk.at] * this.boost;
		}

		@Override
		public float getMaxScore(int upTo) {
			float highest = 0;
			for (int at = Math.max(this.walk.at, this.walk.from); at < this.walk.to; at++) {
				highest = Math.max(highest, ScoredDocuments.this.scores[at] * this.boost);
			}
			return highest;
		}

	}

	/** Walks through the documents of one segment. */
	private final class Walk extends DocIdSetIterator {

		private final int base;

		private final int from;

		private final int to;

		private int at;

		private Walk(int base, int from, int to) {
			this.base = base;
			this.from = from;
			this.to = to;
			this.at = from - 1;
		}

		@Override
		public int docID() {
			if (this.at < this.from) {
				return -1;
			}
			return (this.at < this.to) ? ScoredDocuments.this.documents[this.at] - this.base : NO_MORE_DOCS;
		}

		@Override
		public int nextDoc() {
			this.at++;
			return docID();
		}

		@Override
		public int advance(int target) throws IOException {
			return slowAdvance(target);
		}

		@Override
		public long cost() {
			return (long) this.to - this.from;
		}

	}

}
