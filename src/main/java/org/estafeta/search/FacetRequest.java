package org.estafeta.search;

import org.jspecify.annotations.Nullable;

/**
 * Which values of a facet to find.
 *
 * @param facet the facet
 * @param contains a part of their names; empty finds all
 * @param under the value that they stand below, null for anywhere
 * @param search what the hits are that are counted: its page is that of the values, their
 * positions come from {@link SearchResult.FacetValue#position()}; the choice in this
 * facet itself does not narrow the counts
 */
public record FacetRequest(Facet facet, String contains, @Nullable String under, SearchRequest search) {

}
