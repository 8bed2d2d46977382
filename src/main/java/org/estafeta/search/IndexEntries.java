package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * What stands in one state of the index, by ids and checksums alone. The keys of
 * documents are sorted terms, so that a walk in the order of the ids reads each of them
 * once.
 */
final class IndexEntries {

	/** Says of an id that more than one document has it, so that no checksum fits. */
	static final Entry TWICE = new Entry(null);

	private final IndexReader reader;

	private final @Nullable Bits live;

	IndexEntries(IndexReader reader) {
		this.reader = reader;
		this.live = MultiBits.getLiveDocs(reader);
	}

	/**
	 * Walks through the documents of a kind.
	 * @param kind the kind
	 * @param after the id to go on from; empty for the beginning
	 * @param limit how many at most
	 * @return the next ids, growing, with their checksums
	 */
	Map<String, Entry> after(NodeKind kind, String after, int limit) throws IOException {
		Terms keys = MultiTerms.getTerms(this.reader, Fields.KEY);
		if (keys == null) {
			return Map.of();
		}
		String prefix = Fields.key(kind, "");
		TermsEnum terms = keys.iterator();
		List<Place> places = new ArrayList<>();
		String last = "";
		boolean more = terms.seekCeil(new BytesRef(prefix + after)) != TermsEnum.SeekStatus.END;
		while (more) {
			String key = terms.term().utf8ToString();
			if (!key.startsWith(prefix)) {
				break;
			}
			String id = key.substring(prefix.length());
			if (!id.equals(after)) {
				collect(id, terms, places);
			}
			if (!places.isEmpty() && !places.getLast().id().equals(last)) {
				last = places.getLast().id();
				limit--;
			}
			more = limit > 0 && terms.next() != null;
		}
		return entries(places);
	}

	/**
	 * Looks documents up.
	 * @param kind their kind
	 * @param ids their ids
	 * @return those that are there, with their checksums
	 */
	Map<String, Entry> of(NodeKind kind, Collection<String> ids) throws IOException {
		Terms keys = MultiTerms.getTerms(this.reader, Fields.KEY);
		if (keys == null) {
			return Map.of();
		}
		TermsEnum terms = keys.iterator();
		List<Place> places = new ArrayList<>();
		for (String id : ids) {
			if (terms.seekExact(new BytesRef(Fields.key(kind, id)))) {
				collect(id, terms, places);
			}
		}
		return entries(places);
	}

	private void collect(String id, TermsEnum terms, List<Place> places) throws IOException {
		PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
		for (int document = postings.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings
			.nextDoc()) {
			if (this.live == null || this.live.get(document)) {
				places.add(new Place(id, document));
			}
		}
	}

	private Map<String, Entry> entries(List<Place> places) throws IOException {
		Map<String, Entry> entries = new TreeMap<>();
		NumericDocValues checksums = MultiDocValues.getNumericValues(this.reader, DocumentChecksum.FIELD);
		// these values can only be read forward
		places.sort(Comparator.comparingInt(Place::document));
		for (Place place : places) {
			boolean known = checksums != null && checksums.advanceExact(place.document());
			Entry entry = new Entry(known ? checksums.longValue() : null);
			entries.merge(place.id(), entry, (one, other) -> TWICE);
		}
		return entries;
	}

	/**
	 * A document.
	 *
	 * @param checksum its checksum; null when it has none that it could be compared by
	 */
	record Entry(@Nullable Long checksum) {

		boolean fits(CatalogueDocument document) {
			return this.checksum != null && this.checksum == DocumentChecksum.of(document);
		}

	}

	private record Place(String id, int document) {

	}

}
