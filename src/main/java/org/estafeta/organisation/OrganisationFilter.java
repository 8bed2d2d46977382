package org.estafeta.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations to list. A null admits everything.
 *
 * @param kinds any of these kinds
 * @param regions in any of these regions
 * @param cities in any of these cities
 */
public record OrganisationFilter(@Nullable List<Organisation.Kind> kinds, @Nullable List<String> regions,
		@Nullable List<String> cities) {

	/** All organisations. */
	public static final OrganisationFilter ALL = new OrganisationFilter(null, null, null);

	Map<String, ?> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("kinds", (this.kinds != null) ? this.kinds.stream().map(Enum::name).toList() : null);
		parameters.put("regions", this.regions);
		parameters.put("cities", this.cities);
		return parameters;
	}

}
