package org.estafeta.organisation;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.Place;
import org.estafeta.shared.Scope;

/**
 * Reads rows of the graph into {@link Community}.
 */
final class CommunityRow {

	private CommunityRow() {
	}

	static Community map(Record row) {
		Value n = row.get("n");
		String scope = Rows.text(n, "scope");
		return new Community(n.get("id").asString(), n.get("sortKey").asString(), n.get("name").asString(),
				n.get("kindName").asString(), (scope != null) ? Scope.valueOf(scope) : null, Rows.text(n, "organiser"),
				new Place(Rows.text(n, "city"), Rows.text(n, "region")), Joining.of(Rows.text(n, "joining")),
				YoungAudience.of(Rows.texts(n, "youngAudiences")), Rows.text(n, "note"), Rows.provenance(n));
	}

}
