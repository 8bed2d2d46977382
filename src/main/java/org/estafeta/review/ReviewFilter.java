package org.estafeta.review;

import org.jspecify.annotations.Nullable;

/**
 * Which reviews are listed; null does not narrow.
 *
 * @param kind who judges
 * @param status where they stand
 * @param subject what they are about
 */
public record ReviewFilter(@Nullable ReviewKind kind, @Nullable ReviewStatus status, @Nullable SubjectKind subject) {

	/** All of them. */
	public static final ReviewFilter ALL = new ReviewFilter(null, null, null);

	boolean takes(Review review) {
		return (this.kind == null || this.kind == review.kind())
				&& (this.status == null || this.status == review.status())
				&& (this.subject == null || this.subject == review.subject().kind());
	}

}
