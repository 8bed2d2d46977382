package org.estafeta.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Keyed;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;

/**
 * A professional community: a methodical association, a club, a network of schools.
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param name its name
 * @param kindName what it is, in the words of the source
 * @param scope how far it reaches
 * @param organiser who gathers it, in the words of the source; null when unknown
 * @param place where it is
 * @param joining how people join it
 * @param youngAudiences for whom it is a school or club of young teachers; empty when it
 * is none
 * @param note a remark, null when there is none
 * @param provenance where this is known from
 */
public record Community(String id, String sortKey, String name, String kindName, @Nullable Scope scope,
		@Nullable String organiser, Place place, Joining joining, List<YoungAudience> youngAudiences,
		@Nullable String note, Provenance provenance) implements Keyed {

	public Community {
		youngAudiences = List.copyOf(youngAudiences);
	}

}
