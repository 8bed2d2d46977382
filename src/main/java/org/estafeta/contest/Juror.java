package org.estafeta.contest;

/**
 * Who judges in a stage.
 *
 * @param account their account
 * @param name their name
 */
public record Juror(String account, String name) {
}
