package org.estafeta.event;

/**
 * A tie between an event and an organisation.
 *
 * @param eventId the event
 * @param organisationId the organisation
 * @param host whether it held the event; false when it came to it
 */
public record Participation(String eventId, String organisationId, boolean host) {
}
