package org.estafeta.taxonomy;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.SortKey;

/**
 * A deficit as a file describes it.
 *
 * @param key its key in the file
 * @param name its Russian name
 * @param nameEn its English name, null when there is none
 * @param broaderKey the key of the wider concept, null at the top
 * @param definition what it means, null when nobody wrote it
 * @param named whether the cited source names it
 * @param provenance where this is known from
 */
public record DeficitDraft(String key, String name, @Nullable String nameEn, @Nullable String broaderKey,
		@Nullable String definition, boolean named, Provenance provenance) {

	Upsert.Row row(int depth) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", this.name);
		properties.put("sortKey", SortKey.of(this.name));
		properties.put("nameEn", this.nameEn);
		properties.put("definition", this.definition);
		properties.put("named", this.named);
		properties.put("depth", depth);
		ProvenanceProperties.put(properties, this.provenance);
		Map<String, @Nullable Object> links = new HashMap<>();
		links.put("broader", this.broaderKey);
		return new Upsert.Row(this.key, properties, links);
	}

}
