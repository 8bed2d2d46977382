package org.estafeta.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.estafeta.shared.Identified;
import org.estafeta.shared.NodeKind;

/**
 * A node as the index knows it.
 *
 * @param kind its kind
 * @param id its id
 * @param title its name
 * @param aliases its other names
 * @param body its texts, those that matter most first
 * @param line what tells it apart from namesakes
 * @param sortKey its place in lists
 * @param facets the values of its facets, the kind left out
 */
record CatalogueDocument(NodeKind kind, String id, String title, List<String> aliases, List<String> body, String line,
		String sortKey, Map<Facet, List<FacetPath>> facets) implements Identified {

	/**
	 * The same node with one value of a facet.
	 * @param facet the facet
	 * @param value the value
	 * @return the document
	 */
	CatalogueDocument with(Facet facet, String value) {
		Map<Facet, List<FacetPath>> more = new EnumMap<>(Facet.class);
		more.putAll(this.facets);
		more.put(facet, List.of(FacetPath.of(value)));
		return new CatalogueDocument(this.kind, this.id, this.title, this.aliases, this.body, this.line, this.sortKey,
				more);
	}

}
