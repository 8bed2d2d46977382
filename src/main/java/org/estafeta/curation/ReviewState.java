package org.estafeta.curation;

import java.util.Set;
import java.util.TreeSet;

/**
 * How far the review of a submission has come.
 *
 * @param stage where it stands
 * @param round how often it was handed in
 * @param checked whether the school stands behind what was handed in last
 * @param approvals which experts approve of what was handed in last
 * @param rule what it takes, as it was when it was handed in last
 */
public record ReviewState(ReviewStage stage, int round, boolean checked, Set<String> approvals, ReviewRule rule) {

	public ReviewState {
		approvals = Set.copyOf(approvals);
	}

	static ReviewState draft(ReviewRule rule) {
		return new ReviewState(ReviewStage.DRAFT, 0, false, Set.of(), rule);
	}

	ReviewState at(ReviewStage next) {
		return new ReviewState(next, this.round, this.checked, this.approvals, this.rule);
	}

	/** What was said of an earlier text says nothing of the next. */
	ReviewState backToAuthor() {
		return new ReviewState(ReviewStage.DRAFT, this.round, false, Set.of(), this.rule);
	}

	ReviewState handedIn(ReviewRule now) {
		return new ReviewState(now.schoolCheck() ? ReviewStage.SCHOOL_CHECK : ReviewStage.EXPERTISE, this.round + 1,
				false, Set.of(), now);
	}

	ReviewState passed() {
		return new ReviewState(ReviewStage.EXPERTISE, this.round, true, this.approvals, this.rule);
	}

	ReviewState approvedBy(String expert) {
		Set<String> all = new TreeSet<>(this.approvals);
		all.add(expert);
		return new ReviewState((all.size() >= this.rule.votes()) ? ReviewStage.APPROVED : ReviewStage.EXPERTISE,
				this.round, this.checked, all, this.rule);
	}

}
