package org.estafeta.search;

import java.util.Map;
import java.util.Set;

/**
 * Which values of the facets an answer shows. Chosen ones, and what stands above them,
 * are always there.
 *
 * @param below whether also the values below those that are shown
 * @param named by facet, a part of the names of its values: only those with it are shown,
 * with what stands above and below them
 * @param all the facets of which to show more than the {@value #MOST} most frequent
 * values of each level
 */
public record ShownValues(boolean below, Map<Facet, String> named, Set<Facet> all) {

	/** The most frequent values of the first level. */
	public static final ShownValues FIRST = new ShownValues(false, Map.of(), Set.of());

	/** How many values of a level are shown. */
	public static final int MOST = 50;

	/** How many values of a level are shown when all are asked for. */
	static final int ALL = 2000;

	public ShownValues {
		named = Map.copyOf(named);
		all = Set.copyOf(all);
	}

	int most(Facet facet) {
		return this.all.contains(facet) ? ALL : MOST;
	}

}
