package org.estafeta.review;

/**
 * Somebody who judges in a review, or could.
 *
 * @param account the account
 * @param name their name
 * @param named whether they were named
 * @param barred whether they may not judge it: they work at the organisation, answer for
 * it, or brought the practice into the bank
 * @param finished whether they have handed in their marks
 */
public record ReviewExpert(String account, String name, boolean named, boolean barred, boolean finished) {
}
