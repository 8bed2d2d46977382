package org.estafeta.team;

import java.time.LocalDate;
import java.util.Set;

/**
 * Within what the route of a team is to be planned. How many hours there are, each member
 * says for themselves.
 *
 * @param until the last day
 * @param kinds what may be in it, one at least
 */
public record TeamWish(LocalDate until, Set<TeamStepKind> kinds) {

	public TeamWish {
		kinds = Set.copyOf(kinds);
	}

}
