package org.estafeta.savedsearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.search.Facet;
import org.estafeta.search.QueryMode;

/**
 * A saved search as it is stored, with what it has had.
 *
 * @param search the search
 * @param known what it has had
 */
record SavedSearchRow(SavedSearch search, KnownHits known) {

	private static final char EQUALS = '=';

	static SavedSearchRow of(MapAccessor row) {
		MapAccessor node = row.get("search").asNode();
		SavedSearch search = new SavedSearch(node.get("id").asString(), node.get("name").asString(),
				node.get("text").asString(), filters(Rows.texts(node, "filters")),
				QueryMode.valueOf(node.get("mode").asString()), Pace.valueOf(node.get("pace").asString()),
				node.get("createdOn").asLocalDate(), node.get("nextOn").asLocalDate(), node.get("full").asBoolean(),
				node.get("digests").asInt());
		return new SavedSearchRow(search, KnownHits.of(node.get("known").asByteArray()));
	}

	static List<String> texts(Map<Facet, List<String>> filters) {
		List<String> texts = new ArrayList<>();
		filters.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
			.forEach((filter) -> filter.getValue()
				.forEach((value) -> texts.add(filter.getKey().name() + EQUALS + value)));
		return texts;
	}

	private static Map<Facet, List<String>> filters(List<String> texts) {
		Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
		for (String text : texts) {
			int at = text.indexOf(EQUALS);
			facet(text.substring(0, at)).ifPresent(
					(facet) -> filters.computeIfAbsent(facet, (key) -> new ArrayList<>()).add(text.substring(at + 1)));
		}
		return filters;
	}

	private static Optional<Facet> facet(String name) {
		return Arrays.stream(Facet.values()).filter((facet) -> facet.name().equals(name)).findFirst();
	}

}
