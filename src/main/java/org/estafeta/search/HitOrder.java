package org.estafeta.search;

import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Position;

/**
 * The order of hits, with a position for each: by relevance when there is something to be
 * relevant to, else by name; then by id.
 */
enum HitOrder {

	RELEVANCE, NAME;

	Sort sort(boolean backward) {
		SortField first = (this == RELEVANCE) ? new SortField(null, SortField.Type.SCORE, backward)
				: new SortField(Fields.SORT, SortField.Type.STRING, backward);
		return new Sort(first, new SortField(Fields.ID, SortField.Type.STRING, backward));
	}

	/**
	 * Where to go on from.
	 * @param request what was asked for
	 * @return the position as the engine wants it, null at either end of the list
	 */
	@Nullable FieldDoc after(KeysetRequest request) {
		Position from = request.from();
		if (from.equals(Position.START) || from.equals(Position.END)) {
			return null;
		}
		Object first = (this == RELEVANCE) ? Float.valueOf(score(from.sortKey())) : new BytesRef(from.sortKey());
		// The engine skips rows up to this number among those with equal values: all of
		// them.
		return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] { first, new BytesRef(from.id()) });
	}

	Position position(FieldDoc hit, IndexableField id) {
		Object first = (hit.fields != null) ? hit.fields[0] : null;
		String sortKey = (first instanceof Float score) ? Integer.toHexString(Float.floatToIntBits(score))
				: (first instanceof BytesRef name) ? name.utf8ToString() : "";
		return new Position(sortKey, id.stringValue());
	}

	/**
	 * How relevant a hit is in the order of relevance.
	 * @param hit the hit
	 * @return its score
	 */
	static float score(ScoreDoc hit) {
		return (hit instanceof FieldDoc ordered && ordered.fields != null && ordered.fields[0] instanceof Float score)
				? score : 0;
	}

	private static float score(String text) {
		try {
			return Float.intBitsToFloat(Integer.parseUnsignedInt(text, 16));
		}
		catch (NumberFormatException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "cursor");
		}
	}

}
