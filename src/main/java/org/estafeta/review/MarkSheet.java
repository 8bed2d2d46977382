package org.estafeta.review;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The marks of an expert, or of the organisation itself.
 *
 * @param expert the account of the expert; null for the organisation, and where the
 * reader may not know it
 * @param name their name; null likewise
 * @param marks the marks in the order of the criteria
 * @param finished whether they were handed in
 * @param counted whether they make the result; nothing does before the marks are closed
 * @param version grows with each change; 0 when nothing was saved yet
 */
public record MarkSheet(@Nullable String expert, @Nullable String name, List<Mark> marks, boolean finished,
		boolean counted, int version) {

	public MarkSheet {
		marks = List.copyOf(marks);
	}

	static MarkSheet blank(int criteria) {
		return new MarkSheet(null, null, Collections.nCopies(criteria, Mark.NONE), false, false, 0);
	}

	MarkSheet nameless() {
		return new MarkSheet(null, null, this.marks, this.finished, this.counted, this.version);
	}

}
