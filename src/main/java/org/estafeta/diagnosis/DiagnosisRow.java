package org.estafeta.diagnosis;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.taxonomy.Deficit;

/**
 * Reads rows of the graph into diagnoses.
 */
final class DiagnosisRow {

	private DiagnosisRow() {
	}

	static Diagnosis diagnosis(MapAccessor row, Map<String, Deficit> deficits) {
		MapAccessor node = row.get("n").asNode();
		return new Diagnosis(node.get("id").asString(),
				Objects.requireNonNull(deficits.get(row.get("deficit").asString())),
				Severity.valueOf(node.get("severity").asString()),
				DiagnosisSource.valueOf(node.get("source").asString()), Purpose.valueOf(node.get("purpose").asString()),
				node.get("diagnosedOn").asLocalDate(), day(node, "startedOn"), day(node, "closedOn"),
				Rows.text(node, "outcome"), Rows.text(node, "recordedBy"));
	}

	static Consent consent(MapAccessor row) {
		MapAccessor node = row.get("n").asNode();
		return new Consent(node.get("version").asInt(), node.get("givenOn").asLocalDate(), day(node, "withdrawnOn"));
	}

	static Charge charge(MapAccessor row) {
		MapAccessor node = row.get("n").asNode();
		return new Charge(node.get("id").asString(), row.get("name").asString(),
				Purpose.valueOf(node.get("purpose").asString()), node.get("givenOn").asLocalDate(),
				node.get("until").asLocalDate(), day(node, "withdrawnOn"));
	}

	static AccessLog.Entry entry(MapAccessor row) {
		MapAccessor node = row.get("n").asNode();
		return new AccessLog.Entry(node.get("at").asZonedDateTime().toInstant(), node.get("by").asString(),
				Purpose.valueOf(node.get("purpose").asString()), AccessLog.Kind.valueOf(node.get("kind").asString()));
	}

	static DiagnosisPolicy.Grant grant(MapAccessor row) {
		return new DiagnosisPolicy.Grant(row.get("teacher").asString(), row.get("owner").asString(),
				row.get("name").asString(), Rows.text(row, "reader"),
				row.get("purpose").isNull() ? null : Purpose.valueOf(row.get("purpose").asString()));
	}

	private static @Nullable LocalDate day(MapAccessor node, String property) {
		return node.get(property).isNull() ? null : node.get(property).asLocalDate();
	}

}
