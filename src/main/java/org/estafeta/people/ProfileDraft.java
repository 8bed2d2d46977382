package org.estafeta.people;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants to say of themselves.
 *
 * @param occupation what they work as
 * @param subjects what they teach, the main subject first
 * @param organisationId where they work, null when it is not in the catalogue
 */
public record ProfileDraft(Occupation occupation, List<Subject> subjects, @Nullable String organisationId) {

	public ProfileDraft {
		subjects = subjects.stream().distinct().toList();
	}

}
