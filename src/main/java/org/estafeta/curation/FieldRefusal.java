package org.estafeta.curation;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * What was written into a field does not fit.
 */
public class FieldRefusal extends EstafetaException {

	private final String field;

	/**
	 * Refuses.
	 * @param kind what sort of refusal it is
	 * @param field the name of the field, as {@link Completeness} names it
	 * @param key the key of the sentence, without the {@code error.} in front
	 * @param arguments what fills the sentence
	 */
	FieldRefusal(ErrorKind kind, String field, String key, Object... arguments) {
		super(kind, key, arguments);
		this.field = field;
	}

	/**
	 * Where it was written.
	 * @return the name of the field
	 */
	public String field() {
		return this.field;
	}

}
