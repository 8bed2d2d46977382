package org.estafeta.shared;

/**
 * Which rows of an ordered list to read: so many rows from a position on, forward or
 * backward. The position's own row is not part of the answer.
 *
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}
 * @param from where to start
 * @param backward whether to walk towards the beginning
 */
public record KeysetRequest(int limit, Position from, boolean backward) {

	/** The most rows that one request may ask for. */
	public static final int MAX_LIMIT = 100;

	public KeysetRequest {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "page-size", limit, MAX_LIMIT);
		}
	}

	/**
	 * The first rows of a list.
	 * @param limit how many rows at most
	 * @return the request
	 */
	public static KeysetRequest first(int limit) {
		return new KeysetRequest(limit, Position.START, false);
	}

	/**
	 * The rows after a position.
	 * @param limit how many rows at most
	 * @param position where to start
	 * @return the request
	 */
	public static KeysetRequest after(int limit, Position position) {
		return new KeysetRequest(limit, position, false);
	}

	/**
	 * The rows before a position, still in the order of the list.
	 * @param limit how many rows at most
	 * @param position where to end
	 * @return the request
	 */
	public static KeysetRequest before(int limit, Position position) {
		return new KeysetRequest(limit, position, true);
	}

}
