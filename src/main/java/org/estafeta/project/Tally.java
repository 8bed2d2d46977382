package org.estafeta.project;

import java.util.Collection;

/**
 * How the council voted. Half of those who may vote is a quorum; a proposal carries with
 * more than half of the votes given, those who abstain counted among them. Members who
 * lead the project may not vote and are not counted at all.
 *
 * @param seats how many may vote
 * @param yes how many are for it
 * @param no how many are against it
 * @param abstained how many are neither
 */
public record Tally(int seats, int yes, int no, int abstained) {

	/**
	 * Counts votes.
	 * @param seats how many may vote
	 * @param votes what those of them said that did
	 * @return the count
	 */
	public static Tally of(int seats, Collection<Vote> votes) {
		return new Tally(seats, count(votes, Vote.FOR), count(votes, Vote.AGAINST), count(votes, Vote.ABSTAIN));
	}

	private static int count(Collection<Vote> votes, Vote which) {
		return Math.toIntExact(votes.stream().filter((vote) -> vote == which).count());
	}

	/**
	 * Whether enough have voted.
	 * @return true when half of the council has, and somebody at all
	 */
	public boolean isQuorate() {
		int given = given();
		return given > 0 && given * 2 >= this.seats;
	}

	/**
	 * Whether the proposal carries.
	 * @return true with a quorum and a majority of the votes given
	 */
	public boolean isCarried() {
		return isQuorate() && this.yes * 2 > given();
	}

	/**
	 * Whether the vote allows a decision.
	 * @param decision the decision
	 * @return for approval, whether it carries; else whether there is a quorum and it
	 * does not
	 */
	public boolean allows(Decision decision) {
		return (decision == Decision.APPROVE) ? isCarried() : isQuorate() && !isCarried();
	}

	private int given() {
		return this.yes + this.no + this.abstained;
	}

}
