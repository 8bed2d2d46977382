package org.estafeta.export;

import java.util.Iterator;

import org.estafeta.dissemination.Adopter;

/**
 * The rows of an export, made as they are asked for.
 */
interface RowSource {

	/**
	 * The rows from the beginning; those of one adopter follow each other.
	 * @return the rows
	 */
	Iterator<ExportRow> rows();

	/**
	 * Those whom a wanted adopter learned from and who are not wanted themselves, each
	 * once.
	 * @return the adopters without a row of their own
	 */
	Iterator<Adopter> outsiders();

}
