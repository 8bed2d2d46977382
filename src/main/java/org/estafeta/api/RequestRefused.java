package org.estafeta.api;

import java.util.Arrays;
import java.util.List;

import graphql.execution.AbortExecutionException;

import org.estafeta.shared.ErrorKind;

/**
 * A request is refused as a whole, before anything is read: it costs more than is
 * allowed, or the caller may not do this.
 */
final class RequestRefused extends AbortExecutionException {

	private final ErrorKind kind;

	private final String key;

	private final transient List<Object> values;

	RequestRefused(String key, Object... values) {
		this(ErrorKind.LIMIT_EXCEEDED, key, values);
	}

	RequestRefused(ErrorKind kind, String key, Object... values) {
		super(key + ' ' + Arrays.toString(values));
		this.kind = kind;
		this.key = key;
		this.values = List.of(values);
	}

	ErrorKind kind() {
		return this.kind;
	}

	String messageKey() {
		return "error." + this.key;
	}

	Object[] values() {
		return this.values.toArray();
	}

}
