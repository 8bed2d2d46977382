package org.estafeta.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody could not sign in by their organisation.
 */
class OrganisationRefusedException extends RuntimeException {

	private final OrganisationRefusal refusal;

	OrganisationRefusedException(OrganisationRefusal refusal) {
		this(refusal, null);
	}

	OrganisationRefusedException(OrganisationRefusal refusal, @Nullable Throwable cause) {
		super(refusal.name(), cause);
		this.refusal = refusal;
	}

	OrganisationRefusal refusal() {
		return this.refusal;
	}

}
