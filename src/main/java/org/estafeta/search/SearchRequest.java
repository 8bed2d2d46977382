package org.estafeta.search;

import java.util.List;
import java.util.Map;

import org.estafeta.shared.KeysetRequest;

/**
 * What to look for.
 *
 * @param text what a person typed; text and never syntax, unless the mode says otherwise;
 * empty finds everything
 * @param filters chosen values, as {@link FacetPath} writes them: any of the values of
 * one facet, and all facets together
 * @param mode how the text is read
 * @param page which hits; positions come from {@link Hit#position()}
 * @param shown which values of the facets to show
 */
public record SearchRequest(String text, Map<Facet, List<String>> filters, QueryMode mode, KeysetRequest page,
		ShownValues shown) {

	public SearchRequest {
		filters = Map.copyOf(filters);
	}

	/**
	 * A search that shows the most frequent values of the facets.
	 * @param text what a person typed
	 * @param filters chosen values
	 * @param mode how the text is read
	 * @param page which hits
	 */
	public SearchRequest(String text, Map<Facet, List<String>> filters, QueryMode mode, KeysetRequest page) {
		this(text, filters, mode, page, ShownValues.FIRST);
	}

}
