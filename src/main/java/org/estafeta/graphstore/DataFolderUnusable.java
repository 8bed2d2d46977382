package org.estafeta.graphstore;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The data folder cannot be used; the start ends here.
 */
class DataFolderUnusable extends RuntimeException {

	private final Path folder;

	private final Reason reason;

	DataFolderUnusable(Path folder, Reason reason, @Nullable Exception cause) {
		super("The data folder " + folder + " is " + reason, cause);
		this.folder = folder;
		this.reason = reason;
	}

	Path folder() {
		return this.folder;
	}

	Reason reason() {
		return this.reason;
	}

	/**
	 * What is wrong with the folder.
	 */
	enum Reason {

		/** It cannot be made or written to. */
		NOT_WRITABLE,
		/** Another process works with it. */
		IN_USE

	}

}
