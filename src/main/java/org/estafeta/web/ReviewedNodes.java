package org.estafeta.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.review.ReviewEdit;
import org.estafeta.review.ReviewEditor;
import org.estafeta.review.ReviewKind;
import org.estafeta.review.ReviewLine;
import org.estafeta.review.Reviews;

/**
 * Tells pages of programmes and practices how they were reviewed. Templates know it as
 * {@code @reviewed}.
 */
@Component("reviewed")
public class ReviewedNodes {

	private final Reviews reviews;

	private final ReviewEditor editor;

	ReviewedNodes(Reviews reviews, ReviewEditor editor) {
		this.reviews = reviews;
		this.editor = editor;
	}

	/**
	 * The reviews of a programme.
	 * @param id the programme
	 * @return what its page shows
	 */
	public View ofProgramme(String id) {
		return view(id, "programme",
				new ReviewEdit(ReviewKind.SELF_ASSESSMENT, id, null, null, null, null, null, null));
	}

	/**
	 * The reviews of a practice.
	 * @param id the practice
	 * @return what its page shows
	 */
	public View ofPractice(String id) {
		return view(id, "practice", new ReviewEdit(ReviewKind.SELF_ASSESSMENT, null, id, null, null, null, null, null));
	}

	private View view(String id, String field, ReviewEdit edit) {
		Caller caller = Callers.current();
		List<ReviewLine> lines = this.reviews.linesOf(caller, id);
		boolean opens = caller.account() != null
				&& this.editor.mayOpen(caller, ReviewKind.SELF_ASSESSMENT, this.editor.subject(edit));
		return new View(lines, opens ? "/reviews/new?" + field + '=' + id : null);
	}

	/**
	 * The reviews of a programme or practice as its page shows them.
	 *
	 * @param lines the reviews that the reader may see
	 * @param form the address where the reader may open one; null when they may not
	 */
	public record View(List<ReviewLine> lines, @Nullable String form) {

		public View {
			lines = List.copyOf(lines);
		}

		/**
		 * Whether there is anything to show.
		 * @return false for readers of what was never reviewed
		 */
		public boolean isShown() {
			return this.form != null || !this.lines.isEmpty();
		}

	}

}
