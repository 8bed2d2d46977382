package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Brings documents from the graph into an edition of the index.
 */
final class IndexUpdater {

	/** How many changes, ids or documents are taken at once. */
	static final int BATCH = 500;

	private final DocumentSource source;

	private final Unindexed unindexed = new Unindexed();

	IndexUpdater(DocumentSource source) {
		this.source = source;
	}

	Unindexed unindexed() {
		return this.unindexed;
	}

	/**
	 * Applies the next changes to an edition and commits it.
	 * @param index the edition
	 * @return whether there were any
	 */
	boolean follow(CatalogueIndex index) throws IOException {
		List<Change> changes = this.source.changes(index.seq(), BATCH);
		if (changes.isEmpty()) {
			return false;
		}
		Map<NodeKind, Set<String>> touched = new EnumMap<>(NodeKind.class);
		changes.forEach((change) -> change.nodes().forEach((node) -> collect(node, touched)));
		for (NodeRef node : this.source.dependents(changes)) {
			collect(node, touched);
		}
		for (Map.Entry<NodeKind, Set<String>> kind : touched.entrySet()) {
			List<String> ids = List.copyOf(kind.getValue());
			for (int from = 0; from < ids.size(); from += BATCH) {
				replace(index, kind.getKey(), ids.subList(from, Math.min(ids.size(), from + BATCH)));
			}
		}
		index.commit(changes.getLast().seq());
		return true;
	}

	private static void collect(NodeRef node, Map<NodeKind, Set<String>> nodes) {
		nodes.computeIfAbsent(node.kind(), (kind) -> new LinkedHashSet<>()).add(node.id());
	}

	private void replace(CatalogueIndex index, NodeKind kind, List<String> ids) throws IOException {
		List<CatalogueDocument> documents = read(kind, ids);
		index.remove(ids.stream().map((id) -> new NodeRef(kind, id)).toList());
		put(index, documents);
	}

	/**
	 * Puts documents into an edition, all that can be put.
	 * @param index the edition
	 * @param documents the documents
	 * @return how many were put
	 */
	int put(CatalogueIndex index, Collection<CatalogueDocument> documents) throws IOException {
		int done = 0;
		for (CatalogueDocument document : documents) {
			try {
				index.put(List.of(document));
				done++;
			}
			catch (IllegalArgumentException ex) {
				this.unindexed.add(document.kind(), document.id(), ex);
			}
		}
		return done;
	}

	/**
	 * Reads documents, all that can be read.
	 * @param kind their kind
	 * @param ids their ids
	 * @return those that are in the graph and readable
	 * @throws EstafetaException when the database does not answer
	 */
	List<CatalogueDocument> read(NodeKind kind, List<String> ids) {
		List<CatalogueDocument> documents;
		try {
			documents = this.source.documents(kind, ids);
		}
		catch (EstafetaException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			return readOneByOne(kind, ids, ex);
		}
		this.unindexed.removeAll(kind, ids);
		return documents;
	}

	private List<CatalogueDocument> readOneByOne(NodeKind kind, List<String> ids, RuntimeException failure) {
		List<CatalogueDocument> documents = new ArrayList<>();
		Map<String, RuntimeException> failed = new LinkedHashMap<>();
		for (String id : ids) {
			try {
				documents.addAll(this.source.documents(kind, List.of(id)));
			}
			catch (EstafetaException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				failed.put(id, ex);
			}
		}
		// When none of several can be read, the fault is not in the documents.
		if (failed.size() == ids.size() && ids.size() > 1) {
			throw failure;
		}
		this.unindexed.removeAll(kind, ids);
		failed.forEach((id, ex) -> this.unindexed.add(kind, id, ex));
		return documents;
	}

}
