package org.estafeta.practice;

import org.jspecify.annotations.Nullable;

/**
 * A tie between a practice and a deficit that it addresses.
 *
 * @param practiceId the practice
 * @param deficitId the deficit
 * @param stated whether the source of the practice states the problem; false when the tie
 * was judged by whoever compiled the bank
 * @param note why they belong together, null when nobody wrote it
 */
public record AddressedDeficit(String practiceId, String deficitId, boolean stated, @Nullable String note) {
}
