package org.estafeta.taxonomy;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;

/**
 * Reads rows of the graph into {@link Deficit}.
 */
final class DeficitRow {

	private DeficitRow() {
	}

	static Deficit map(Record row) {
		Value n = row.get("n");
		return new Deficit(n.get("id").asString(), n.get("sortKey").asString(), n.get("name").asString(),
				Rows.text(n, "nameEn"), Rows.text(n, "definition"), n.get("named").asBoolean(),
				Rows.text(row, "broaderId"), Rows.text(row, "groupId"), n.get("depth").asInt(),
				new Deficit.Standing(Rows.texts(n, "aliases"), n.get("retiredOn").asLocalDate(null),
						Rows.text(row, "successorId")),
				Rows.provenance(n));
	}

}
