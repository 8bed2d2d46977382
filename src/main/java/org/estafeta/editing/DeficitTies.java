package org.estafeta.editing;

/**
 * How much is tied to a deficit. Diagnoses of people are not counted: from small numbers
 * one could tell whose they are.
 *
 * @param narrower the deficits in use directly below
 * @param practices the published practices that address it
 * @param replaced the retired deficits that it stands for
 */
public record DeficitTies(int narrower, int practices, int replaced) {
}
