package org.estafeta.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A review of a programme, a practice or a document.
 *
 * @param id its id
 * @param kind who judges
 * @param status where it stands
 * @param version grows with each change but of the marks
 * @param subject what it is about
 * @param sheet the id of the version of the sheet
 * @param openedOn the day it was opened
 * @param deadline the last day on which marks are taken
 * @param conclusion what follows from the marks; null before it is written
 * @param concludedOn the day of that
 * @param publishedOn since when everybody may see the result
 * @param reason why it was given up; null for others
 */
public record Review(String id, ReviewKind kind, ReviewStatus status, int version, ReviewSubject subject, String sheet,
		LocalDate openedOn, LocalDate deadline, @Nullable String conclusion, @Nullable LocalDate concludedOn,
		@Nullable LocalDate publishedOn, @Nullable String reason) {
}
