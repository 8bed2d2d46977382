package org.estafeta.curation;

/**
 * What it takes to come into the bank.
 *
 * @param schoolCheck whether the school has to stand behind it first
 * @param votes how many experts have to approve, at least 1
 * @param days how long each step may take
 */
public record ReviewRule(boolean schoolCheck, int votes, int days) {

	public ReviewRule {
		if (votes < 1 || days < 1) {
			throw new IllegalArgumentException("At least one expert and one day: " + votes + ", " + days);
		}
	}

}
