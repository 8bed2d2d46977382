package org.estafeta.people;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.Facet;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

/**
 * Finds the organisation that a person works at by what they type. Leaves no trace: what
 * is not found here is not counted as missed either.
 */
@Service
public class Workplaces {

	private final CatalogueHits hits;

	private final Organisations organisations;

	Workplaces(CatalogueHits hits, Organisations organisations) {
		this.hits = hits;
		this.organisations = organisations;
	}

	/**
	 * Finds organisations.
	 * @param text a part of the name, a number, a place
	 * @param limit how many at most
	 * @return the organisations, best first; empty for a blank text
	 */
	public List<Organisation> find(String text, int limit) {
		if (text.isBlank()) {
			return List.of();
		}
		SearchRequest request = new SearchRequest(text, Map.of(Facet.KIND, List.of(NodeKind.ORGANISATION.name())),
				QueryMode.FORGIVING, KeysetRequest.first(1));
		List<String> ids = this.hits.all(request, limit).hits().stream().map(NodeRef::id).toList();
		return List.copyOf(this.organisations.byIds(ids).values());
	}

}
