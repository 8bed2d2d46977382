package org.estafeta.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.estafeta.diagnosis.Severity;

/**
 * An answer to a question of the questionnaire.
 */
enum SelfAnswer {

	/** Nothing is wanting. */
	SURE(null),
	/** Sometimes something is. */
	RATHER_SURE(Severity.SLIGHT),
	/** Something is. */
	RATHER_UNSURE(Severity.MARKED),
	/** It does not succeed. */
	UNSURE(Severity.SEVERE);

	private final @Nullable Severity severity;

	SelfAnswer(@Nullable Severity severity) {
		this.severity = severity;
	}

	/**
	 * How severe the deficit behind it is.
	 * @return the severity; empty when there is none
	 */
	Optional<Severity> severity() {
		return Optional.ofNullable(this.severity);
	}

}
