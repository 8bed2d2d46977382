package org.estafeta.curation;

import java.util.EnumSet;
import java.util.Set;

/**
 * The way of a submission into the bank, as rules alone: who may do what where, and what
 * comes of it. Nobody decides on what they wrote themselves, and whatever was approved is
 * void as soon as the author can write on.
 */
final class Workflow {

	private Workflow() {
	}

	/**
	 * What somebody may do.
	 * @param state how far the review has come
	 * @param reviewer who
	 * @return the moves
	 */
	static Set<ReviewMove> open(ReviewState state, Reviewer reviewer) {
		EnumSet<ReviewMove> open = EnumSet.noneOf(ReviewMove.class);
		for (ReviewMove move : ReviewMove.values()) {
			if (isOpen(state, move, reviewer)) {
				open.add(move);
			}
		}
		return open;
	}

	private static boolean isOpen(ReviewState state, ReviewMove move, Reviewer reviewer) {
		boolean other = !reviewer.author();
		return switch (move) {
			case SAVE, SUBMIT -> reviewer.author() && state.stage() == ReviewStage.DRAFT;
			case WITHDRAW -> reviewer.author() && state.stage().isUnderReview();
			case PASS -> other && reviewer.checks() && state.stage() == ReviewStage.SCHOOL_CHECK;
			case APPROVE -> other && reviewer.judges() && state.stage() == ReviewStage.EXPERTISE
					&& !state.approvals().contains(reviewer.account());
			case REQUEST_CHANGES -> other && mayGiveBack(state.stage(), reviewer);
			case REJECT -> other && reviewer.publishes() && state.stage().isUnderReview();
			case PUBLISH -> other && reviewer.publishes() && state.stage() == ReviewStage.APPROVED;
		};
	}

	private static boolean mayGiveBack(ReviewStage stage, Reviewer reviewer) {
		return switch (stage) {
			case SCHOOL_CHECK -> reviewer.checks() || reviewer.publishes();
			case EXPERTISE -> reviewer.judges() || reviewer.publishes();
			case APPROVED -> reviewer.publishes();
			case DRAFT, PUBLISHED, REJECTED -> false;
		};
	}

	/**
	 * What comes of a move that is open.
	 * @param state how far the review has come
	 * @param move the move
	 * @param account who makes it
	 * @param rule what it takes from now on; counts when it is handed in
	 * @return how far it is then
	 */
	static ReviewState after(ReviewState state, ReviewMove move, String account, ReviewRule rule) {
		return switch (move) {
			case SAVE -> state;
			case SUBMIT -> state.handedIn(rule);
			case PASS -> state.passed();
			case APPROVE -> state.approvedBy(account);
			case REQUEST_CHANGES, WITHDRAW -> state.backToAuthor();
			case REJECT -> state.at(ReviewStage.REJECTED);
			case PUBLISH -> state.at(ReviewStage.PUBLISHED);
		};
	}

}
