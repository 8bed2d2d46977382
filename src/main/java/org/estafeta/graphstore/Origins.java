package org.estafeta.graphstore;

import org.jspecify.annotations.Nullable;

/**
 * Tells from which row of which file a node comes, as far as the writer knows.
 */
@FunctionalInterface
public interface Origins {

	/** Nothing is known. */
	Origins UNKNOWN = (label, source, externalKey) -> null;

	/**
	 * Looks up where a node comes from.
	 * @param label its label
	 * @param source its import source
	 * @param externalKey its key within that source
	 * @return the place, or null when it comes from no file or nobody knows
	 */
	@Nullable Origin of(KeptLabel label, String source, String externalKey);

	/**
	 * A place in a file.
	 *
	 * @param file the name of the file
	 * @param row the row as a spreadsheet counts
	 */
	record Origin(String file, long row) {

	}

}
