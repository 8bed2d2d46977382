package org.estafeta.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A strand that a methodist has set beside a practice.
 *
 * @param practiceId the practice
 * @param strand the strand
 * @param note what the two have in common, null when nobody said
 * @param by who set it there: a role, never a name
 * @param at when
 */
public record RelatedStrand(String practiceId, Strand strand, @Nullable String note, String by, Instant at) {

}
