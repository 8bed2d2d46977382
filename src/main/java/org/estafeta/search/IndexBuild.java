package org.estafeta.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.estafeta.shared.NodeKind;

/**
 * The making of a whole edition, batch by batch, so that whoever drives it can do other
 * work between two batches. A batch that failed is simply done again.
 */
final class IndexBuild {

	private static final Logger logger = LoggerFactory.getLogger(IndexBuild.class);

	private final CatalogueIndex target;

	private final DocumentSource source;

	private final IndexUpdater updater;

	/**
	 * Read before the documents: what is written meanwhile is applied once more, which
	 * does no harm, instead of being missed.
	 */
	private final long seq;

	private final Iterator<NodeKind> kinds = List.of(NodeKind.values()).iterator();

	private NodeKind kind = this.kinds.next();

	private String after = "";

	private long documents;

	private boolean whole;

	IndexBuild(CatalogueIndex target, long seq, DocumentSource source, IndexUpdater updater) {
		this.target = target;
		this.seq = seq;
		this.source = source;
		this.updater = updater;
	}

	CatalogueIndex target() {
		return this.target;
	}

	/**
	 * Reads the next batch into the edition, and commits it after the last one.
	 * @return whether the edition is whole
	 */
	boolean step() throws IOException {
		if (!this.whole) {
			List<String> ids = this.source.ids(this.kind, this.after, this.target.batch());
			if (!ids.isEmpty()) {
				this.documents += this.updater.put(this.target, this.updater.read(this.kind, ids));
				this.after = ids.getLast();
			}
			else if (this.kinds.hasNext()) {
				this.kind = this.kinds.next();
				this.after = "";
			}
			else {
				this.target.commit(this.seq);
				this.whole = true;
				logger.info("Поисковый указатель построен: {} документов / The search index is built: {} documents",
						this.documents, this.documents);
			}
		}
		return this.whole;
	}

}
