package org.estafeta.taxonomy;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.SortKey;

/**
 * A strand of an evidence toolkit (EEF, WWC) as a file describes it. Figures of different
 * editions are not comparable.
 *
 * @param key its key in the file
 * @param programme who published it
 * @param name its Russian name
 * @param nameEn its English name
 * @param edition the edition its figures belong to, null when unknown
 * @param figures its ratings in the words of the toolkit: {@code monthsProgress},
 * {@code cost}, {@code evidenceStrength}, {@code impact}, {@code note}; nulls where
 * unknown
 * @param provenance where this is known from
 */
public record StrandDraft(String key, String programme, String name, String nameEn, @Nullable String edition,
		Map<String, @Nullable String> figures, Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>(this.figures);
		properties.put("programme", this.programme);
		properties.put("name", this.name);
		properties.put("sortKey", SortKey.of(this.name));
		properties.put("nameEn", this.nameEn);
		properties.put("edition", this.edition);
		ProvenanceProperties.put(properties, this.provenance);
		return new Upsert.Row(this.key, properties, Map.of());
	}

}
