package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The computed source that a fact is to have.
 *
 * @param fact the fact as it stands
 * @param sourceId the adoption it was learned from, null for none
 * @param status how sure that is, null without a source
 * @param probability how likely it was, null when nobody computed it
 */
record SourceLink(RecordedFact fact, @Nullable String sourceId, TransferLink.@Nullable Status status,
		@Nullable Double probability) {

	static SourceLink none(RecordedFact fact) {
		return new SourceLink(fact, null, null, null);
	}

	// The adoptions whose traces change.
	List<String> adoptions() {
		List<String> adoptions = new ArrayList<>(List.of(this.fact.learnerId()));
		if (this.fact.teacherId() != null) {
			adoptions.add(this.fact.teacherId());
		}
		if (this.sourceId != null) {
			adoptions.add(this.sourceId);
		}
		return adoptions;
	}

	Map<String, @Nullable Object> row() {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("fact", this.fact.id());
		row.put("source", this.sourceId);
		row.put("status", (this.status != null) ? this.status.name() : null);
		row.put("probability", this.probability);
		return row;
	}

}
