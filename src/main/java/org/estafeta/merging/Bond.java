package org.estafeta.merging;

import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A relationship as it stands in the graph.
 *
 * @param place where it stands; good within one transaction
 * @param type its type
 * @param properties its properties, as the driver gives them
 * @param start the node that it leaves
 * @param end the node that it leads to
 */
record Bond(String place, String type, NavigableMap<String, Object> properties, BondEnd start, BondEnd end) {

	static Bond map(Record row) {
		return new Bond(row.get("place").asString(), row.get("type").asString(), properties(row.get("properties")),
				end(row, "a"), end(row, "b"));
	}

	static NavigableMap<String, Object> properties(Value map) {
		NavigableMap<String, Object> properties = new TreeMap<>();
		map.keys().forEach((name) -> properties.put(name, map.get(name).asObject()));
		return properties;
	}

	private static BondEnd end(Record row, String side) {
		return new BondEnd(row.get(side + "Place").asString(), row.get(side + "Label").asString(),
				row.get(side + "Id").asString(""), text(row.get(side + "Name")), row.get(side + "Hidden").asBoolean());
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	/**
	 * Whether everybody who sees the history may see it.
	 * @return false when one of its ends is private
	 */
	boolean open() {
		return this.start.kept().isPresent() && this.end.kept().isPresent();
	}

}
