package org.estafeta.community;

import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ImpreciseDate;

/**
 * Reads rows of the graph into {@link PlanItem}.
 */
final class PlanRow {

	private PlanRow() {
	}

	static PlanItem item(Record row) {
		String person = Rows.text(row, "person");
		String name = Rows.text(row, "name");
		String event = Rows.text(row, "event");
		String eventTitle = Rows.text(row, "eventTitle");
		return new PlanItem(row.get("item").asString(), ImpreciseDate.parse(row.get("due").asString()).orElseThrow(),
				row.get("title").asString(),
				(person != null && name != null) ? new PlanItem.Responsible(person, name) : null,
				(event != null && eventTitle != null) ? new PlanItem.PlannedEvent(event, eventTitle) : null,
				MemberRow.date(row, "done"), Rows.text(row, "result"), row.get("version").asInt());
	}

}
