package org.estafeta.search;

import java.util.List;
import java.util.Map;

import org.estafeta.shared.KeysetRequest;

/**
 * What to look for.
 *
 * @param text what a person typed; always text, never syntax; empty finds everything
 * @param filters chosen values: any of the values of one facet, and all facets together
 * @param literal whether the text is taken as it is, mistyped or not
 * @param page which hits; positions come from {@link Hit#position()}
 */
public record SearchRequest(String text, Map<Facet, List<String>> filters, boolean literal, KeysetRequest page) {

	public SearchRequest {
		filters = Map.copyOf(filters);
	}

}
