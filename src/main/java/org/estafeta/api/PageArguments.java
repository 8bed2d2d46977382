package org.estafeta.api;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Cursor;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Position;

/**
 * The arguments that every list takes, after Relay's cursor connections.
 *
 * @param first so many rows from the beginning or after a cursor
 * @param after begin after this cursor
 * @param last so many rows from the end or before a cursor
 * @param before end before this cursor
 */
public record PageArguments(@Nullable Integer first, @Nullable String after, @Nullable Integer last,
		@Nullable String before) {

	/** How many rows a page has when nobody says. */
	public static final int DEFAULT_SIZE = 20;

	/**
	 * Turns the arguments into a request.
	 * @param list the name of the list; its cursors fit no other
	 * @return the request
	 * @throws EstafetaException with kind BAD_REQUEST when the arguments contradict each
	 * other, a size is out of bounds or a cursor is not of this list
	 */
	public KeysetRequest request(String list) {
		boolean backward = this.last != null || (this.first == null && this.before != null);
		if ((this.first != null && this.last != null) || (this.after != null && this.before != null)
				|| (backward ? this.after : this.before) != null) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "page-direction");
		}
		if (backward) {
			int size = (this.last != null) ? this.last : DEFAULT_SIZE;
			return KeysetRequest.before(size, (this.before != null) ? Cursor.decode(list, this.before) : Position.END);
		}
		int size = (this.first != null) ? this.first : DEFAULT_SIZE;
		return KeysetRequest.after(size, (this.after != null) ? Cursor.decode(list, this.after) : Position.START);
	}

}
