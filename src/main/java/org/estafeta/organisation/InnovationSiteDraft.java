package org.estafeta.organisation;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;
import org.estafeta.shared.SortKey;

/**
 * An innovation site as a file describes it.
 *
 * @param key its key in the file
 * @param organisationKey the key of its host
 * @param title its topic
 * @param statusKind the status in the words of the source
 * @param scope the level that granted it
 * @param from when it began, null when unknown
 * @param to when it ended or ends, null when unknown
 * @param orderReference the order that granted it, null when unknown
 * @param place where the host is
 * @param note a remark, null when there is none
 * @param provenance where this is known from
 */
public record InnovationSiteDraft(String key, String organisationKey, String title, String statusKind, Scope scope,
		@Nullable ImpreciseDate from, @Nullable ImpreciseDate to, @Nullable String orderReference, Place place,
		@Nullable String note, Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", this.title);
		properties.put("sortKey", SortKey.of(this.title));
		properties.put("statusKind", this.statusKind);
		properties.put("scope", this.scope.name());
		properties.put("from", (this.from != null) ? this.from.edtf() : null);
		properties.put("to", (this.to != null) ? this.to.edtf() : null);
		properties.put("orderReference", this.orderReference);
		properties.put("city", this.place.city());
		properties.put("region", this.place.region());
		properties.put("note", this.note);
		ProvenanceProperties.put(properties, this.provenance);
		return new Upsert.Row(this.key, properties, Map.of("organisation", this.organisationKey));
	}

}
