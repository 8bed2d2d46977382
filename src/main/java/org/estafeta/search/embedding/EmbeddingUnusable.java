package org.estafeta.search.embedding;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The model that somebody chose cannot be used; the start ends here, for without it
 * searches would silently find less than was wanted.
 */
class EmbeddingUnusable extends RuntimeException {

	private final Path place;

	private final Reason reason;

	EmbeddingUnusable(Path place, Reason reason, @Nullable Throwable cause) {
		super("The model for semantic search cannot be used, " + reason + ": " + place, cause);
		this.place = place;
		this.reason = reason;
	}

	/**
	 * The file or folder that is wrong.
	 * @return an absolute path
	 */
	Path place() {
		return this.place;
	}

	Reason reason() {
		return this.reason;
	}

	/**
	 * What is wrong.
	 */
	enum Reason {

		/** The folder is not there. */
		NO_FOLDER,
		/** A file is not in it, or cannot be read. */
		NO_FILE,
		/** The tokenizer is not one that can be read. */
		TOKENIZER,
		/** The model is not one that can be run on text. */
		MODEL,
		/** Its answers are not vectors that the index can keep. */
		VECTORS,
		/** This system cannot run the libraries. */
		SYSTEM

	}

}
