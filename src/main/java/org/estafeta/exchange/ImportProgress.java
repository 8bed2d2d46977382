package org.estafeta.exchange;

/**
 * Hears how far an import has come.
 */
@FunctionalInterface
public interface ImportProgress {

	/** Hears nothing. */
	ImportProgress SILENT = (step, done, total) -> {
	};

	/**
	 * A step has been done.
	 * @param step what was done: {@code read}, {@code check}, or the kind of the rows
	 * that were written
	 * @param done how many steps are done
	 * @param total how many steps there are
	 */
	void done(String step, int done, int total);

}
