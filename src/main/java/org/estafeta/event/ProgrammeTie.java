package org.estafeta.event;

/**
 * What a programme is tied to.
 *
 * @param programmeId the programme
 * @param otherId the deficit that it addresses, or the organisation that offers it
 */
public record ProgrammeTie(String programmeId, String otherId) {
}
