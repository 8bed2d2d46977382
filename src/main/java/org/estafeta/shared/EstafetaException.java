package org.estafeta.shared;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person is told about. Carries the key of its sentence in the message
 * bundle ({@code error.<key>}) and the arguments of that sentence, so that the edge can
 * say it in the reader's language.
 */
public class EstafetaException extends RuntimeException {

	private final ErrorKind kind;

	private final String key;

	private final transient List<Object> arguments;

	/**
	 * Creates a refusal.
	 * @param kind what sort of refusal it is
	 * @param key the key of the sentence, without the {@code error.} in front
	 * @param arguments what fills the sentence; shown to the reader
	 */
	public EstafetaException(ErrorKind kind, String key, Object... arguments) {
		this(null, kind, key, arguments);
	}

	/**
	 * Creates a refusal that has a cause; the cause goes to the log only.
	 * @param cause why it happened, may be null
	 * @param kind what sort of refusal it is
	 * @param key the key of the sentence, without the {@code error.} in front
	 * @param arguments what fills the sentence; shown to the reader
	 */
	public EstafetaException(@Nullable Throwable cause, ErrorKind kind, String key, Object... arguments) {
		super(key + ' ' + Arrays.toString(arguments), cause);
		this.kind = kind;
		this.key = key;
		this.arguments = List.of(arguments);
	}

	/**
	 * What sort of refusal it is.
	 * @return the kind
	 */
	public ErrorKind kind() {
		return this.kind;
	}

	/**
	 * The key of the sentence in the message bundle.
	 * @return the key with {@code error.} in front
	 */
	public String messageKey() {
		return "error." + this.key;
	}

	/**
	 * What fills the sentence.
	 * @return the arguments in the order of the sentence
	 */
	public List<Object> arguments() {
		return this.arguments;
	}

}
