package org.estafeta.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * What searches find as a whole, without pages, passages and facets; for those who keep
 * an eye on a search rather than read it.
 */
@Service
public class CatalogueHits {

	private final IndexFollower follower;

	private final Synonyms synonyms;

	private final Meanings meanings;

	CatalogueHits(IndexFollower follower, Synonyms synonyms, Meanings meanings) {
		this.follower = follower;
		this.synonyms = synonyms;
		this.meanings = meanings;
	}

	/**
	 * Finds everything that the search page would list.
	 * @param request what to look for; its page does not matter
	 * @param limit how many hits at most
	 * @return the hits, best first, and how many there are in all
	 * @throws EstafetaException with kind UNAVAILABLE while the index is not built
	 */
	public Everything all(SearchRequest request, int limit) {
		return all(request, limit, this.meanings);
	}

	/**
	 * Counts what holds the words, what is only close in meaning left out.
	 * @param request what to look for; its page does not matter
	 * @return the number, exact
	 * @throws EstafetaException with kind UNAVAILABLE while the index is not built
	 */
	public long countByWords(SearchRequest request) {
		return all(request, 1, Meanings.NONE).total();
	}

	private Everything all(SearchRequest request, int limit, Meanings asked) {
		if (this.follower.isUpdating()) {
			// an empty answer would be taken for «nothing there»
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "search-unavailable");
		}
		SynonymList known = this.synonyms.of(request);
		return this.follower.read((index) -> index
			.search((searcher) -> new IndexSearch(searcher, request, known, asked).everything(limit)));
	}

	/**
	 * Reads how nodes are called.
	 * @param nodes the nodes
	 * @return their names; those that searches do not see any more are left out
	 */
	public Map<NodeRef, FoundNode> named(Collection<NodeRef> nodes) {
		if (nodes.isEmpty()) {
			return Map.of();
		}
		List<BytesRef> keys = nodes.stream()
			.map((node) -> new BytesRef(Fields.key(node.kind(), node.id())))
			.distinct()
			.toList();
		return this.follower.read((index) -> index.search((searcher) -> named(searcher, keys)));
	}

	private static Map<NodeRef, FoundNode> named(IndexSearcher searcher, List<BytesRef> keys) throws IOException {
		StoredFields stored = searcher.storedFields();
		Map<NodeRef, FoundNode> named = new HashMap<>();
		for (ScoreDoc found : searcher.search(new TermInSetQuery(Fields.KEY, keys), keys.size()).scoreDocs) {
			Document document = stored.document(found.doc);
			NodeRef node = node(document);
			named.put(node,
					new FoundNode(node.kind(), node.id(), document.get(Fields.TITLE), document.get(Fields.LINE)));
		}
		return named;
	}

	static NodeRef node(Document document) {
		return new NodeRef(NodeKind.valueOf(document.get(Fields.KIND)), document.get(Fields.ID));
	}

	/**
	 * What a search finds as a whole.
	 *
	 * @param hits the hits, best first; not all of them when there are more than were
	 * asked for
	 * @param total how many there are, exact
	 */
	public record Everything(List<NodeRef> hits, long total) {

		public Everything {
			hits = List.copyOf(hits);
		}

	}

}
