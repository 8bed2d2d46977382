package org.estafeta.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * For whom a school or club of young teachers is. A community is one when it is for any
 * of them.
 */
public enum YoungAudience {

	/** All young teachers, whatever they teach. */
	EVERYBODY("все молодые педагоги"),
	/** Teachers of schools. */
	TEACHERS("учителя"),
	/** Teachers of kindergartens. */
	PRESCHOOL("педагоги детских садов"),
	/** Teachers of supplementary education. */
	SUPPLEMENTARY("педагоги дополнительного образования"),
	/** Teachers of colleges. */
	COLLEGE("педагоги колледжей"),
	/** Educational psychologists. */
	PSYCHOLOGISTS("педагоги-психологи"),
	/** Specialists who do not teach. */
	SPECIALISTS("специалисты"),
	/** Heads who are new to it. */
	HEADS("руководители");

	private final String word;

	YoungAudience(String word) {
		this.word = word;
	}

	/**
	 * How tables name it.
	 * @return the word, in small letters
	 */
	public String word() {
		return this.word;
	}

	/**
	 * Finds what a table names, by its word or its code.
	 * @param text the text, in any case
	 * @return the audience; empty when none is called so
	 */
	public static Optional<YoungAudience> called(String text) {
		return Arrays.stream(values())
			.filter((one) -> one.word.equalsIgnoreCase(text) || one.name().equalsIgnoreCase(text))
			.findFirst();
	}

	/**
	 * Reads what stands in the graph.
	 * @param names the names, in any order
	 * @return the audiences, each once, in their order
	 */
	public static List<YoungAudience> of(Collection<String> names) {
		return Arrays.stream(values()).filter((one) -> names.contains(one.name())).toList();
	}

}
