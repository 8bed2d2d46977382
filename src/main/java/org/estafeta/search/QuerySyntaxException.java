package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * An advanced query that follows no grammar. Says where, and how to put it right.
 */
public final class QuerySyntaxException extends EstafetaException {

	private final int position;

	QuerySyntaxException(String key, int position, Object... more) {
		super(ErrorKind.BAD_REQUEST, "query." + key, arguments(position, more));
		this.position = position;
	}

	private static Object[] arguments(int position, Object... more) {
		List<Object> arguments = new ArrayList<>(List.of(position + 1));
		arguments.addAll(List.of(more));
		return arguments.toArray();
	}

	/**
	 * Where reading stopped.
	 * @return the place in the text, from 0; its length when something is missing at the
	 * end
	 */
	public int position() {
		return this.position;
	}

}
