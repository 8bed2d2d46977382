package org.estafeta.diagnosis;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A person's consent to keep their deficits.
 *
 * @param version which text they agreed to
 * @param givenOn the day they did
 * @param withdrawnOn the day they took it back, null while it stands
 */
public record Consent(int version, LocalDate givenOn, @Nullable LocalDate withdrawnOn) {

	/** The version of the text that people agree to now: {@code consent.text.*}. */
	public static final int CURRENT = 1;

}
