package org.estafeta.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * A file cannot be read as a table.
 */
final class UnreadableFile extends RuntimeException {

	private final transient Problem problem;

	UnreadableFile(String file, long row, String code, Object... arguments) {
		super(file + ": " + code);
		List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
		this.problem = new Problem(file, row, null, Problem.Severity.ERROR, code, texts);
	}

	Problem problem() {
		return this.problem;
	}

}
