package org.estafeta.editing;

/**
 * After how long what nobody has confirmed counts as stale.
 *
 * @param version the number of the version
 * @param months so many months
 * @param note why
 */
public record ConfirmationRules(int version, int months, String note) {
}
