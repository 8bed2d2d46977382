package org.estafeta.community;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Keyed;

/**
 * A community that an organisation belongs to, or did.
 *
 * @param id the id of the community
 * @param sortKey its place in lists
 * @param name its name
 * @param periods when the organisation belonged to it: the present period first
 */
public record OrganisationCommunity(String id, String sortKey, String name, List<Period> periods) implements Keyed {

	public OrganisationCommunity {
		periods = List.copyOf(periods);
	}

	/**
	 * One time of belonging.
	 *
	 * @param since since when, null when unknown
	 * @param until until when, null while it lasts
	 */
	public record Period(@Nullable ImpreciseDate since, @Nullable ImpreciseDate until) {

	}

}
