package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a search by chosen values and counts what the others would give. Any of the
 * values of one facet is enough, and all facets together are needed; a value takes with
 * it all that stand below it.
 */
final class FacetSearch {

	private final IndexSearcher searcher;

	private final Query text;

	private final Map<Facet, Set<FacetPath>> chosen = new EnumMap<>(Facet.class);

	FacetSearch(IndexSearcher searcher, Query text, Map<Facet, List<String>> filters) {
		this.searcher = searcher;
		this.text = text;
		filters.forEach((facet, values) -> {
			Set<FacetPath> paths = new LinkedHashSet<>();
			values.forEach((value) -> paths.add(FacetPath.parse(facet, value)));
			if (!paths.isEmpty()) {
				this.chosen.put(facet, paths);
			}
		});
	}

	/**
	 * The text and all filters.
	 * @return the query
	 */
	Query query() {
		return filtered(null);
	}

	// The text and all filters but one: what a facet counts is what choosing another of
	// its values would give.
	private Query filtered(@Nullable Facet except) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		query.add(this.text, BooleanClause.Occur.MUST);
		this.chosen.forEach((facet, paths) -> {
			if (facet != except) {
				List<BytesRef> any = paths.stream()
					.filter(FacetPath::canBe)
					.map((path) -> new BytesRef(FacetsConfig.pathToString(facet.name(), path.array())))
					.toList();
				query.add(new TermInSetQuery(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, any), BooleanClause.Occur.FILTER);
			}
		});
		return query.build();
	}

	/**
	 * Counts all facets.
	 * @param found what {@link #query()} found
	 * @param shown which values to show
	 * @return the facets in their order; none when the index is empty
	 */
	List<SearchResult.FacetCounts> counts(FacetsCollector found, ShownValues shown) throws IOException {
		SortedSetDocValuesReaderState state = FacetStates.of(this.searcher.getIndexReader());
		if (state == null) {
			return List.of();
		}
		SortedSetDocValuesFacetCounts everything = new SortedSetDocValuesFacetCounts(state, found);
		List<SearchResult.FacetCounts> counts = new ArrayList<>();
		for (Facet facet : Facet.values()) {
			SortedSetDocValuesFacetCounts counted = this.chosen.containsKey(facet) ? count(state, facet) : everything;
			FacetTree tree = tree(state, counted, facet, shown);
			String name = shown.named().get(facet);
			List<SearchResult.FacetValue> values = (name != null) ? tree.named(new FacetName(name)) : tree.values();
			counts.add(new SearchResult.FacetCounts(facet, values, tree.isComplete()));
		}
		return counts;
	}

	/**
	 * Finds values of one facet.
	 * @param request which values
	 * @return all of them, most frequent first
	 */
	List<SearchResult.FacetValue> values(FacetRequest request) throws IOException {
		SortedSetDocValuesReaderState state = FacetStates.of(this.searcher.getIndexReader());
		if (state == null) {
			return List.of();
		}
		Facet facet = request.facet();
		String under = request.under();
		FacetTree tree = tree(state, count(state, facet), facet, request.search().shown());
		return tree.all(new FacetName(request.contains()),
				(under != null) ? FacetPath.parse(facet, under) : FacetPath.ROOT);
	}

	private FacetTree tree(SortedSetDocValuesReaderState state, SortedSetDocValuesFacetCounts counts, Facet facet,
			ShownValues shown) {
		// Lucene fails when asked for a hierarchy that no document is in.
		boolean known = !facet.isHierarchical() || state.getDimTree(facet.name()) != null;
		return new FacetTree(known ? counts : null, facet, this.chosen.getOrDefault(facet, Set.of()), shown);
	}

	private SortedSetDocValuesFacetCounts count(SortedSetDocValuesReaderState state, Facet except) throws IOException {
		FacetsCollector collected = this.searcher.search(filtered(except), new FacetsCollectorManager());
		return new SortedSetDocValuesFacetCounts(state, collected);
	}

}
