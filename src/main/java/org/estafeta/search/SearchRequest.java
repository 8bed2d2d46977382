package org.estafeta.search;

import java.util.List;
import java.util.Map;

import org.estafeta.shared.KeysetRequest;

/**
 * What to look for.
 *
 * @param text what a person typed; always text, never syntax; empty finds everything
 * @param filters chosen values, as {@link FacetPath} writes them: any of the values of
 * one facet, and all facets together
 * @param literal whether the text is taken as it is, mistyped or not
 * @param page which hits; positions come from {@link Hit#position()}
 * @param shown which values of the facets to show
 */
public record SearchRequest(String text, Map<Facet, List<String>> filters, boolean literal, KeysetRequest page,
		ShownValues shown) {

	public SearchRequest {
		filters = Map.copyOf(filters);
	}

	/**
	 * A search that shows the most frequent values of the facets.
	 * @param text what a person typed
	 * @param filters chosen values
	 * @param literal whether the text is taken as it is
	 * @param page which hits
	 */
	public SearchRequest(String text, Map<Facet, List<String>> filters, boolean literal, KeysetRequest page) {
		this(text, filters, literal, page, ShownValues.FIRST);
	}

}
