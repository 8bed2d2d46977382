package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.estafeta.graphstore.NodeRef;

/**
 * The index on disk. Every commit carries the number of the last change that it contains,
 * so that a crash anywhere loses nothing and repeats nothing. What cannot be opened, or
 * was written by another analysis, is thrown away: the index can always be made anew from
 * the graph.
 */
final class CatalogueIndex implements AutoCloseable {

	/** Raised whenever documents or analysis change. */
	static final String VERSION = Lemmas.areKnown() ? "5" : "5 without a dictionary";

	private static final Logger logger = LoggerFactory.getLogger(CatalogueIndex.class);

	private static final String SEQ_KEY = "seq";

	private static final String VERSION_KEY = "version";

	/** No commit of this version is there. */
	private static final long NOTHING = -1;

	private final Directory directory;

	private final IndexWriter writer;

	private final SearcherManager searchers;

	private volatile long seq;

	private CatalogueIndex(Directory directory, IndexWriter writer, SearcherManager searchers, long seq) {
		this.directory = directory;
		this.writer = writer;
		this.searchers = searchers;
		this.seq = seq;
	}

	/**
	 * Opens the index of a folder; begins an empty one when there is none that can be
	 * used.
	 * @param folder the folder; holds nothing else
	 * @return the index
	 * @throws IOException when the folder cannot be written to
	 */
	static CatalogueIndex open(Path folder) throws IOException {
		long seq = usableSeq(folder);
		if (seq == NOTHING) {
			clear(folder);
		}
		Directory directory = FSDirectory.open(folder);
		Analyzer analyzer = new PerFieldAnalyzerWrapper(RussianAnalysis.EXACT,
				Map.of(Fields.TITLE, RussianAnalysis.LEMMAS, Fields.TEXT, RussianAnalysis.LEMMAS));
		IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false));
		SearcherManager searchers = new SearcherManager(writer, new SearcherFactory());
		return new CatalogueIndex(directory, writer, searchers, seq);
	}

	private static long usableSeq(Path folder) {
		try (Directory directory = FSDirectory.open(folder)) {
			if (!DirectoryReader.indexExists(directory)) {
				logger.info("Поискового указателя нет, строю / There is no search index yet, building it");
				return NOTHING;
			}
			try (DirectoryReader reader = DirectoryReader.open(directory)) {
				for (LeafReaderContext leaf : reader.leaves()) {
					leaf.reader().checkIntegrity();
				}
				Map<String, String> data = reader.getIndexCommit().getUserData();
				if (VERSION.equals(data.get(VERSION_KEY))) {
					return Long.parseLong(data.getOrDefault(SEQ_KEY, String.valueOf(NOTHING)));
				}
				logger.info("Поисковый указатель другой версии, строю заново / "
						+ "The search index is of another version, rebuilding it");
				return NOTHING;
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("Поисковый указатель повреждён ({}), строю заново / The search index is damaged, rebuilding it",
					ex.getClass().getSimpleName());
			return NOTHING;
		}
	}

	private static void clear(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/**
	 * The number of the last change that searches see.
	 * @return the number; negative when the index still has to be built
	 */
	long seq() {
		return this.seq;
	}

	/**
	 * Adds or replaces documents. Searches see them after the next {@link #commit(long)}.
	 * @param documents the documents
	 */
	void put(Collection<CatalogueDocument> documents) throws IOException {
		for (CatalogueDocument document : documents) {
			this.writer.updateDocument(new Term(Fields.KEY, Fields.key(document.kind(), document.id())),
					Fields.FACETS.build(Fields.layOut(document)));
		}
	}

	void remove(Collection<NodeRef> nodes) throws IOException {
		for (NodeRef node : nodes) {
			this.writer.deleteDocuments(new Term(Fields.KEY, Fields.key(node.kind(), node.id())));
		}
	}

	void removeAll() throws IOException {
		this.writer.deleteAll();
	}

	/**
	 * Makes what was put and removed durable and visible, with the number of the last
	 * change it contains.
	 * @param upTo the number
	 */
	void commit(long upTo) throws IOException {
		this.writer.setLiveCommitData(Map.of(SEQ_KEY, String.valueOf(upTo), VERSION_KEY, VERSION).entrySet());
		this.writer.commit();
		this.searchers.maybeRefreshBlocking();
		this.seq = upTo;
	}

	/**
	 * Works with a searcher on one unchanging state of the index.
	 * @param <T> what the work answers
	 * @param work the work
	 * @return the answer
	 */
	<T> T search(Search<T> work) {
		try {
			IndexSearcher searcher = this.searchers.acquire();
			try {
				return work.run(searcher);
			}
			finally {
				this.searchers.release(searcher);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int size() {
		return search((searcher) -> searcher.getIndexReader().numDocs());
	}

	@Override
	public void close() throws IOException {
		this.searchers.close();
		this.writer.close();
		this.directory.close();
	}

	/**
	 * Work with a searcher.
	 *
	 * @param <T> what it answers
	 */
	interface Search<T> {

		T run(IndexSearcher searcher) throws IOException;

	}

}
