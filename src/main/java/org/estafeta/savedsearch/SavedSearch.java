package org.estafeta.savedsearch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.estafeta.search.Facet;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.Identified;
import org.estafeta.shared.KeysetRequest;

/**
 * A search that somebody keeps.
 *
 * @param id its id
 * @param name how it is called
 * @param text what to look for
 * @param filters chosen values of facets
 * @param mode how the text is read
 * @param pace how often it tells what is new
 * @param createdOn when it was saved
 * @param nextOn the day of its next digest
 * @param full whether it finds, or has found over time, more than can be followed
 * @param digests how many digests it has had; those with nothing new do not count
 */
public record SavedSearch(String id, String name, String text, Map<Facet, List<String>> filters, QueryMode mode,
		Pace pace, LocalDate createdOn, LocalDate nextOn, boolean full, int digests) implements Identified {

	public SavedSearch {
		filters = Map.copyOf(filters);
	}

	SearchRequest request() {
		return new SearchRequest(this.text, this.filters, this.mode, KeysetRequest.first(1));
	}

}
