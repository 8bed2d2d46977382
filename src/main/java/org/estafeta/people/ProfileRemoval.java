package org.estafeta.people;

/**
 * Told within the write that removes a profile, so that whoever keeps something of the
 * person removes it in the same transaction.
 *
 * @param teacherId the person in the graph
 */
public record ProfileRemoval(String teacherId) {
}
