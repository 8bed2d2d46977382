package org.estafeta.shared;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where something is, as far as it is known.
 *
 * @param city the name of the city or village, null when unknown
 * @param region the name of the region, null when unknown
 */
public record Place(@Nullable String city, @Nullable String region) {

	/**
	 * The place in one line.
	 * @return city and region, either of them, or nothing
	 */
	public String line() {
		return Stream.of(this.city, this.region)
			.filter((part) -> part != null && !part.isBlank())
			.distinct()
			.collect(Collectors.joining(", "));
	}

}
