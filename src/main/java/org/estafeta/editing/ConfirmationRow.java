package org.estafeta.editing;

import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ImpreciseDate;

/**
 * Reads confirmations out of rows of the graph.
 */
final class ConfirmationRow {

	private ConfirmationRow() {
	}

	static Confirmation confirmation(Record row) {
		return new Confirmation(row.get("confirmedOn").asLocalDate(null), Rows.text(row, "confirmedBy"), since(row),
				row.get("stale").asBoolean(), row.get("version").asString());
	}

	static ImpreciseDate since(Record row) {
		return ImpreciseDate.parse(row.get("since").asString()).orElse(ImpreciseDate.UNKNOWN);
	}

	static ConfirmationRules rules(Record row) {
		return new ConfirmationRules(row.get("version").asInt(), row.get("months").asInt(), row.get("note").asString());
	}

}
