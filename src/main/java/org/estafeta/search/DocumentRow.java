package org.estafeta.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
		Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
		facets.put(Facet.SCOPE, texts(row, "scopes"));
		facets.put(Facet.LEVEL, texts(row, "levels"));
		facets.put(Facet.SUBJECT, texts(row, "subjects"));
		facets.put(Facet.REGION, texts(row, "regions"));
		facets.put(Facet.DEFICIT_GROUP, texts(row, "deficitGroups"));
		facets.put(Facet.YEAR,
				texts(row, "years").stream()
					.filter((date) -> date.matches("\\d{4}.*"))
					.map((date) -> date.substring(0, 4))
					.toList());
		return new CatalogueDocument(kind, row.get("id").asString(), row.get("title").asString(), texts(row, "aliases"),
				texts(row, "body"), String.join(" · ", texts(row, "line")), row.get("sortKey").asString(), facets);
	}

	private static List<String> texts(Record row, String column) {
		List<String> texts = new ArrayList<>();
		for (Value value : row.get(column).values()) {
			if (!value.isNull()) {
				texts.add(value.asString());
			}
		}
		texts.removeIf((text) -> Objects.requireNonNull(text).isBlank());
		return texts;
	}

}
