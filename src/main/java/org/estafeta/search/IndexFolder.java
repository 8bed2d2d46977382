package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the index, which holds its editions, each in a numbered folder. The
 * newest that can be used answers. An edition can be used from its first commit on, which
 * it gets when it is whole; so that commit itself is the swap, it is there or not, and
 * nothing points to an edition that could point wrong after a crash.
 */
final class IndexFolder {

	private static final Logger logger = LoggerFactory.getLogger(IndexFolder.class);

	private final Path root;

	private final Meanings meanings;

	IndexFolder(Path root, Meanings meanings) {
		this.root = root;
		this.meanings = meanings;
	}

	/**
	 * Opens the newest edition that can be used; begins the first one when there is none.
	 * All others go.
	 * @return the edition
	 * @throws IOException when the folder cannot be written to
	 */
	CatalogueIndex open() throws IOException {
		CatalogueIndex usable = null;
		for (Path edition : editions()) {
			usable = CatalogueIndex.find(edition, this.meanings);
			if (usable != null) {
				break;
			}
		}
		if (usable == null) {
			logger.info("Поискового указателя нет, строю / There is no search index yet, building it");
		}
		tidy(usable);
		return (usable != null) ? usable : begin();
	}

	/**
	 * Begins the next edition beside those that are there.
	 * @return the empty edition
	 * @throws IOException when the folder cannot be written to
	 */
	CatalogueIndex begin() throws IOException {
		long last = editions().stream().findFirst().map(IndexFolder::number).orElse(0L);
		return CatalogueIndex.begin(this.root.resolve(String.valueOf(last + 1)), this.meanings.analysis(),
				this.meanings);
	}

	// Leftovers of a crash, and the files of releases that kept the index here itself.
	private void tidy(@Nullable CatalogueIndex usable) throws IOException {
		for (Path entry : entries()) {
			if (usable == null || !entry.equals(usable.folder())) {
				FileSystemUtils.deleteRecursively(entry);
			}
		}
	}

	private List<Path> editions() throws IOException {
		return entries().stream()
			.filter((entry) -> entry.getFileName().toString().matches("\\d{1,18}"))
			.sorted(Comparator.comparingLong(IndexFolder::number).reversed())
			.toList();
	}

	private List<Path> entries() throws IOException {
		Files.createDirectories(this.root);
		try (Stream<Path> entries = Files.list(this.root)) {
			return entries.toList();
		}
	}

	private static long number(Path edition) {
		return Long.parseLong(edition.getFileName().toString());
	}

}
