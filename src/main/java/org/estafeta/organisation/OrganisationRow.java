package org.estafeta.organisation;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.Place;

/**
 * Reads rows of the graph into {@link Organisation}.
 */
final class OrganisationRow {

	private OrganisationRow() {
	}

	static Organisation map(Record row) {
		Value n = row.get("n");
		return new Organisation(n.get("id").asString(), n.get("sortKey").asString(), n.get("name").asString(),
				Rows.text(n, "shortName"), Organisation.Kind.valueOf(n.get("kind").asString()),
				Rows.texts(n, "levels").stream().map(EducationLevel::valueOf).toList(),
				new Place(Rows.text(n, "city"), Rows.text(n, "region")),
				new Organisation.Numbers(Rows.texts(n, "aliases"), Rows.text(n, "inn"), Rows.text(n, "ogrn")),
				Rows.date(n, "closedOn"), Rows.provenance(n));
	}

}
