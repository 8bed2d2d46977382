package org.estafeta.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import org.estafeta.graphstore.NodeRef;

/**
 * One edition of the index, in a folder of its own. Every commit carries the number of
 * the last change that it contains, so that a crash anywhere loses nothing and repeats
 * nothing; an edition is there from its first commit on. What cannot be opened, or is
 * laid out otherwise, is thrown away: an edition can always be made anew from the graph.
 * It is closed when its owner and the last reader have left it.
 */
final class CatalogueIndex implements Closeable {

	/**
	 * Raised whenever documents are laid out otherwise: today's queries cannot read what
	 * was laid out before.
	 */
	static final String VERSION = "5";

	/**
	 * Raised whenever words are analysed otherwise or a facet is new, and documents are
	 * laid out as before: today's queries read such an edition, find most of it, and go
	 * on using it until the next edition is there.
	 */
	static final String ANALYSIS = Lemmas.areKnown() ? "3" : "3 without a dictionary";

	private static final Logger logger = LoggerFactory.getLogger(CatalogueIndex.class);

	private final Path folder;

	private final String analysis;

	private final Meanings meanings;

	private final Directory directory;

	private final IndexWriter writer;

	private final SearcherManager searchers;

	/** The owner and those who read just now. */
	private final AtomicInteger users = new AtomicInteger(1);

	private volatile long seq;

	private volatile boolean obsolete;

	private CatalogueIndex(Path folder, LastCommit committed, Meanings meanings) throws IOException {
		this.folder = folder;
		this.meanings = meanings;
		this.analysis = committed.analysis();
		this.seq = committed.seq();
		this.directory = FSDirectory.open(folder);
		Analyzer analyzer = new PerFieldAnalyzerWrapper(RussianAnalysis.EXACT,
				Map.of(Fields.TITLE, RussianAnalysis.LEMMAS, Fields.TEXT, RussianAnalysis.LEMMAS));
		try {
			this.writer = new IndexWriter(this.directory,
					new IndexWriterConfig(analyzer).setCommitOnClose(false).setMergeScheduler(new QuietMerges()));
			this.searchers = new SearcherManager(this.writer, new SearcherFactory());
		}
		catch (IOException | RuntimeException ex) {
			this.directory.close();
			throw ex;
		}
	}

	/**
	 * Opens the edition of a folder, without vectors; begins an empty one when there is
	 * none that can be used.
	 * @param folder the folder; holds nothing else
	 * @return the edition
	 * @throws IOException when the folder cannot be written to
	 */
	static CatalogueIndex open(Path folder) throws IOException {
		return open(folder, Meanings.NONE);
	}

	/**
	 * Opens the edition of a folder; begins an empty one when there is none that can be
	 * used.
	 * @param folder the folder; holds nothing else
	 * @param meanings makes the vectors
	 * @return the edition
	 * @throws IOException when the folder cannot be written to
	 */
	static CatalogueIndex open(Path folder, Meanings meanings) throws IOException {
		CatalogueIndex usable = find(folder, meanings);
		return (usable != null) ? usable : begin(folder, meanings.analysis(), meanings);
	}

	/**
	 * Opens the edition of a folder.
	 * @param folder the folder
	 * @param meanings makes the vectors
	 * @return the edition; null when there is none that can be used
	 * @throws IOException when the folder cannot be written to
	 */
	static @Nullable CatalogueIndex find(Path folder, Meanings meanings) throws IOException {
		LastCommit committed = LastCommit.of(folder);
		return committed.isThere() ? new CatalogueIndex(folder, committed, meanings) : null;
	}

	/**
	 * Begins an edition without vectors; whatever stands in its folder goes.
	 * @param folder the folder; made when it is not there
	 * @param analysis what words will be analysed by
	 * @return the empty edition
	 * @throws IOException when the folder cannot be written to
	 */
	static CatalogueIndex begin(Path folder, String analysis) throws IOException {
		return begin(folder, analysis, Meanings.NONE);
	}

	/**
	 * Begins an edition; whatever stands in its folder goes.
	 * @param folder the folder; made when it is not there
	 * @param analysis what words will be analysed by
	 * @param meanings makes the vectors
	 * @return the empty edition
	 * @throws IOException when the folder cannot be written to
	 */
	static CatalogueIndex begin(Path folder, String analysis, Meanings meanings) throws IOException {
		Files.createDirectories(folder);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		return new CatalogueIndex(folder, LastCommit.none(analysis), meanings);
	}

	/**
	 * The number of the last change that searches see.
	 * @return the number; negative when the edition still has to be built
	 */
	long seq() {
		return this.seq;
	}

	/**
	 * Whether words were analysed and vectors made as today.
	 * @return false for an edition of an earlier release, or with vectors of another
	 * model, that waits for the next one
	 */
	boolean isCurrent() {
		return this.meanings.analysis().equals(this.analysis);
	}

	/**
	 * How many documents to put at once while the edition is made.
	 * @return the number
	 */
	int batch() {
		return this.meanings.batch();
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Adds or replaces documents. Searches see them after the next {@link #commit(long)}.
	 * @param documents the documents
	 * @throws IllegalArgumentException when a document has a name too long to be sorted
	 * or looked up by
	 */
	void put(Collection<CatalogueDocument> documents) throws IOException {
		for (CatalogueDocument node : documents) {
			Document document = Fields.layOut(node);
			DocumentChecksum.layOut(node, document);
			if (isCurrent()) {
				// A few vectors in an edition without them would pass for all there are.
				this.meanings.layOut(node, document);
			}
			this.writer.updateDocument(new Term(Fields.KEY, Fields.key(node.kind(), node.id())),
					Fields.FACETS.build(document));
		}
	}

	void remove(Collection<NodeRef> nodes) throws IOException {
		for (NodeRef node : nodes) {
			this.writer.deleteDocuments(new Term(Fields.KEY, Fields.key(node.kind(), node.id())));
		}
	}

	/**
	 * Makes what was put and removed durable and visible, with the number of the last
	 * change it contains.
	 * @param upTo the number
	 */
	void commit(long upTo) throws IOException {
		this.writer.setLiveCommitData(new LastCommit(upTo, this.analysis).data().entrySet());
		this.writer.commit();
		this.searchers.maybeRefreshBlocking();
		this.seq = upTo;
	}

	/**
	 * Makes visible what was put so far, without keeping it: for the first edition, whose
	 * half is better than nothing.
	 */
	void show() throws IOException {
		this.searchers.maybeRefreshBlocking();
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

	/**
	 * Keeps the edition open for reading until {@link #leave()}.
	 * @return whether it was still open
	 */
	boolean enter() {
		return this.users.getAndUpdate((count) -> (count > 0) ? count + 1 : 0) > 0;
	}

	/** Ends what {@link #enter()} or the opening began. */
	void leave() {
		if (this.users.decrementAndGet() == 0) {
			try {
				this.searchers.close();
				this.directory.close();
				if (this.obsolete) {
					FileSystemUtils.deleteRecursively(this.folder);
				}
			}
			catch (IOException ex) {
				logger.warn("An edition of the search index was not put away; the next start does it", ex);
			}
		}
	}

	/** Closes it, and deletes its folder after the last reader. */
	void retire() throws IOException {
		this.obsolete = true;
		close();
	}

	/** Gives up writing at once, and reading after the last reader. */
	@Override
	public void close() throws IOException {
		try {
			this.writer.close();
		}
		finally {
			leave();
		}
	}

	/** Merges whose failures the writer tells of; on a full disk there are many. */
	private static final class QuietMerges extends ConcurrentMergeScheduler {

		@Override
		protected void handleMergeException(Throwable failure) {
			logger.debug("Segments were not merged", failure);
		}

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
