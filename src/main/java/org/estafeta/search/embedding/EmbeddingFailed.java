package org.estafeta.search.embedding;

import org.jspecify.annotations.Nullable;

/**
 * A text cannot be turned into a vector.
 */
public class EmbeddingFailed extends RuntimeException {

	EmbeddingFailed(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
