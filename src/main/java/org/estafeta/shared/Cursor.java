package org.estafeta.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a list, as clients get it: the name of the list, the sort key and the id in
 * URL-safe Base64. Holds nothing that the row itself does not show.
 */
public final class Cursor {

	private static final char SEPARATOR = '\u001F';

	private Cursor() {
	}

	/**
	 * Writes a place.
	 * @param list the name of the list
	 * @param position the place
	 * @return the text that {@link #decode(String, String)} reads back
	 */
	public static String encode(String list, Position position) {
		String text = list + SEPARATOR + position.sortKey() + SEPARATOR + position.id();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a place.
	 * @param list the name of the list that the cursor must belong to
	 * @param cursor what a client sent
	 * @return the place
	 * @throws EstafetaException with kind BAD_REQUEST when it is no cursor of this list
	 */
	public static Position decode(String list, String cursor) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			int first = text.indexOf(SEPARATOR);
			int last = text.lastIndexOf(SEPARATOR);
			if (first > 0 && last > first && last < text.length() - 1 && text.substring(0, first).equals(list)) {
				return new Position(text.substring(first + 1, last), text.substring(last + 1));
			}
		}
		catch (IllegalArgumentException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "cursor");
		}
		throw new EstafetaException(ErrorKind.BAD_REQUEST, "cursor");
	}

}
