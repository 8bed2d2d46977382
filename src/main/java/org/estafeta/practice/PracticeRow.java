package org.estafeta.practice;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.EducationLevel;

/**
 * Reads rows of the graph into {@link Practice}.
 */
final class PracticeRow {

	private PracticeRow() {
	}

	static Practice map(Record row) {
		Value n = row.get("n");
		return new Practice(n.get("id").asString(), n.get("sortKey").asString(), n.get("title").asString(),
				Rows.text(n, "summary"), n.get("summaryFromTitle").asBoolean(),
				Practice.Status.valueOf(n.get("status").asString()),
				Rows.texts(n, "levels").stream().map(EducationLevel::valueOf).toList(), Rows.texts(n, "subjects"),
				Rows.text(n, "region"), Rows.text(n, "problem"), Rows.text(n, "sharedVia"),
				Rows.text(n, "adoptionNote"), Rows.text(n, "evidenceNote"), Rows.text(row, "organisationId"),
				Rows.provenance(n));
	}

	static AddressedDeficit addressedDeficit(Record row) {
		return new AddressedDeficit(row.get("practiceId").asString(), row.get("deficitId").asString(),
				row.get("stated").asBoolean(), Rows.text(row, "note"));
	}

}
