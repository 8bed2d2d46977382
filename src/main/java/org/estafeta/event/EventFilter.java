package org.estafeta.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Scope;

/**
 * Which events to list. A null admits everything.
 *
 * @param kinds of any of these kinds, in the words of the source
 * @param scopes reaching any of these levels
 * @param regions in any of these regions
 * @param years begun in any of these calendar years
 * @param exchange only meetings known from a fact of transfer (true) or only entries of a
 * calendar (false)
 */
public record EventFilter(@Nullable List<String> kinds, @Nullable List<Scope> scopes, @Nullable List<String> regions,
		@Nullable List<Integer> years, @Nullable Boolean exchange) {

	/** All events. */
	public static final EventFilter ALL = new EventFilter(null, null, null, null, null);

	Map<String, ?> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("kinds", this.kinds);
		parameters.put("scopes", (this.scopes != null) ? this.scopes.stream().map(Enum::name).toList() : null);
		parameters.put("regions", this.regions);
		parameters.put("years", this.years);
		parameters.put("exchange", this.exchange);
		return parameters;
	}

}
