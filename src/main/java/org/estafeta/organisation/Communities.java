package org.estafeta.organisation;

import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Counts;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeysetReader;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

/**
 * The professional communities, for reading.
 */
@Service
public class Communities {

	private final KeysetReader<Community> reader;

	Communities(Graph graph, Counts counts) {
		this.reader = new KeysetReader<>(graph, counts, "organisation/communities", CommunityRow::map);
	}

	/**
	 * Reads communities by their ids.
	 * @param ids the ids; unknown ones are passed over
	 * @return the communities by id, in the order of the ids
	 */
	public Map<String, Community> byIds(Collection<String> ids) {
		return this.reader.byIds(ids);
	}

	/**
	 * Reads one by its id.
	 * @param id the id
	 * @return what has this id
	 * @throws EstafetaException with kind NOT_FOUND when nothing does
	 */
	public Community get(String id) {
		return this.reader.byId(id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "community-not-found", id));
	}

	/**
	 * Reads a page of the list.
	 * @param filter which communities
	 * @param request which rows
	 * @return the rows, in the order of the list
	 */
	public Slice<Community> page(CommunityFilter filter, KeysetRequest request) {
		return this.reader.page(filter.parameters(), request);
	}

	/**
	 * Counts the list.
	 * @param filter which communities
	 * @return how many there are
	 */
	public long count(CommunityFilter filter) {
		return this.reader.count(filter.parameters());
	}

}
