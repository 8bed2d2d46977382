package org.estafeta.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Full-text search over all kinds of nodes.
 */
@Service
public class CatalogueSearch {

	/** The most suggestions of a kind. */
	public static final int MAX_SUGGESTIONS = 10;

	private final IndexFollower follower;

	private final Synonyms synonyms;

	private final MissWatch misses;

	CatalogueSearch(IndexFollower follower, Synonyms synonyms, MissWatch misses) {
		this.follower = follower;
		this.synonyms = synonyms;
		this.misses = misses;
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
		SearchResult result = index.search((searcher) -> new IndexSearch(searcher, request, known(request)).run(seq));
		if (index.seq() >= 0) {
			SearchRequest bare = new SearchRequest(request.text(), Map.of(), false, request.page());
			this.misses.look(request, result,
					() -> index.search((searcher) -> new IndexSearch(searcher, bare, known(bare)).everything(1))
						.total());
		}
		return result;
	}

	/**
	 * As {@link #search(SearchRequest)}, for what the product itself asks: when nothing
	 * is found, nobody is told that people look for it.
	 * @param request what to look for
	 * @return one page of hits
	 */
	public SearchResult find(SearchRequest request) {
		CatalogueIndex index = this.follower.index();
		long seq = Math.max(0, index.seq());
		return index.search((searcher) -> new IndexSearch(searcher, request, known(request)).run(seq));
	}

	private SynonymList known(SearchRequest request) {
		return request.literal() ? SynonymList.EMPTY : this.synonyms.current();
	}

	/**
	 * Completes what is being typed.
	 * @param text the text so far; always text, never syntax
	 * @param perKind how many suggestions of each kind at most, 1 to
	 * {@value #MAX_SUGGESTIONS}
	 * @return the suggestions, kind by kind, the best of each kind first; none for an
	 * empty text
	 * @throws EstafetaException with kind BAD_REQUEST when the number does not fit
	 */
	public List<Suggestion> suggest(String text, int perKind) {
		if (perKind < 1 || perKind > MAX_SUGGESTIONS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "suggestions", perKind, MAX_SUGGESTIONS);
		}
		return this.follower.index().search((searcher) -> new Suggestions(searcher, perKind).of(text));
	}

	/**
	 * Finds the nodes of the same kind whose texts tell the same.
	 * @param kind the kind
	 * @param id the node
	 * @param limit how many at most
	 * @return the likenesses, the greatest first; none when the node cannot be found
	 */
	public List<TextLikeness> similarTexts(NodeKind kind, String id, int limit) {
		return this.follower.index().search((searcher) -> new TellingWords(searcher).like(kind, id, limit));
	}

	/**
	 * Finds values of a facet.
	 * @param request which values, counted in which search
	 * @return one page of them, most frequent first
	 */
	public FacetPage values(FacetRequest request) {
		SynonymList known = known(request.search());
		return this.follower.index()
			.search((searcher) -> new IndexSearch(searcher, request.search(), known).values(request));
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
