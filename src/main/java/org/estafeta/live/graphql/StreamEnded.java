package org.estafeta.live.graphql;

import org.estafeta.shared.ErrorKind;

/**
 * Why a stream has ended, in the language of whoever listened.
 */
final class StreamEnded extends RuntimeException {

	private final ErrorKind kind;

	private final String sentence;

	StreamEnded(ErrorKind kind, String sentence) {
		super(kind.name());
		this.kind = kind;
		this.sentence = sentence;
	}

	ErrorKind kind() {
		return this.kind;
	}

	String sentence() {
		return this.sentence;
	}

}
