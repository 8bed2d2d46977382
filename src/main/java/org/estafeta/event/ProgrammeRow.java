package org.estafeta.event;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;

/**
 * Reads rows of the graph into {@link Programme}.
 */
final class ProgrammeRow {

	private ProgrammeRow() {
	}

	static Programme map(Record row) {
		Value n = row.get("n");
		String form = Rows.text(n, "form");
		return new Programme(n.get("id").asString(), n.get("sortKey").asString(), n.get("title").asString(),
				n.get("kindName").asString(), Rows.text(n, "provider"), Rows.number(n, "hours"), Rows.text(n, "region"),
				Rows.date(n, "year"), Rows.text(n, "targetGroup"), Rows.text(n, "summary"),
				(form != null) ? ProgrammeForm.valueOf(form) : null,
				n.get("retiredOn").isNull() ? null : n.get("retiredOn").asLocalDate(), Rows.provenance(n));
	}

}
