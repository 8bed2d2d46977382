package org.estafeta.taxonomy;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which deficits to list. A null admits everything.
 *
 * @param broaderId directly below this one
 * @param depth at this depth: 0 the top, 1 the groups, 2 the deficits
 */
public record DeficitFilter(@Nullable String broaderId, @Nullable Integer depth) {

	/** All deficits. */
	public static final DeficitFilter ALL = new DeficitFilter(null, null);

	Map<String, ?> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("broaderId", this.broaderId);
		parameters.put("depth", this.depth);
		return parameters;
	}

}
