package org.estafeta.curation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a submission, or said of it.
 *
 * @param id its id
 * @param at when
 * @param move what was done; null for a comment
 * @param by how whoever did it is called
 * @param text what was said; null for nothing
 * @param round how often it had been handed in by then
 */
public record ReviewEntry(String id, Instant at, @Nullable ReviewMove move, String by, @Nullable String text,
		int round) {

}
