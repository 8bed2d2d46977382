package org.estafeta.dissemination;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

/**
 * A fact of transfer as a person records it: an organisation took up a practice, perhaps
 * from another.
 *
 * @param learnerId the organisation that took it up
 * @param teacherId the organisation it came from, null when unknown
 * @param strength what happened
 * @param date when, as far as known
 * @param channel through what, null when unknown
 * @param note a remark, for example what was kept and what was changed; null when there
 * is none
 * @param provenance where this is known from
 */
public record TransferInput(String learnerId, @Nullable String teacherId, Adoption.Strength strength,
		ImpreciseDate date, @Nullable String channel, @Nullable String note, Provenance provenance) {

	Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("strength", this.strength.name());
		properties.put("channel", this.channel);
		properties.put("date", this.date.edtf());
		properties.put("latest", this.date.latest());
		properties.put("note", this.note);
		ProvenanceProperties.put(properties, this.provenance);
		return properties;
	}

}
