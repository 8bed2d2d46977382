package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the last commit of an edition of the index says of it.
 *
 * @param seq the last change it contains; negative when there is no commit that could be
 * used
 * @param analysis what its words were analysed by
 */
record LastCommit(long seq, String analysis) {

	private static final Logger logger = LoggerFactory.getLogger(LastCommit.class);

	private static final long NOTHING = -1;

	private static final String SEQ = "seq";

	private static final String VERSION = "version";

	private static final String ANALYSIS = "analysis";

	/**
	 * Reads the last commit of a folder and checks that its files are whole.
	 * @param folder the folder
	 * @return what it says; nothing that could be used when there is none, when it is
	 * damaged or when it was laid out otherwise
	 */
	static LastCommit of(Path folder) {
		try (Directory directory = FSDirectory.open(folder)) {
			if (!DirectoryReader.indexExists(directory)) {
				return none("");
			}
			try (DirectoryReader reader = DirectoryReader.open(directory)) {
				for (LeafReaderContext leaf : reader.leaves()) {
					leaf.reader().checkIntegrity();
				}
				return of(reader.getIndexCommit().getUserData());
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("Поисковый указатель повреждён ({}), строю заново / The search index is damaged, rebuilding it",
					ex.getClass().getSimpleName());
			return none("");
		}
	}

	private static LastCommit of(Map<String, String> data) {
		if (CatalogueIndex.VERSION.equals(data.get(VERSION))) {
			return new LastCommit(Long.parseLong(data.getOrDefault(SEQ, String.valueOf(NOTHING))),
					data.getOrDefault(ANALYSIS, ""));
		}
		logger.info("Поисковый указатель другой версии, строю заново / "
				+ "The search index is of another version, rebuilding it");
		return none("");
	}

	static LastCommit none(String analysis) {
		return new LastCommit(NOTHING, analysis);
	}

	boolean isThere() {
		return this.seq != NOTHING;
	}

	/**
	 * What is written with the commit.
	 * @return the data by key
	 */
	Map<String, String> data() {
		return Map.of(SEQ, String.valueOf(this.seq), VERSION, CatalogueIndex.VERSION, ANALYSIS, this.analysis);
	}

}
