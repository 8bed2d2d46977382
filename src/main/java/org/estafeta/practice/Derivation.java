package org.estafeta.practice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One practice was adapted from another. The traces of both stay their own.
 *
 * @param practiceId the adapted practice
 * @param originId what it was adapted from
 * @param note what the recorder says about it, null when nothing
 * @param recordedAt from when on the product said so
 * @param recordedBy who recorded it: a role or a part of the product
 * @param supersededAt from when on it no longer did, null while it does
 */
public record Derivation(String practiceId, String originId, @Nullable String note, Instant recordedAt,
		String recordedBy, @Nullable Instant supersededAt) {

}
