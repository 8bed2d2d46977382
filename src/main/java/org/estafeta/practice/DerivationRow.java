package org.estafeta.practice;

import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;

/**
 * Reads rows of the graph into {@link Derivation}.
 */
final class DerivationRow {

	private DerivationRow() {
	}

	static Derivation map(Record row) {
		return new Derivation(row.get("practiceId").asString(), row.get("originId").asString(), Rows.text(row, "note"),
				row.get("recordedAt").asZonedDateTime().toInstant(), row.get("recordedBy").asString(),
				row.get("supersededAt").isNull() ? null : row.get("supersededAt").asZonedDateTime().toInstant());
	}

}
