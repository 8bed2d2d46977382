package org.estafeta.practice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
				Rows.text(n, "adoptionNote"), Rows.text(n, "evidenceNote"), Rows.text(n, "authors"), parts(n),
				n.get("version").asInt(1), Rows.text(row, "organisationId"), Rows.provenance(n));
	}

	private static Map<PracticePart, String> parts(Value n) {
		Map<PracticePart, String> parts = new EnumMap<>(PracticePart.class);
		parts.putAll(PracticeContent.of(n.asMap(), null, List.of()).parts());
		parts.remove(PracticePart.PROBLEM);
		return parts;
	}

	static AddressedDeficit addressedDeficit(Record row) {
		return new AddressedDeficit(row.get("practiceId").asString(), row.get("deficitId").asString(),
				row.get("stated").asBoolean(), Rows.text(row, "note"));
	}

}
