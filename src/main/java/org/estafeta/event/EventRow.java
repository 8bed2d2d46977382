package org.estafeta.event;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.Place;
import org.estafeta.shared.Scope;

/**
 * Reads rows of the graph into {@link Event}.
 */
final class EventRow {

	private EventRow() {
	}

	static Event map(Record row) {
		Value n = row.get("n");
		String scope = Rows.text(n, "scope");
		return new Event(n.get("id").asString(), n.get("sortKey").asString(), n.get("title").asString(),
				n.get("kindName").asString(), (scope != null) ? Scope.valueOf(scope) : null, Rows.text(n, "organiser"),
				Rows.date(n, "start"), Rows.date(n, "end"), Rows.text(n, "participants"), Rows.text(n, "note"),
				n.get("exchange").asBoolean(), n.get("cancelled").asBoolean(false),
				new Place(Rows.text(n, "city"), Rows.text(n, "region")), Rows.provenance(n));
	}

	static Participation participation(Record row) {
		return new Participation(row.get("eventId").asString(), row.get("organisationId").asString(),
				row.get("host").asBoolean());
	}

}
