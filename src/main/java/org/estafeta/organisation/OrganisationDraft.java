package org.estafeta.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.SortKey;

/**
 * An organisation as a file describes it.
 *
 * @param key its key in the file
 * @param name its full name
 * @param shortName the name that people use, null when there is no other
 * @param kind what it is
 * @param levels the levels of education it works at
 * @param place where it is
 * @param inn its number as a taxpayer, null when nobody says
 * @param ogrn its number in the register of legal persons, null when nobody says
 * @param provenance where this is known from
 */
public record OrganisationDraft(String key, String name, @Nullable String shortName, Organisation.Kind kind,
		List<EducationLevel> levels, Place place, @Nullable String inn, @Nullable String ogrn, Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", this.name);
		properties.put("sortKey", SortKey.of(this.name));
		properties.put("shortName", this.shortName);
		properties.put("kind", this.kind.name());
		properties.put("levels", this.levels.stream().map(Enum::name).toList());
		properties.put("city", this.place.city());
		properties.put("region", this.place.region());
		// most files say nothing of them, and those that were loaded stay what they are
		if (this.inn != null) {
			properties.put("inn", this.inn);
		}
		if (this.ogrn != null) {
			properties.put("ogrn", this.ogrn);
		}
		ProvenanceProperties.put(properties, this.provenance);
		return new Upsert.Row(this.key, properties, TerritoryKey.link(this.place));
	}

}
