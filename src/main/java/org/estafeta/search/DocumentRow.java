package org.estafeta.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.shared.NodeKind;

/**
 * Reads a row of a document statement.
 */
final class DocumentRow {

	private DocumentRow() {
	}

	static CatalogueDocument map(NodeKind kind, Record row) {
		Map<Facet, List<FacetPath>> facets = new EnumMap<>(Facet.class);
		facets.put(Facet.SCOPE, names(row, "scopes"));
		facets.put(Facet.LEVEL, names(row, "levels"));
		facets.put(Facet.SUBJECT, names(row, "subjects"));
		facets.put(Facet.DIRECTION, names(row, "directions"));
		facets.put(Facet.PLACE, paths(row, "places").stream().map(DocumentRow::place).toList());
		facets.put(Facet.DEFICIT, paths(row, "deficits"));
		facets.put(Facet.DATE, texts(row, "dates").stream().map(FacetDate::path).flatMap(Optional::stream).toList());
		return new CatalogueDocument(kind, row.get("id").asString(), row.get("title").asString(), texts(row, "aliases"),
				texts(row, "body"), String.join(" · ", texts(row, "line")), row.get("sortKey").asString(), facets);
	}

	private static List<FacetPath> names(Record row, String column) {
		return texts(row, column).stream().map(FacetPath::of).toList();
	}

	private static List<FacetPath> paths(Record row, String column) {
		List<FacetPath> paths = new ArrayList<>();
		for (Value path : row.get(column).values()) {
			paths.add(new FacetPath(texts(path.values())));
		}
		return paths;
	}

	// Moscow in Moscow is one place.
	private static FacetPath place(FacetPath path) {
		return new FacetPath(path.names().stream().distinct().toList());
	}

	private static List<String> texts(Record row, String column) {
		return texts(row.get(column).values());
	}

	private static List<String> texts(Iterable<Value> values) {
		List<String> texts = new ArrayList<>();
		for (Value value : values) {
			if (!value.isNull()) {
				texts.add(value.asString());
			}
		}
		texts.removeIf((text) -> Objects.requireNonNull(text).isBlank());
		return texts;
	}

}
