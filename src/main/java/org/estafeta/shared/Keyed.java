package org.estafeta.shared;

/**
 * A node that lists are ordered by: first its sort key, then its id.
 */
public interface Keyed extends Identified {

	/**
	 * The first part of the order of lists.
	 * @return the sort key, made by {@link SortKey#of(String)}
	 */
	String sortKey();

	/**
	 * The place of this node in lists.
	 * @return the position
	 */
	default Position position() {
		return new Position(sortKey(), id());
	}

}
