package org.estafeta.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;
import org.estafeta.shared.SortKey;

/**
 * A community as a file describes it.
 *
 * @param key its key in the file
 * @param name its name
 * @param kindName what it is, in the words of the source
 * @param scope how far it reaches, null when unknown
 * @param organiser who gathers it, in the words of the source; null when unknown
 * @param place where it is
 * @param youngAudiences for whom it is a school of young teachers; null when the file
 * says nothing of it, then what stands stays
 * @param note a remark, null when there is none
 * @param provenance where this is known from
 */
public record CommunityDraft(String key, String name, String kindName, @Nullable Scope scope,
		@Nullable String organiser, Place place, @Nullable List<YoungAudience> youngAudiences, @Nullable String note,
		Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", this.name);
		properties.put("sortKey", SortKey.of(this.name));
		properties.put("kindName", this.kindName);
		properties.put("scope", (this.scope != null) ? this.scope.name() : null);
		properties.put("organiser", this.organiser);
		properties.put("city", this.place.city());
		properties.put("region", this.place.region());
		if (this.youngAudiences != null) {
			properties.put("youngAudiences", names(this.youngAudiences));
		}
		properties.put("note", this.note);
		ProvenanceProperties.put(properties, this.provenance);
		return new Upsert.Row(this.key, properties, TerritoryKey.link(this.place));
	}

	private static @Nullable List<String> names(List<YoungAudience> audiences) {
		return audiences.isEmpty() ? null : audiences.stream().sorted().map(Enum::name).toList();
	}

}
