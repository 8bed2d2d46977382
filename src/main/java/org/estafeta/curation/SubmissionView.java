package org.estafeta.curation;

import java.util.List;
import java.util.Set;

/**
 * A submission as one person sees it.
 *
 * @param submission the submission
 * @param entries what was done with it and said of it, the oldest first
 * @param moves what this person may do with it now
 * @param completeness what it still lacks
 * @param assigns whether this person may ask experts to judge it
 */
public record SubmissionView(Submission submission, List<ReviewEntry> entries, Set<ReviewMove> moves,
		Completeness completeness, boolean assigns) {

	public SubmissionView {
		entries = List.copyOf(entries);
		moves = Set.copyOf(moves);
	}

}
