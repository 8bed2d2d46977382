package org.estafeta.review;

import org.jspecify.annotations.Nullable;

/**
 * A review in a list.
 *
 * @param review the review
 * @param overall its result; null while the reader may not see one
 * @param health that of the health-forming potential; null likewise
 * @param owed whether the reader is to give marks in it
 */
public record ReviewLine(Review review, @Nullable Double overall, @Nullable Double health, boolean owed) {
}
