package org.estafeta.dissemination;

import java.util.Map;

import org.neo4j.driver.Record;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ImpreciseDate;

/**
 * Reads what the rules need to know of stored adoptions.
 */
final class StoredAdoptionRow {

	private StoredAdoptionRow() {
	}

	static Proof proof(Record row) {
		return new Proof(row.get("adoptionId").asString(), key(row, "adoption"),
				Adoption.Strength.valueOf(row.get("strength").asString()), date(row));
	}

	static Map.Entry<AdoptionKey, AdoptionKey> link(Record row) {
		return Map.entry(key(row, "learner"), key(row, "teacher"));
	}

	private static AdoptionKey key(Record row, String column) {
		String[] parts = row.get(column).asString().split("\\|", 2);
		return new AdoptionKey(parts[0], parts[1]);
	}

	private static ImpreciseDate date(Record row) {
		ImpreciseDate date = Rows.date(row, "date");
		return (date != null) ? date : ImpreciseDate.UNKNOWN;
	}

	/**
	 * A fact that an adoption is known from.
	 *
	 * @param adoptionId the id of the adoption
	 * @param adoption its key
	 * @param strength what happened
	 * @param date when
	 */
	record Proof(String adoptionId, AdoptionKey adoption, Adoption.Strength strength, ImpreciseDate date) {

	}

}
