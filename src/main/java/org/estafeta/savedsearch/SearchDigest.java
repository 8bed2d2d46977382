package org.estafeta.savedsearch;

import java.time.Instant;
import java.util.List;

import org.estafeta.search.FoundNode;

/**
 * What was new in a saved search.
 *
 * @param searchId the search
 * @param number its number, from 1 on
 * @param at when it was made
 * @param hits what was new and can still be found, best first
 * @param gone how many of its hits have been removed since
 */
public record SearchDigest(String searchId, int number, Instant at, List<FoundNode> hits, int gone) {

	public SearchDigest {
		hits = List.copyOf(hits);
	}

}
