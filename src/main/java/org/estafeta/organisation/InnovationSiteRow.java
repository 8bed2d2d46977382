package org.estafeta.organisation;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.Place;
import org.estafeta.shared.Scope;

/**
 * Reads rows of the graph into {@link InnovationSite}.
 */
final class InnovationSiteRow {

	private InnovationSiteRow() {
	}

	static InnovationSite map(Record row) {
		Value n = row.get("n");
		return new InnovationSite(n.get("id").asString(), n.get("sortKey").asString(), n.get("title").asString(),
				n.get("statusKind").asString(), Scope.valueOf(n.get("scope").asString()), Rows.date(n, "from"),
				Rows.date(n, "to"), Rows.text(n, "orderReference"), Rows.text(n, "note"),
				Rows.text(row, "organisationId"), new Place(Rows.text(n, "city"), Rows.text(n, "region")),
				Rows.provenance(n));
	}

}
