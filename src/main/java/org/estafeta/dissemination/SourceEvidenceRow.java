package org.estafeta.dissemination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.dissemination.source.MeetingPlace;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ImpreciseDate;

/**
 * Reads what is known about who may have learned from whom.
 */
final class SourceEvidenceRow {

	private SourceEvidenceRow() {
	}

	static Of<Holder> holder(Record row) {
		Value n = row.get("n");
		Map<Adoption.Stage, ImpreciseDate> stages = new HashMap<>();
		for (Adoption.Stage stage : Adoption.Stage.values()) {
			ImpreciseDate date = Rows.date(n, AdoptionRow.property(stage));
			if (date != null) {
				stages.put(stage, date);
			}
		}
		return new Of<>(row.get("practiceId").asString(), new Holder(AdoptionRow.adopter(row), stages,
				!n.get("sourceOutsideAt").isNull(), Rows.texts(row, "rejected")));
	}

	static Of<RecordedFact> fact(Record row) {
		return new Of<>(row.get("practiceId").asString(), AdoptionRow.fact(row));
	}

	static Of<Visit> visit(Record row) {
		Place place = new Place(MeetingPlace.Kind.valueOf(row.get("kind").asString()), row.get("placeId").asString(),
				Rows.text(row, "place"));
		return new Of<>(row.get("practiceId").asString(),
				new Visit(place, row.get("adoptionId").asString(), Rows.date(row, "since"), Rows.date(row, "until"),
						row.get("leading").isTrue(), row.get("always").asBoolean()));
	}

	/**
	 * What belongs to one practice of several.
	 *
	 * @param <T> what it is
	 * @param practiceId the practice
	 * @param it the thing itself
	 */
	record Of<T>(String practiceId, T it) {

	}

	/**
	 * One who has the practice now.
	 *
	 * @param adopter who it is
	 * @param stages when they came to which stage
	 * @param outside whether it is known that they have it from nobody in the graph
	 * @param rejected the adoptions they surely do not have it from
	 */
	record Holder(Adopter adopter, Map<Adoption.Stage, ImpreciseDate> stages, boolean outside, List<String> rejected) {

	}

	/**
	 * Where adopters met.
	 *
	 * @param kind what it is
	 * @param id its id
	 * @param name its name, null when it has none
	 */
	record Place(MeetingPlace.Kind kind, String id, @Nullable String name) {

	}

	/**
	 * That an adopter was at a place.
	 *
	 * @param place the place
	 * @param adoptionId the adoption
	 * @param since since when, null when unknown
	 * @param until until when, null while it lasts
	 * @param leading whether the adopter led there
	 * @param always whether it holds for all the time that matters
	 */
	record Visit(Place place, String adoptionId, @Nullable ImpreciseDate since, @Nullable ImpreciseDate until,
			boolean leading, boolean always) {

	}

}
