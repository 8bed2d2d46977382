package org.estafeta.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.estafeta.organisation.Organisations;
import org.estafeta.practice.PracticeContent;
import org.estafeta.shared.EducationLevel;
import org.estafeta.taxonomy.Deficits;

/**
 * Knows how that is called which the content of a practice names by ids and codes.
 */
@Component
class ContentNames {

	private final Organisations organisations;

	private final Deficits deficits;

	private final Words words;

	ContentNames(Organisations organisations, Deficits deficits, Words words) {
		this.organisations = organisations;
		this.deficits = deficits;
		this.words = words;
	}

	/**
	 * The names in some contents.
	 * @param contents the contents
	 * @return the names of organisations, deficits and levels by their ids and codes
	 */
	Map<String, String> of(List<PracticeContent> contents) {
		Map<String, String> names = new HashMap<>();
		for (EducationLevel level : EducationLevel.values()) {
			names.put(level.name(), this.words.name(level));
		}
		List<String> schools = contents.stream()
			.map(PracticeContent::organisationId)
			.flatMap(Stream::ofNullable)
			.toList();
		this.organisations.byIds(schools).values().forEach((school) -> names.put(school.id(), school.name()));
		List<String> deficitIds = contents.stream().flatMap((content) -> content.deficitIds().stream()).toList();
		this.deficits.byIds(deficitIds).values().forEach((deficit) -> names.put(deficit.id(), deficit.name()));
		return names;
	}

}
