package org.estafeta.demand;

import java.time.LocalDate;

/**
 * A text that searches did not find, whoever asked for it.
 *
 * @param text the text in lower case
 * @param missed how often nothing was found at all
 * @param repaired how often only something else was found, which it may have been
 * mistyped for
 * @param firstOn the first day of it
 * @param lastOn the last day of it
 */
public record Miss(String text, long missed, long repaired, LocalDate firstOn, LocalDate lastOn) {
}
