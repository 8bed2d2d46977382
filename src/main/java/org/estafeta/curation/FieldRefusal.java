package org.estafeta.curation;

import java.util.List;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.FieldsRefused;

/**
 * What was written into a field does not fit.
 */
public class FieldRefusal extends FieldsRefused {

	private final String field;

	/**
	 * Refuses.
	 * @param kind what sort of refusal it is
	 * @param field the name of the field, as {@link Completeness} names it
	 * @param key the key of the sentence, without the {@code error.} in front
	 * @param arguments what fills the sentence
	 */
	FieldRefusal(ErrorKind kind, String field, String key, Object... arguments) {
		super(kind, List.of(new Problem(field, key, List.of(arguments))));
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
