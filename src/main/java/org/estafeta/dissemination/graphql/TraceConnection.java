package org.estafeta.dissemination.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.estafeta.api.KeysetConnection;
import org.estafeta.dissemination.Trace;
import org.estafeta.shared.KeysetRequest;

/**
 * A page of a trace.
 *
 * @param edges the adoptions with their cursors
 * @param nodes the adoptions
 * @param pageInfo whether there are more
 * @param totalCount how many there are in all
 * @param reached how many were reached, wanted or not
 * @param facets the counts of the parts of the filter
 * @param complete whether nothing is missing
 * @param stopReason why the trace stopped early
 * @param frontier how many of the reached adoptions lead further
 * @param missingAtLeast how many are missing at least
 * @param missingAtMost how many are missing at most
 */
record TraceConnection(List<KeysetConnection.Edge<Trace.Step>> edges, List<Trace.Step> nodes,
		KeysetConnection.PageInfo pageInfo, int totalCount, int reached, List<FacetCounts> facets, boolean complete,
		Trace.@Nullable StopReason stopReason, int frontier, int missingAtLeast, int missingAtMost) {

	static TraceConnection of(String list, Trace trace, KeysetRequest page) {
		KeysetConnection<Trace.Step> connection = new KeysetConnection<>(list, trace.page(page), Trace.Step::position,
				() -> CompletableFuture.completedFuture((long) trace.steps().size()));
		return new TraceConnection(connection.getEdges(), connection.getNodes(), connection.getPageInfo(),
				trace.steps().size(), trace.reached(), trace.facets().entrySet().stream().map(FacetCounts::of).toList(),
				trace.complete(), trace.stopReason(), trace.frontier(), trace.missingAtLeast(), trace.missingAtMost());
	}

	/**
	 * The counts of one part of the filter.
	 *
	 * @param facet the part
	 * @param values the values with their counts, greatest first
	 */
	record FacetCounts(Trace.Facet facet, List<FacetValue> values) {

		private static FacetCounts of(Map.Entry<Trace.Facet, Map<String, Integer>> counts) {
			return new FacetCounts(counts.getKey(),
					counts.getValue()
						.entrySet()
						.stream()
						.map((value) -> new FacetValue(value.getKey(), value.getValue()))
						.sorted(Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value))
						.toList());
		}

	}

	/**
	 * A value with its count.
	 *
	 * @param value the value
	 * @param count how many adoptions it would give
	 */
	record FacetValue(String value, int count) {

	}

}
