package org.estafeta.demand;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;

/**
 * Reads what the statements of this feature answer.
 */
final class DemandRow {

	private DemandRow() {
	}

	static Demand demand(MapAccessor row) {
		MapAccessor node = row.get("demand").asNode();
		return new Demand(node.get("id").asString(), node.get("text").asString(), node.get("count").asLong(),
				row.get("deficit").asString(), node.get("recordedAt").asZonedDateTime().toInstant(),
				node.get("recordedBy").asString(), moment(node), Rows.text(node, "endedBy"));
	}

	private static @Nullable Instant moment(MapAccessor node) {
		return node.get("endedAt").isNull() ? null : node.get("endedAt").asZonedDateTime().toInstant();
	}

	static Miss miss(MapAccessor row) {
		return new Miss(row.get("text").asString(), row.get("missed").asLong(), row.get("repaired").asLong(),
				row.get("firstOn").asLocalDate(), row.get("lastOn").asLocalDate());
	}

}
