package org.estafeta.dissemination;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ImpreciseDate;

/**
 * Reads rows of the graph into adoptions and their links.
 */
final class AdoptionRow {

	private AdoptionRow() {
	}

	static Adoption map(Record row) {
		Value n = row.get("n");
		Map<Adoption.Stage, ImpreciseDate> stages = new EnumMap<>(Adoption.Stage.class);
		for (Adoption.Stage stage : Adoption.Stage.values()) {
			ImpreciseDate date = Rows.date(n, property(stage));
			if (date != null) {
				stages.put(stage, date);
			}
		}
		List<Adoption.Proof> proofs = row.get("proofs").asList(AdoptionRow::proof);
		return new Adoption(n.get("id").asString(), row.get("practiceId").asString(),
				row.get("organisationId").asString(), Adoption.Kind.valueOf(n.get("kind").asString()), stages, proofs);
	}

	// The property that holds the date of a stage.
	static String property(Adoption.Stage stage) {
		return stage.name().toLowerCase(Locale.ROOT) + "On";
	}

	static TransferLink link(Record row) {
		return new TransferLink(row.get("proof").get("id").asString(), row.get("learnerId").asString(),
				row.get("teacherId").asString(), TransferLink.Status.valueOf(row.get("status").asString()),
				proof(row.get("proof")), Rows.text(row, "eventId"));
	}

	static Disseminations.Totals totals(Record row) {
		return new Disseminations.Totals(row.get("practiceId").asString(), row.get("adoptions").asLong(),
				row.get("links").asLong());
	}

	static PracticeSpread.Adopter adopter(Record row) {
		return new PracticeSpread.Adopter(row.get("id").asString(), row.get("organisationId").asString(),
				Adoption.Kind.valueOf(row.get("kind").asString()), row.get("name").asString(),
				row.get("fullName").asString(), row.get("organisationKind").asString(), Rows.text(row, "region"));
	}

	static RecordedFact fact(Record row) {
		Value proof = row.get("proof");
		String status = Rows.text(row, "status");
		Value superseded = proof.get("supersededAt");
		return new RecordedFact(proof(proof), row.get("learnerId").asString(), Rows.text(row, "teacherId"),
				(status != null) ? TransferLink.Status.valueOf(status) : null, proof.get("recordedBy").asString(),
				proof.get("recordedAt").asZonedDateTime().toInstant(),
				superseded.isNull() ? null : superseded.asZonedDateTime().toInstant());
	}

	private static Adoption.Proof proof(Value proof) {
		ImpreciseDate date = Rows.date(proof, "date");
		return new Adoption.Proof(proof.get("id").asString(),
				Adoption.Strength.valueOf(proof.get("strength").asString()), Rows.text(proof, "channel"),
				(date != null) ? date : ImpreciseDate.UNKNOWN, Rows.text(proof, "note"), Rows.provenance(proof));
	}

}
