package org.estafeta.dissemination;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

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

	static Adopter adopter(Record row) {
		String personId = Rows.text(row, "personId");
		Adopter.Person person = (personId != null)
				? new Adopter.Person(personId, Rows.text(row, "personName"), Rows.texts(row, "subjects")) : null;
		return new Adopter(row.get("id").asString(), Adoption.Kind.valueOf(row.get("kind").asString()), place(row),
				person);
	}

	private static Adopter.Place place(Record row) {
		return new Adopter.Place(row.get("organisationId").asString(), row.get("name").asString(),
				row.get("fullName").asString(), row.get("organisationKind").asString(), Rows.text(row, "region"),
				Rows.text(row, "district"), Rows.texts(row, "levels"));
	}

	static Map.Entry<String, Adopter> ofPractice(Record row) {
		return Map.entry(row.get("practiceId").asString(), adopter(row));
	}

	static Map.Entry<String, RecordedFact> factOfPractice(Record row) {
		return Map.entry(row.get("practiceId").asString(), fact(row));
	}

	static RecordedFact fact(Record row) {
		Value proof = row.get("proof");
		String status = Rows.text(row, "status");
		RecordedFact.Source source = (status != null) ? new RecordedFact.Source(row.get("teacherId").asString(),
				TransferLink.Status.valueOf(status), Rows.decimal(proof, "share"), Rows.decimal(row, "probability"))
				: null;
		return new RecordedFact(proof(proof), row.get("learnerId").asString(), source, via(row),
				proof.get("recordedBy").asString(), proof.get("recordedAt").asZonedDateTime().toInstant(),
				ending(proof));
	}

	private static RecordedFact.@Nullable Ending ending(Value proof) {
		Value at = proof.get("supersededAt");
		return at.isNull() ? null
				: new RecordedFact.Ending(at.asZonedDateTime().toInstant(),
						proof.get("supersededBy").asString("import"), proof.get("retracted").asBoolean(false),
						Rows.text(proof, "reason"));
	}

	private static @Nullable NodeRef via(Record row) {
		String label = Rows.text(row, "viaKind");
		return (label != null) ? new NodeRef(NodeKind.ofLabel(label).orElseThrow(), row.get("viaId").asString()) : null;
	}

	private static Adoption.Proof proof(Value proof) {
		ImpreciseDate date = Rows.date(proof, "date");
		String channel = Rows.text(proof, "channel");
		String kind = Rows.text(proof, "channelKind");
		return new Adoption.Proof(proof.get("id").asString(),
				Adoption.Strength.valueOf(proof.get("strength").asString()),
				(kind != null) ? ChannelKind.valueOf(kind) : ChannelKind.ofWords(channel), channel,
				(date != null) ? date : ImpreciseDate.UNKNOWN, Rows.text(proof, "note"), parts(proof),
				Rows.provenance(proof));
	}

	private static Adoption.Parts parts(Value proof) {
		return new Adoption.Parts(Rows.text(proof, "version"), Rows.texts(proof, "kept"), Rows.texts(proof, "changed"),
				Rows.texts(proof, "dropped"));
	}

}
