package org.estafeta.shared;

/**
 * A place in a list that is ordered by sort key and then by id: the two values of the row
 * it stands at. Rows may come and go around it, the place stays.
 *
 * @param sortKey the sort key of the row
 * @param id the id of the row
 */
public record Position(String sortKey, String id) {

	/** Before every row. */
	public static final Position START = new Position("", "");

	/** After every row. */
	public static final Position END = new Position("\uFFFF", "\uFFFF");

}
