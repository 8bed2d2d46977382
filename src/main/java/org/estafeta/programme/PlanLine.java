package org.estafeta.programme;

/**
 * What is planned of a programme for a month.
 *
 * @param id its id
 * @param programme the id of the programme
 * @param month the month, 1 to 12
 * @param figures how much
 */
public record PlanLine(String id, String programme, int month, Figures figures) {
}
