package org.estafeta.community;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * A person in a community, in one role for one period.
 *
 * @param person the id of the person; told to those who may see the members alone
 * @param name how they are called; null when their name is not known any more
 * @param role what they are
 * @param since when this began, null when unknown
 * @param until when it ended, null while it lasts
 */
public record CommunityMember(String person, @Nullable String name, CommunityRole role, @Nullable ImpreciseDate since,
		@Nullable ImpreciseDate until) {

	/**
	 * Whether it lasts.
	 * @return true for a member of today
	 */
	public boolean isCurrent() {
		return this.until == null;
	}

}
