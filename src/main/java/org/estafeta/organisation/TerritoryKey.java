package org.estafeta.organisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.Place;

/**
 * Names territories by what files say of places: a region by its name, a city by its name
 * within its region.
 */
public final class TerritoryKey {

	static final String SOURCE = "territory";

	private static final String COUNTRY = "Российская Федерация";

	private TerritoryKey() {
	}

	/**
	 * The link of a node to the smallest territory that is known.
	 * @param place where the node is
	 * @return the map with {@code territory}, which is null when the place is unknown
	 */
	public static Map<String, @Nullable Object> link(Place place) {
		Map<String, @Nullable Object> links = new HashMap<>();
		links.put("territory", (place.city() != null) ? city(place) : region(place.region()));
		return links;
	}

	private static String city(Place place) {
		return "CITY|" + place.region() + '|' + place.city();
	}

	private static @Nullable String region(@Nullable String region) {
		return (region != null) ? "REGION|" + region : null;
	}

	// The rows of the territories that a place names: wider ones first.
	static Map<String, Upsert.Row> rows(Place place) {
		Map<String, Upsert.Row> rows = new LinkedHashMap<>();
		String region = region(place.region());
		if (region != null) {
			String kind = COUNTRY.equals(place.region()) ? "COUNTRY" : "REGION";
			rows.put(region, row(region, String.valueOf(place.region()), kind, null));
		}
		if (place.city() != null) {
			rows.put(city(place), row(city(place), place.city(), "CITY", region));
		}
		return rows;
	}

	private static Upsert.Row row(String key, String name, String kind, @Nullable String within) {
		Map<String, @Nullable Object> links = new HashMap<>();
		links.put("territory", within);
		return new Upsert.Row(key, Map.of("name", name, "kind", kind), links);
	}

}
