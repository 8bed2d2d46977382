package org.estafeta.resource;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.SortKey;

/**
 * An information resource as a file describes it.
 *
 * @param key its key in the file
 * @param name its name
 * @param url its address, which begins with https; null when unknown
 * @param about what it is for, null when untold
 * @param kind what it is
 * @param level of which level it is
 * @param findsDeficits whether people find their deficits with it
 * @param organisationKey the key of the organisation that runs it, null when unknown
 * @param provenance where this is known from
 */
public record ResourceDraft(String key, String name, @Nullable String url, @Nullable String about, ResourceKind kind,
		ResourceLevel level, boolean findsDeficits, @Nullable String organisationKey, Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", this.name);
		properties.put("sortKey", SortKey.of(this.name));
		properties.put("url", this.url);
		properties.put("about", this.about);
		properties.put("kind", this.kind.name());
		properties.put("level", this.level.name());
		properties.put("findsDeficits", this.findsDeficits);
		ProvenanceProperties.put(properties, this.provenance);
		Map<String, @Nullable Object> links = new HashMap<>();
		links.put("organisation", this.organisationKey);
		return new Upsert.Row(this.key, properties, links);
	}

}
