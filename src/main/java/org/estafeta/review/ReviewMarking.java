package org.estafeta.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;

/**
 * Giving marks: each expert alone, or the organisation itself. A draft may have gaps;
 * what is handed in may not. Both can be changed until the last day or until the marks
 * are closed.
 */
@Service
public class ReviewMarking {

	private static final CypherQuery SAVE = CypherQuery.named("review/save-marks");

	private final Reviews reviews;

	private final ReviewStore store;

	private final ReviewWrites writes;

	private final Graph graph;

	ReviewMarking(Reviews reviews, ReviewStore store, ReviewWrites writes, Graph graph) {
		this.reviews = reviews;
		this.store = store;
		this.writes = writes;
		this.graph = graph;
	}

	/**
	 * What somebody has said so far.
	 * @param caller an expert who is asked, or whoever assesses for the organisation
	 * @param review the review
	 * @return their marks; empty for whoever gives none in it
	 */
	public Optional<MarkSheet> own(Caller caller, Review review) {
		return Optional.ofNullable(this.reviews.own(caller, review));
	}

	/**
	 * Gives marks.
	 * @param caller an expert who is asked, or whoever assesses for the organisation
	 * @param id the review
	 * @param version the version of their marks that they started from, 0 at first
	 * @param marks what is said to each criterion
	 * @param finished whether they are handed in
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field,
	 * or a mark is missing in what is handed in
	 * @throws EstafetaException with kind NOT_FOUND when there is no such review that
	 * they may see, with kind FORBIDDEN when they give no marks in it or have an interest
	 * in it, with kind CONFLICT when marks are not taken any more or were changed since
	 */
	public void mark(Caller caller, String id, int version, List<Mark> marks, boolean finished) {
		Review known = this.reviews.get(caller, id);
		requireMarker(caller, known);
		Map<String, @Nullable Object> row = tidy(this.reviews.sheet(known), marks, finished);
		String expert = (known.kind() == ReviewKind.EXPERTISE) ? caller.person() : null;
		row.put("id", id);
		row.put("expert", expert);
		row.put("key", id + ' ' + Objects.requireNonNullElse(expert, "self"));
		row.put("finished", finished);
		this.writes.one(id, OwnRecord.ORDER, (stored) -> {
			Review review = stored.review();
			if (review.status() != ReviewStatus.OPEN || this.reviews.today().isAfter(review.deadline())) {
				throw new EstafetaException(ErrorKind.CONFLICT, "review-late", review.deadline().toString());
			}
			requireMarker(caller, review);
			if (this.store.own(id, expert).map(MarkSheet::version).orElse(0) != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			this.graph.list(SAVE, row, (saved) -> true);
		});
	}

	private void requireMarker(Caller caller, Review review) {
		if (!this.reviews.isMarker(caller, review)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "review-marker");
		}
		if (review.kind() == ReviewKind.EXPERTISE
				&& !this.store.interested(List.of(caller.person()), review.subject()).isEmpty()) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "review-own");
		}
	}

	private static Map<String, @Nullable Object> tidy(CriteriaSheet sheet, List<Mark> marks, boolean finished) {
		if (marks.size() != sheet.criteria().size()) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "review-marks", sheet.criteria().size());
		}
		FieldReader reader = new FieldReader();
		List<Integer> points = new ArrayList<>();
		List<String> comments = new ArrayList<>();
		List<String> proofs = new ArrayList<>();
		for (int i = 0; i < marks.size(); i++) {
			Mark mark = marks.get(i);
			points.add(points(reader, i, sheet.criteria().get(i), mark, finished));
			comments.add(Objects.requireNonNullElse(reader.text("comment-" + i, mark.comment(), FieldReader.TEXT), ""));
			proofs.add(Objects.requireNonNullElse(reader.https("proof-" + i, mark.proof()), ""));
		}
		reader.check();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("points", points);
		row.put("comments", comments);
		row.put("proofs", proofs);
		return row;
	}

	private static int points(FieldReader reader, int at, SheetCriterion criterion, Mark mark, boolean finished) {
		Integer points = mark.points();
		if (mark.notApplicable()) {
			if (!criterion.optional()) {
				reader.problem("points-" + at, "review-applies");
			}
			return ReviewStore.NOT_APPLICABLE;
		}
		if (points == null) {
			if (finished) {
				reader.problem("points-" + at, "review-missing");
			}
			return ReviewStore.MISSING;
		}
		if (points < 0 || points > criterion.most()) {
			reader.problem("points-" + at, "review-points", criterion.most());
		}
		return points;
	}

}
