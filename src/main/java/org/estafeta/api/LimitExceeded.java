package org.estafeta.api;

import java.util.Arrays;
import java.util.List;

import graphql.execution.AbortExecutionException;

/**
 * A request costs more than is allowed; it is refused before anything is read.
 */
final class LimitExceeded extends AbortExecutionException {

	private final String key;

	private final transient List<Object> values;

	LimitExceeded(String key, Object... values) {
		super(key + ' ' + Arrays.toString(values));
		this.key = key;
		this.values = List.of(values);
	}

	String messageKey() {
		return "error." + this.key;
	}

	Object[] values() {
		return this.values.toArray();
	}

}
