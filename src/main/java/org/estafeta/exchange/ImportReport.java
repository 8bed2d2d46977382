package org.estafeta.exchange;

import java.util.List;

/**
 * What came of an import.
 *
 * @param outcome whether something was kept
 * @param files what was read of each file
 * @param problems all problems, in the order of files and rows
 * @param changed how many nodes were created or changed
 * @param seq the number of the change in the change log; 0 when nothing was kept
 */
public record ImportReport(Outcome outcome, List<FileReport> files, List<Problem> problems, int changed, long seq) {

	public ImportReport {
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

	/**
	 * Whether something was kept.
	 */
	public enum Outcome {

		/** The files were loaded. */
		LOADED,
		/** All of it had been loaded before. */
		UNCHANGED,
		/** It would have been loaded; nothing was kept because nothing was to be kept. */
		DRY_RUN,
		/** There are errors; nothing was kept. */
		REJECTED

	}

	/**
	 * What was read of a file.
	 *
	 * @param name its name
	 * @param kind what its rows are, or {@code UNKNOWN}
	 * @param rows how many rows it has, the heading left out
	 * @param leftOut how many of them stay out
	 */
	public record FileReport(String name, String kind, int rows, int leftOut) {

		/**
		 * How many rows are loaded.
		 * @return the rows less those left out
		 */
		public int loaded() {
			return this.rows - this.leftOut;
		}

	}

}
