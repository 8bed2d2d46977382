package org.estafeta.taxonomy;

import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Counts;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeysetReader;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

/**
 * The taxonomy of deficits, for reading.
 */
@Service
public class Deficits {

	private static final CypherQuery NARROWER = CypherQuery.named("taxonomy/deficits/narrower");

	private static final CypherQuery NARROWER_COUNT = CypherQuery.named("taxonomy/deficits/narrower-count");

	private final KeysetReader<Deficit> reader;

	Deficits(Graph graph, Counts counts) {
		this.reader = new KeysetReader<>(graph, counts, "taxonomy/deficits", DeficitRow::map);
	}

	/**
	 * Reads deficits by their ids.
	 * @param ids the ids; unknown ones are passed over
	 * @return the deficits by id, in the order of the ids
	 */
	public Map<String, Deficit> byIds(Collection<String> ids) {
		return this.reader.byIds(ids);
	}

	/**
	 * Reads one by its id.
	 * @param id the id
	 * @return what has this id
	 * @throws EstafetaException with kind NOT_FOUND when nothing does
	 */
	public Deficit get(String id) {
		return this.reader.byId(id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "deficit-not-found", id));
	}

	/**
	 * Reads a page of the list.
	 * @param filter which deficits
	 * @param request which rows
	 * @return the rows, in the order of the list
	 */
	public Slice<Deficit> page(DeficitFilter filter, KeysetRequest request) {
		return this.reader.page(filter.parameters(), request);
	}

	/**
	 * Counts the list.
	 * @param filter which deficits
	 * @return how many there are
	 */
	public long count(DeficitFilter filter) {
		return this.reader.count(filter.parameters());
	}

	/**
	 * Reads a page of the deficits directly below for each of several deficits.
	 * @param owners the ids of the deficits
	 * @param request which rows of each list
	 * @return the rows by id of the owner
	 */
	public Map<String, Slice<Deficit>> narrower(Collection<String> owners, KeysetRequest request) {
		return this.reader.pageOfEach(NARROWER, owners, request);
	}

	/**
	 * Counts the deficits directly below for each of several deficits.
	 * @param owners the ids of the deficits
	 * @return the totals by id of the owner
	 */
	public Map<String, Long> countNarrower(Collection<String> owners) {
		return this.reader.countOfEach(NARROWER_COUNT, owners);
	}

}
