package org.estafeta.search;

import java.time.Duration;

import org.springframework.stereotype.Service;

/**
 * Full-text search over all kinds of nodes.
 */
@Service
public class CatalogueSearch {

	private final IndexFollower follower;

	private final Synonyms synonyms;

	CatalogueSearch(IndexFollower follower, Synonyms synonyms) {
		this.follower = follower;
		this.synonyms = synonyms;
	}

	/**
	 * Finds nodes.
	 * @param request what to look for
	 * @return one page of hits with the counts of the facets
	 */
	public SearchResult search(SearchRequest request) {
		CatalogueIndex index = this.follower.index();
		// Read before the search: the answer may be newer than it says, never older.
		long seq = Math.max(0, index.seq());
		SynonymList known = request.literal() ? SynonymList.EMPTY : this.synonyms.current();
		return index.search((searcher) -> new IndexSearch(searcher, request, known).run(seq));
	}

	/**
	 * Waits until searches see a change, so that a writer finds what was just written.
	 * @param seq the number of the change
	 * @param patience how long to wait at most
	 * @return whether they see it
	 */
	public boolean awaitChange(long seq, Duration patience) {
		try {
			return this.follower.await(seq, patience);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * How the index stands.
	 * @return its state
	 */
	public Status status() {
		CatalogueIndex index = this.follower.index();
		return new Status(index.seq() >= 0, Math.max(0, index.seq()), index.size());
	}

	/**
	 * Makes the whole index anew from the graph, beside the running searches.
	 */
	public void rebuild() {
		this.follower.rebuild();
	}

	/**
	 * How the index stands.
	 *
	 * @param built whether it has been built
	 * @param seq the number of the last change that searches see
	 * @param documents how many nodes can be found
	 */
	public record Status(boolean built, long seq, int documents) {

	}

}
