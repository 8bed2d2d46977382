package org.estafeta.search;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Slice;

/**
 * Values of a facet that were found.
 *
 * @param values the values of the page, most frequent first, without zeros
 * @param total how many there are in all, exact
 * @param repaired what was searched for in place of the text, null when it was taken as
 * it is
 */
public record FacetPage(Slice<SearchResult.FacetValue> values, long total, @Nullable String repaired) {

}
