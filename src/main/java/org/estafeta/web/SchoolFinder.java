package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

/**
 * Finds which organisation a person means by a name.
 */
@Component
class SchoolFinder {

	private static final int MOST = 8;

	private final CatalogueSearch search;

	private final Organisations organisations;

	SchoolFinder(CatalogueSearch search, Organisations organisations) {
		this.search = search;
		this.organisations = organisations;
	}

	/**
	 * Looks for organisations.
	 * @param typed what was typed; not empty
	 * @return the only one that can be meant, or several to choose from, the best first;
	 * empty when nothing is like it
	 */
	List<Organisation> find(String typed) {
		SearchRequest request = new SearchRequest(typed, Map.of(Facet.KIND, List.of(NodeKind.ORGANISATION.name())),
				QueryMode.FORGIVING, KeysetRequest.first(MOST));
		List<Organisation> found = List
			.copyOf(this.organisations.byIds(this.search.find(request).hits().stream().map(Hit::id).toList()).values());
		List<Organisation> exact = found.stream()
			.filter((one) -> typed.equalsIgnoreCase(one.name()) || typed.equalsIgnoreCase(one.shortName()))
			.toList();
		return (exact.size() == 1) ? exact : found;
	}

}
