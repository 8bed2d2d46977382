package org.estafeta.shared;

import java.util.List;

/**
 * What was written into some fields does not fit. The sentence of the whole is that of
 * the first field.
 */
public class FieldsRefused extends EstafetaException {

	private final transient List<Problem> problems;

	/**
	 * Refuses.
	 * @param kind what sort of refusal it is
	 * @param problems what is wrong, one at least, in the order of the fields
	 */
	public FieldsRefused(ErrorKind kind, List<Problem> problems) {
		super(kind, problems.getFirst().key(), problems.getFirst().arguments().toArray());
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong.
	 * @return the problems in the order of the fields
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param field the name of the field
	 * @param key the key of the sentence, without the {@code error.} in front
	 * @param arguments what fills the sentence
	 */
	public record Problem(String field, String key, List<Object> arguments) {

		public Problem {
			arguments = List.copyOf(arguments);
		}

		/**
		 * The key of the sentence in the message bundle.
		 * @return the key with {@code error.} in front
		 */
		public String messageKey() {
			return "error." + this.key;
		}

	}

}
