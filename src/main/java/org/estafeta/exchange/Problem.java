package org.estafeta.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something about a row that a person should know.
 *
 * @param file the name of the file
 * @param row the row as a spreadsheet counts: the heading is row 1; 0 for the file as a
 * whole
 * @param column the heading of the column, null for the row as a whole
 * @param severity how bad it is
 * @param code names the sentence and the advice in the message bundle:
 * {@code import.CODE} and {@code import.CODE.advice}
 * @param arguments what fills the sentence
 */
public record Problem(String file, long row, @Nullable String column, Severity severity, String code,
		List<String> arguments) {

	public Problem {
		arguments = List.copyOf(arguments);
	}

	/**
	 * How bad a problem is.
	 */
	public enum Severity {

		/** Nothing is loaded until this is mended. */
		ERROR,
		/** This row stays out, the others are loaded. */
		LEFT_OUT,
		/** The row is loaded all the same. */
		WARNING

	}

}
