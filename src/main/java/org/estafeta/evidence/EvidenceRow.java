package org.estafeta.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

/**
 * Reads what the statements of this feature answer, and lays statements of evidence down
 * as properties.
 */
final class EvidenceRow {

	private EvidenceRow() {
	}

	static LadderRules rules(Record row) {
		Value node = row.get("rules");
		LadderThresholds thresholds = new LadderThresholds(node.get("artefacts").asInt(), node.get("reviews").asInt(),
				node.get("schools").asInt(), node.get("months").asInt(), node.get("outcomes").asInt(),
				node.get("comparisonPupils").asInt(), node.get("trialPupils").asInt(), node.get("trialSites").asInt());
		return new LadderRules(node.get("version").asInt(), thresholds, node.get("note").asString(),
				node.get("recordedAt").asZonedDateTime().toInstant(), node.get("recordedBy").asString());
	}

	static Of<Basis> basis(Record row) {
		Provenance provenance = Rows.provenance(row);
		return of(row, new Basis(
				new Ladder.Basics(row.get("described").asBoolean(), provenance.isLink(), row.get("materials").asInt()),
				Rows.text(row, "note"), provenance));
	}

	static Of<Site> origin(Record row) {
		return of(row, site(row));
	}

	private static Site site(Record row) {
		return new Site(row.get("id").asString(), row.get("name").asString(),
				Organisation.Kind.valueOf(row.get("kind").asString()), Rows.text(row, "region"), Rows.text(row, "city"),
				Rows.text(row, "district"), row.get("nationwide").asBoolean(), new HashSet<>(Rows.texts(row, "staff")));
	}

	static Of<Use> use(Record row) {
		return of(row, new Use(row.get("adoptionId").asString(), site(row), Rows.text(row, "teacherId"),
				Rows.date(row, "adoptedOn"), Rows.date(row, "adaptedOn"), !row.get("abandonedOn").isNull()));
	}

	static Of<EvidenceStatement> ofPractice(Record row) {
		return of(row, statement(row));
	}

	static EvidenceStatement statement(Record row) {
		Value node = row.get("statement");
		Value ended = node.get("endedAt");
		return new EvidenceStatement(node.get("id").asString(), node.get("version").asInt(),
				row.get("practiceId").asString(), content(node, Rows.text(row, "organisationId")),
				Rows.text(row, "organisation"), node.get("retracted").asBoolean(), Rows.text(node, "reason"),
				node.get("recordedAt").asZonedDateTime().toInstant(), node.get("recordedBy").asString(),
				ended.isNull() ? null : ended.asZonedDateTime().toInstant());
	}

	private static EvidenceInput content(Value node, @Nullable String organisationId) {
		ImpreciseDate date = Rows.date(node, "date");
		return new EvidenceInput(EvidenceKind.valueOf(node.get("kind").asString()), node.get("text").asString(),
				node.get("source").asString(), Rows.text(node, "url"), (date != null) ? date : ImpreciseDate.UNKNOWN,
				node.get("independent").asBoolean(), finding(node), cost(node), sample(node), organisationId);
	}

	private static EvidenceInput.@Nullable Finding finding(MapAccessor node) {
		String direction = Rows.text(node, "direction");
		return (direction != null) ? new EvidenceInput.Finding(EvidenceInput.Direction.valueOf(direction),
				Rows.decimal(node, "low"), Rows.decimal(node, "high"), Rows.text(node, "measure")) : null;
	}

	private static EvidenceInput.@Nullable Cost cost(MapAccessor node) {
		EvidenceInput.Cost cost = new EvidenceInput.Cost(Rows.number(node, "roublesLow"),
				Rows.number(node, "roublesHigh"), Rows.number(node, "hoursLow"), Rows.number(node, "hoursHigh"));
		return cost.equals(new EvidenceInput.Cost(null, null, null, null)) ? null : cost;
	}

	private static EvidenceInput.@Nullable Sample sample(MapAccessor node) {
		Integer participants = Rows.number(node, "participants");
		return (participants != null) ? new EvidenceInput.Sample(participants, node.get("sites").asInt(1)) : null;
	}

	static Map<String, @Nullable Object> properties(EvidenceInput input) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("kind", input.kind().name());
		properties.put("text", input.text());
		properties.put("source", input.source());
		properties.put("url", input.url());
		properties.put("date", input.date().edtf());
		properties.put("independent", input.independent());
		EvidenceInput.Finding finding = input.finding();
		if (finding != null) {
			properties.put("direction", finding.direction().name());
			properties.put("low", finding.low());
			properties.put("high", finding.high());
			properties.put("measure", finding.measure());
		}
		EvidenceInput.Cost cost = input.cost();
		if (cost != null) {
			properties.put("roublesLow", cost.roublesLow());
			properties.put("roublesHigh", cost.roublesHigh());
			properties.put("hoursLow", cost.hoursLow());
			properties.put("hoursHigh", cost.hoursHigh());
		}
		EvidenceInput.Sample sample = input.sample();
		if (sample != null) {
			properties.put("participants", sample.participants());
			properties.put("sites", sample.sites());
		}
		return properties;
	}

	static Strand strand(Record row) {
		Value node = row.get("strand");
		return new Strand(node.get("id").asString(), node.get("programme").asString(), node.get("name").asString(),
				node.get("nameEn").asString(), Rows.text(node, "edition"), Rows.text(node, "monthsProgress"),
				Rows.text(node, "cost"), Rows.text(node, "evidenceStrength"), Rows.text(node, "impact"),
				Rows.provenance(node));
	}

	static Of<RelatedStrand> relatedStrand(Record row) {
		return of(row, new RelatedStrand(row.get("practiceId").asString(), strand(row), Rows.text(row, "note"),
				row.get("by").asString(), row.get("at").asZonedDateTime().toInstant()));
	}

	private static <T> Of<T> of(Record row, T it) {
		return new Of<>(row.get("practiceId").asString(), it);
	}

	/**
	 * Something of a practice.
	 *
	 * @param <T> what it is
	 * @param practiceId the practice
	 * @param it the thing
	 */
	record Of<T>(String practiceId, T it) {

	}

	/**
	 * What a practice itself gives.
	 *
	 * @param basics what the ladder looks at
	 * @param note what its source says of the result
	 * @param provenance where it is cited from
	 */
	record Basis(Ladder.Basics basics, @Nullable String note, Provenance provenance) {

	}

}
