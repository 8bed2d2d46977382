package org.estafeta.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.SortKey;

/**
 * A practice as a file describes it.
 *
 * @param key its key in the file
 * @param title its name
 * @param organisationKey the key of the organisation it was developed or is described at
 * @param levels the levels of education it is for
 * @param subjects the subjects or fields it is for
 * @param region the region it comes from, null when unknown
 * @param summary what is done, in a sentence; null when unknown
 * @param summaryFromTitle whether the summary was worded from the name alone
 * @param texts further texts by the name of their property: {@code problem},
 * {@code sharedVia}, {@code adoptionNote}, {@code evidenceNote}; nulls where unknown
 * @param provenance where this is known from
 */
public record PracticeDraft(String key, String title, String organisationKey, List<EducationLevel> levels,
		List<String> subjects, @Nullable String region, @Nullable String summary, boolean summaryFromTitle,
		Map<String, @Nullable String> texts, Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>(this.texts);
		properties.put("title", this.title);
		properties.put("sortKey", SortKey.of(this.title));
		properties.put("levels", this.levels.stream().map(Enum::name).toList());
		properties.put("subjects", this.subjects);
		properties.put("region", this.region);
		properties.put("summary", this.summary);
		properties.put("summaryFromTitle", this.summaryFromTitle);
		ProvenanceProperties.put(properties, this.provenance);
		// what was archived, or has a newer version here, a file does not undo
		return new Upsert.Row(this.key, properties, Map.of("organisation", this.organisationKey),
				Map.of("status", Practice.Status.PUBLISHED.name(), "version", 1));
	}

}
