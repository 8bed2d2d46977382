package org.estafeta.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which programmes to list. A null admits everything.
 *
 * @param kinds of any of these kinds, in the words of the source
 * @param regions offered in any of these regions
 */
public record ProgrammeFilter(@Nullable List<String> kinds, @Nullable List<String> regions) {

	/** All programmes. */
	public static final ProgrammeFilter ALL = new ProgrammeFilter(null, null);

	Map<String, ?> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("kinds", this.kinds);
		parameters.put("regions", this.regions);
		return parameters;
	}

}
