package org.estafeta.practice;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.Provenance;

/**
 * A tie between a practice and a deficit as a file describes it.
 *
 * @param practiceKey the key of the practice
 * @param deficitKey the key of the deficit
 * @param stated whether the source of the practice states the problem
 * @param note why they belong together, null when nobody wrote it
 * @param confidence how sure the tie is, null when nobody judged it
 */
public record AddressedDeficitDraft(String practiceKey, String deficitKey, boolean stated, @Nullable String note,
		Provenance.@Nullable Confidence confidence) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("stated", this.stated);
		properties.put("note", this.note);
		properties.put("confidence", (this.confidence != null) ? this.confidence.name() : null);
		return new Upsert.Row(this.practiceKey + '|' + this.deficitKey, properties,
				Map.of("practice", this.practiceKey, "deficit", this.deficitKey));
	}

}
