package org.estafeta.practice;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.Keyed;
import org.estafeta.shared.Provenance;

/**
 * An effective teaching practice.
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param title its name
 * @param summary what is done, in a sentence; null when only the name is known
 * @param summaryFromTitle whether the summary was worded from the name alone
 * @param status where it stands in its life cycle
 * @param levels the levels of education it is for
 * @param subjects the subjects or fields it is for
 * @param region the region it comes from, null when unknown
 * @param problem the problem or deficit it answers, in the words of the source; null when
 * the source does not say
 * @param sharedVia how it is passed on, in the words of the source; null when unknown
 * @param adoptionNote what is known of its use elsewhere; null when nothing
 * @param evidenceNote what is known of its effect; null when nothing
 * @param authors who made it, as they want to be named; null when nobody says
 * @param parts what whoever takes it up needs to know, the problem left out; empty where
 * nobody wrote it
 * @param version how many versions it has had
 * @param organisationId where it was developed or is described; null when unknown
 * @param provenance where this is known from
 */
public record Practice(String id, String sortKey, String title, @Nullable String summary, boolean summaryFromTitle,
		Status status, List<EducationLevel> levels, List<String> subjects, @Nullable String region,
		@Nullable String problem, @Nullable String sharedVia, @Nullable String adoptionNote,
		@Nullable String evidenceNote, @Nullable String authors, Map<PracticePart, String> parts, int version,
		@Nullable String organisationId, Provenance provenance) implements Keyed {

	/**
	 * Where a practice stands in its life cycle. Only published ones are shown.
	 */
	public enum Status {

		/** Being written. */
		DRAFT,
		/** With the experts. */
		UNDER_EXPERTISE,
		/** In the bank, open to everybody. */
		PUBLISHED,
		/** No longer recommended. */
		ARCHIVED

	}

}
