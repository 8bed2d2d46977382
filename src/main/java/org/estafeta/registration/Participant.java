package org.estafeta.registration;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in an event, as those who hold it see them.
 *
 * @param id the id of the participation
 * @param name their name; null when they are gone from the catalogue
 * @param workplace where they work, null when unknown
 * @param role in which role
 * @param state whether they have a place
 * @param present whether they were there; null while nobody has said
 * @param certificate the number of their certificate; null when there is none
 * @param at when they registered or were written down
 * @param known whether they have an account here
 */
public record Participant(String id, @Nullable String name, @Nullable String workplace, ParticipantRole role,
		ParticipantState state, @Nullable Boolean present, @Nullable String certificate, Instant at, boolean known) {
}
