package org.estafeta.team;

import org.jspecify.annotations.Nullable;

/**
 * What is written of a team.
 *
 * @param name how it is called
 * @param purpose what it is for, null for nothing
 * @param place the id of the organisation or community that it belongs to, one of whoever
 * writes; null for none
 */
public record TeamEdit(@Nullable String name, @Nullable String purpose, @Nullable String place) {
}
