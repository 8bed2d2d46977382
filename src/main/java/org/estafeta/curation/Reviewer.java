package org.estafeta.curation;

/**
 * Somebody before a submission.
 *
 * @param account who it is
 * @param author whether they wrote it
 * @param checks whether they may say that the school stands behind it
 * @param judges whether they may judge it as an expert
 * @param publishes whether they may decide what comes into the bank
 */
record Reviewer(String account, boolean author, boolean checks, boolean judges, boolean publishes) {

}
