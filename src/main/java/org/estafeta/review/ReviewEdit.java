package org.estafeta.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A review as somebody opens it. It is about a programme, a practice, or else a document
 * of an organisation.
 *
 * @param kind who judges
 * @param programme the id of a programme
 * @param practice the id of a practice
 * @param organisation the id of the organisation of a document
 * @param title the name of the document
 * @param address where it is
 * @param sheet the id of a published sheet
 * @param deadline the last day for marks; null when it was no day
 */
public record ReviewEdit(ReviewKind kind, @Nullable String programme, @Nullable String practice,
		@Nullable String organisation, @Nullable String title, @Nullable String address, @Nullable String sheet,
		@Nullable LocalDate deadline) {
}
