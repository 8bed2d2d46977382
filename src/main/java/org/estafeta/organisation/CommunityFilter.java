package org.estafeta.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Scope;

/**
 * Which communities to list. A null admits everything.
 *
 * @param scopes reaching any of these levels
 * @param regions in any of these regions
 */
public record CommunityFilter(@Nullable List<Scope> scopes, @Nullable List<String> regions) {

	/** All communities. */
	public static final CommunityFilter ALL = new CommunityFilter(null, null);

	Map<String, ?> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("scopes", (this.scopes != null) ? this.scopes.stream().map(Enum::name).toList() : null);
		parameters.put("regions", this.regions);
		return parameters;
	}

}
