package org.estafeta.community;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.Joining;
import org.estafeta.shared.ImpreciseDate;

/**
 * How whoever asks stands to a community.
 *
 * @param joining how people join it
 * @param person the id of whoever asks; null for strangers and for those who have said
 * nothing of themselves
 * @param role what they are in it now; null when they are no member
 * @param since since when; null when they are no member or when that is unknown
 * @param askedAt when they asked to join; null when they do not ask
 * @param everywhere whether they lead it as they lead all communities, or all that they
 * look after
 */
public record CommunityStanding(Joining joining, @Nullable String person, @Nullable CommunityRole role,
		@Nullable ImpreciseDate since, @Nullable Instant askedAt, boolean everywhere) {

	/**
	 * Whether they are a member now.
	 * @return true for any role
	 */
	public boolean isMember() {
		return this.role != null;
	}

	/**
	 * Whether they may see who the members are.
	 * @return true for members and for those who lead
	 */
	public boolean maySeeMembers() {
		return isMember() || this.everywhere;
	}

	/**
	 * Whether they may admit people, end memberships and keep the plan.
	 * @return true for leaders, secretaries and those who lead all communities
	 */
	public boolean mayRun() {
		return this.everywhere || this.role == CommunityRole.LEADER || this.role == CommunityRole.SECRETARY;
	}

	/**
	 * Whether they may say who is what.
	 * @return true for leaders and those who lead all communities
	 */
	public boolean mayAppoint() {
		return this.everywhere || this.role == CommunityRole.LEADER;
	}

	/**
	 * Whether they could ask to join, or join at once.
	 * @return true when they are a known person outside an open community
	 */
	public boolean mayAsk() {
		return this.person != null && this.role == null && this.askedAt == null && this.joining != Joining.CLOSED;
	}

}
