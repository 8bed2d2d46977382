package org.estafeta.organisation;

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
 * The innovation sites, for reading.
 */
@Service
public class InnovationSites {

	private static final CypherQuery OF_ORGANISATIONS = CypherQuery.named("organisation/sites/of-organisations");

	private static final CypherQuery OF_ORGANISATIONS_COUNT = CypherQuery
		.named("organisation/sites/of-organisations-count");

	private final KeysetReader<InnovationSite> reader;

	InnovationSites(Graph graph, Counts counts) {
		this.reader = new KeysetReader<>(graph, counts, "organisation/sites", InnovationSiteRow::map);
	}

	/**
	 * Reads innovation sites by their ids.
	 * @param ids the ids; unknown ones are passed over
	 * @return the innovation sites by id, in the order of the ids
	 */
	public Map<String, InnovationSite> byIds(Collection<String> ids) {
		return this.reader.byIds(ids);
	}

	/**
	 * Reads one by its id.
	 * @param id the id
	 * @return what has this id
	 * @throws EstafetaException with kind NOT_FOUND when nothing does
	 */
	public InnovationSite get(String id) {
		return this.reader.byId(id).orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "site-not-found", id));
	}

	/**
	 * Reads a page of the list.
	 * @param filter which innovation sites
	 * @param request which rows
	 * @return the rows, in the order of the list
	 */
	public Slice<InnovationSite> page(InnovationSiteFilter filter, KeysetRequest request) {
		return this.reader.page(filter.parameters(), request);
	}

	/**
	 * Counts the list.
	 * @param filter which innovation sites
	 * @return how many there are
	 */
	public long count(InnovationSiteFilter filter) {
		return this.reader.count(filter.parameters());
	}

	/**
	 * Reads a page of the innovation sites for each of several organisations.
	 * @param owners the ids of the organisations
	 * @param request which rows of each list
	 * @return the rows by id of the owner
	 */
	public Map<String, Slice<InnovationSite>> ofOrganisations(Collection<String> owners, KeysetRequest request) {
		return this.reader.pageOfEach(OF_ORGANISATIONS, owners, request);
	}

	/**
	 * Counts the innovation sites for each of several organisations.
	 * @param owners the ids of the organisations
	 * @return the totals by id of the owner
	 */
	public Map<String, Long> countOfOrganisations(Collection<String> owners) {
		return this.reader.countOfEach(OF_ORGANISATIONS_COUNT, owners);
	}

}
