package org.estafeta.access;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A key by which a program acts for the owner of an account. It never opens more than the
 * account does at that moment.
 *
 * @param id its id
 * @param name what the owner calls it
 * @param actions what it opens, beside reading what is open to everybody
 * @param createdOn the day it was made
 * @param expiresOn the first day it is void
 * @param usedOn the last day it was used, null when never
 */
public record PersonalToken(String id, String name, Set<Action> actions, LocalDate createdOn, LocalDate expiresOn,
		@Nullable LocalDate usedOn) {

	public PersonalToken {
		actions = Set.copyOf(actions);
	}

}
