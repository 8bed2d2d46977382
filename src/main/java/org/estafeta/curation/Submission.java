package org.estafeta.curation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.practice.PracticeContent;

/**
 * A practice, or a new version of one, on its way into the bank.
 *
 * @param id its id
 * @param version grows with everything that is done with it
 * @param review how far its review has come
 * @param content what it says
 * @param practiceId the practice that it revises, or that it has become; null for a new
 * one that is not published
 * @param base the version of the practice that it revises; 0 for a new one
 * @param author the account of its author
 * @param authorName how its author is called
 * @param experts the accounts of those who are asked to judge it; empty for all experts
 * @param dueOn until when the present step should be done; null where nothing is due
 * @param updatedAt when something was done with it last
 */
public record Submission(String id, int version, ReviewState review, PracticeContent content,
		@Nullable String practiceId, int base, String author, String authorName, Set<String> experts,
		@Nullable LocalDate dueOn, Instant updatedAt) {

	public Submission {
		experts = Set.copyOf(experts);
	}

	/**
	 * Where it stands.
	 * @return the stage
	 */
	public ReviewStage stage() {
		return this.review.stage();
	}

	/**
	 * Whether it changes a practice that is in the bank.
	 * @return true for a revision
	 */
	public boolean isRevision() {
		return this.base > 0;
	}

	/**
	 * How many experts approve of what was handed in last.
	 * @return the number
	 */
	public int approvals() {
		return this.review.approvals().size();
	}

	/**
	 * How many experts have to approve.
	 * @return the number
	 */
	public int votes() {
		return this.review.rule().votes();
	}

	/**
	 * Whether the present step should have been done by now.
	 * @param today the day
	 * @return true when it is late
	 */
	public boolean isLate(LocalDate today) {
		return this.dueOn != null && this.dueOn.isBefore(today);
	}

	/**
	 * The steps that it takes, in order.
	 * @return the stages from the draft to the bank
	 */
	public List<ReviewStage> steps() {
		return this.review.rule().schoolCheck()
				? List.of(ReviewStage.DRAFT, ReviewStage.SCHOOL_CHECK, ReviewStage.EXPERTISE, ReviewStage.APPROVED,
						ReviewStage.PUBLISHED)
				: List.of(ReviewStage.DRAFT, ReviewStage.EXPERTISE, ReviewStage.APPROVED, ReviewStage.PUBLISHED);
	}

}
