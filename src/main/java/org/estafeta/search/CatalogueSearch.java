package org.estafeta.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.NodeRef;
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

	private final DocumentSource source;

	private final Synonyms synonyms;

	private final MissWatch misses;

	private final ReconcileJob reconcileJob;

	private final SearchSettings settings;

	private final Meanings meanings;

	CatalogueSearch(IndexFollower follower, DocumentSource source, Synonyms synonyms, MissWatch misses,
			ReconcileJob reconcileJob, SearchSettings settings, Meanings meanings) {
		this.follower = follower;
		this.meanings = meanings;
		this.source = source;
		this.synonyms = synonyms;
		this.misses = misses;
		this.reconcileJob = reconcileJob;
		this.settings = settings;
	}

	/**
	 * Finds nodes.
	 * @param request what to look for
	 * @return one page of hits with the counts of the facets
	 * @throws QuerySyntaxException when an advanced query follows no grammar
	 */
	public SearchResult search(SearchRequest request) {
		SearchResult result = run(request, true);
		if (!result.updating()) {
			SearchRequest bare = new SearchRequest(request.text(), Map.of(), request.mode(), request.page());
			this.misses.look(request, result, () -> this.meanings.areKnown() ? byWords(request) : result.total(),
					() -> byWords(bare));
		}
		return result;
	}

	private long byWords(SearchRequest request) {
		SynonymList known = this.synonyms.of(request);
		return read((searcher) -> new IndexSearch(searcher, request, known).everything(1)).total();
	}

	/**
	 * As {@link #search(SearchRequest)}, for what the product itself asks: no facets are
	 * counted, nothing is found by meaning alone, which only a person can judge, and when
	 * nothing is found, nobody is told that people look for it.
	 * @param request what to look for
	 * @return one page of hits without counts
	 */
	public SearchResult find(SearchRequest request) {
		return run(request, false);
	}

	private SearchResult run(SearchRequest request, boolean counted) {
		// Read before the search: the answer may be newer than it says, never older.
		boolean updating = this.follower.isUpdating();
		long newest = this.follower.seq();
		SynonymList known = this.synonyms.of(request);
		Meanings asked = counted ? this.meanings : Meanings.NONE;
		SearchResult result = this.follower.read((index) -> {
			long seq = Math.min(newest, Math.max(0, index.seq()));
			return index.search((searcher) -> new IndexSearch(searcher, request, known, asked).run(seq, counted));
		});
		return updating ? result.whileUpdating() : result;
	}

	private <T> T read(CatalogueIndex.Search<T> work) {
		return this.follower.read((index) -> index.search(work));
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
		return read((searcher) -> new Suggestions(searcher, perKind).of(text));
	}

	/**
	 * Finds the nodes of the same kind whose texts tell the same.
	 * @param kind the kind
	 * @param id the node
	 * @param limit how many at most
	 * @return the likenesses, the greatest first; none when the node cannot be found
	 */
	public List<TextLikeness> similarTexts(NodeKind kind, String id, int limit) {
		return read((searcher) -> new TellingWords(searcher).like(kind, id, limit));
	}

	/**
	 * Tells which of the telling words of a node others have too.
	 * @param kind the kind of all of them
	 * @param id the node
	 * @param others the others
	 * @return the words as they stand in the node, those that weigh most first, by id of
	 * the other; of those that are not in the index, none
	 */
	public Map<String, List<String>> sharedWords(NodeKind kind, String id, Collection<String> others) {
		return read((searcher) -> new TellingWords(searcher).shared(kind, id, others));
	}

	/**
	 * Finds values of a facet.
	 * @param request which values, counted in which search
	 * @return one page of them, most frequent first
	 */
	public FacetPage values(FacetRequest request) {
		SynonymList known = this.synonyms.of(request.search());
		return read((searcher) -> new IndexSearch(searcher, request.search(), known, this.meanings).values(request));
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
	 * Sees to it that the searches that follow see a change; waits a little for that.
	 * @param seq the number of the change
	 * @throws EstafetaException with kind UNAVAILABLE when they do not see it yet, with
	 * kind BAD_REQUEST when nothing of this number was ever written
	 */
	public void requireChange(long seq) {
		if (!awaitChange(seq, this.settings.patience())) {
			if (seq > this.source.lastSeq()) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "change-not-found", String.valueOf(seq));
			}
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "search-behind", String.valueOf(seq));
		}
	}

	/**
	 * The number of the newest change in the graph, which searches may not see yet.
	 * @return the number; 0 when nothing was ever written
	 */
	public long lastChange() {
		return this.source.lastSeq();
	}

	/**
	 * How the index stands.
	 * @return its state
	 */
	public Status status() {
		return new Status(this.follower.seq(), this.follower.read(CatalogueIndex::size), this.follower.isUpdating(),
				this.follower.isBuilding(), this.follower.updater().unindexed().list(), this.reconcileJob.isBusy(),
				this.reconcileJob.last());
	}

	/**
	 * Makes the whole index anew from the graph, beside the running searches.
	 */
	public void rebuild() {
		this.follower.rebuild();
	}

	/**
	 * Compares the whole index with the graph and puts right what differs, beside the
	 * running searches. What was found is in the {@link #status()} afterwards.
	 */
	public void reconcile() {
		this.reconcileJob.request();
	}

	/**
	 * How the index stands.
	 *
	 * @param seq the number of the last change that searches see
	 * @param documents how many nodes can be found
	 * @param updating whether searches may miss something until the index is made anew
	 * @param building whether the index is being made anew, or will be as soon as
	 * possible
	 * @param unindexed the nodes that should be found and cannot be, because their
	 * documents cannot be read or are refused; the first thousand
	 * @param reconciling whether the index is being compared with the graph
	 * @param reconciliation what the last comparison found; null when there was none
	 * since the start
	 */
	public record Status(long seq, int documents, boolean updating, boolean building, List<NodeRef> unindexed,
			boolean reconciling, @Nullable Reconciliation reconciliation) {

		public Status {
			unindexed = List.copyOf(unindexed);
		}

	}

}
