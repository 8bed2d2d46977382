package org.estafeta.contest;

/**
 * The result of a work in a stage.
 *
 * @param work the work
 * @param points its points, to hundredths
 * @param place its place; equal points share one
 * @param goesOn whether it goes on
 * @param low the fewest points that a juror gives it, weighted
 * @param high the most
 * @param apart whether the jurors differ much
 */
public record WorkResult(String work, double points, int place, boolean goesOn, double low, double high,
		boolean apart) {
}
