package org.estafeta.people;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants to say of themselves.
 *
 * @param occupation what they work as
 * @param subjects what they teach, the main subject first
 * @param organisationId where they work, null when it is not in the catalogue
 * @param teachingSince the year since when they teach, null when they do not say
 */
public record ProfileDraft(Occupation occupation, List<Subject> subjects, @Nullable String organisationId,
		@Nullable Integer teachingSince) {

	/**
	 * Says nothing of how long they teach.
	 * @param occupation what they work as
	 * @param subjects what they teach, the main subject first
	 * @param organisationId where they work, null when it is not in the catalogue
	 */
	public ProfileDraft(Occupation occupation, List<Subject> subjects, @Nullable String organisationId) {
		this(occupation, subjects, organisationId, null);
	}

	public ProfileDraft {
		subjects = subjects.stream().distinct().toList();
	}

}
