package org.estafeta.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rows and their manifest in one format, each row as soon as it is made.
 */
interface ExportWriter {

	/**
	 * Writes a file.
	 * @param source the rows
	 * @param manifest what the file says about itself, at its end: a file that broke off
	 * has none
	 * @param wording the language
	 * @param out where to; stays open
	 * @throws IOException when it cannot be written to
	 */
	void write(RowSource source, Manifest manifest, Wording wording, OutputStream out) throws IOException;

}
