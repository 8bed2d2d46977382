package org.estafeta.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * The order of all values of all facets in one state of the index. Making it costs as
 * much as there are values, so it is made once and lives as long as the reader.
 */
final class FacetStates {

	private static final Map<IndexReader.CacheKey, SortedSetDocValuesReaderState> STATES = new ConcurrentHashMap<>();

	private FacetStates() {
	}

	/**
	 * The values of an open reader.
	 * @param reader the reader
	 * @return its values, null when it has none
	 * @throws IOException when the index cannot be read
	 */
	static @Nullable SortedSetDocValuesReaderState of(IndexReader reader) throws IOException {
		IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
		if (cache == null) {
			return make(reader);
		}
		SortedSetDocValuesReaderState state = STATES.get(cache.getKey());
		if (state == null) {
			state = make(reader);
			if (state != null && STATES.putIfAbsent(cache.getKey(), state) == null) {
				cache.addClosedListener(STATES::remove);
			}
		}
		return state;
	}

	private static @Nullable SortedSetDocValuesReaderState make(IndexReader reader) throws IOException {
		try {
			return new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS);
		}
		catch (IllegalArgumentException ex) {
			// an index without documents has no facet field
			return null;
		}
	}

}
