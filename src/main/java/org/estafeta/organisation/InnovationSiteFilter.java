package org.estafeta.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Scope;

/**
 * Which innovation sites to list. A null admits everything.
 *
 * @param scopes granted at any of these levels
 * @param statusKinds with any of these statuses, in the words of the source
 * @param regions in any of these regions
 */
public record InnovationSiteFilter(@Nullable List<Scope> scopes, @Nullable List<String> statusKinds,
		@Nullable List<String> regions) {

	/** All sites. */
	public static final InnovationSiteFilter ALL = new InnovationSiteFilter(null, null, null);

	Map<String, ?> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("scopes", (this.scopes != null) ? this.scopes.stream().map(Enum::name).toList() : null);
		parameters.put("statusKinds", this.statusKinds);
		parameters.put("regions", this.regions);
		return parameters;
	}

}
