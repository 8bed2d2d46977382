package org.estafeta.event;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.SortKey;

/**
 * A programme of professional development as a file describes it.
 *
 * @param key its key in the file
 * @param title its name
 * @param kindName what it is, in the words of the source
 * @param provider who offers it, in the words of the source; null when unknown
 * @param hours its length in academic hours, null when unknown
 * @param region the region it is offered in, null when unknown
 * @param year when it was offered, null when unknown
 * @param targetGroup for whom it is, null when unknown
 * @param provenance where this is known from
 */
public record ProgrammeDraft(String key, String title, String kindName, @Nullable String provider,
		@Nullable Integer hours, @Nullable String region, @Nullable ImpreciseDate year, @Nullable String targetGroup,
		Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", this.title);
		properties.put("sortKey", SortKey.of(this.title));
		properties.put("kindName", this.kindName);
		properties.put("provider", this.provider);
		properties.put("hours", this.hours);
		properties.put("region", this.region);
		properties.put("year", (this.year != null) ? this.year.edtf() : null);
		properties.put("targetGroup", this.targetGroup);
		ProvenanceProperties.put(properties, this.provenance);
		return new Upsert.Row(this.key, properties, Map.of());
	}

}
