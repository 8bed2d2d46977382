package org.estafeta.community;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * An organisation in a community, for one period.
 *
 * @param organisationId the organisation
 * @param name how it is called where space is short
 * @param since when it joined, null when unknown
 * @param until when it left, null while it belongs
 */
public record CommunityOrganisation(String organisationId, String name, @Nullable ImpreciseDate since,
		@Nullable ImpreciseDate until) {

	/**
	 * Whether it lasts.
	 * @return true for a member of today
	 */
	public boolean isCurrent() {
		return this.until == null;
	}

}
