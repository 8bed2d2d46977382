package org.estafeta.exchange;

import java.util.List;

/**
 * A table as it stands in a file.
 *
 * @param file the name of the file
 * @param header the headings
 * @param rows the rows below, as many cells as the file has
 */
record Table(String file, List<String> header, List<List<String>> rows) {
}
