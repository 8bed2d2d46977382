package org.estafeta.shared;

import java.util.Comparator;

/**
 * A place in a list that is ordered by sort key and then by id: the two values of the row
 * it stands at. Rows may come and go around it, the place stays.
 *
 * @param sortKey the sort key of the row
 * @param id the id of the row
 */
public record Position(String sortKey, String id) implements Comparable<Position> {

	private static final Comparator<Position> ORDER = Comparator.comparing(Position::sortKey)
		.thenComparing(Position::id);

	/** Before every row. */
	public static final Position START = new Position("", "");

	/** After every row. */
	public static final Position END = new Position("\uFFFF", "\uFFFF");

	@Override
	public int compareTo(Position other) {
		return ORDER.compare(this, other);
	}

}
