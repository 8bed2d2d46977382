package org.estafeta.search;

import java.io.IOException;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.estafeta.shared.NodeKind;

/**
 * Makes the whole index anew.
 */
final class IndexBuilder {

	private static final Logger logger = LoggerFactory.getLogger(IndexBuilder.class);

	private static final int BATCH = 500;

	private IndexBuilder() {
	}

	static void build(CatalogueIndex index, DocumentSource source) throws IOException {
		// Read before the documents: what is written meanwhile is applied once more,
		// which
		// does no harm, instead of being missed.
		long seq = source.lastSeq();
		index.removeAll();
		long documents = 0;
		for (NodeKind kind : NodeKind.values()) {
			List<String> ids = source.ids(kind, "", BATCH);
			while (!ids.isEmpty()) {
				index.put(source.documents(kind, ids));
				documents += ids.size();
				ids = source.ids(kind, ids.getLast(), BATCH);
			}
		}
		index.commit(seq);
		logger.info("Поисковый указатель построен: {} документов / The search index is built: {} documents", documents,
				documents);
	}

}
