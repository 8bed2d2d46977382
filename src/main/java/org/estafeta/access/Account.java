package org.estafeta.access;

import java.time.LocalDate;
import java.util.Set;

/**
 * The account of a person.
 *
 * @param id its id
 * @param login what its owner signs in by
 * @param name how its owner is called
 * @param roles what it is for; may be empty
 * @param closed whether nobody can sign in to it
 * @param version grows with every change that ends its sessions or changes its rights
 * @param createdOn the day it was made
 */
public record Account(String id, String login, String name, Set<Role> roles, boolean closed, int version,
		LocalDate createdOn) {

	public Account {
		roles = Set.copyOf(roles);
	}

	/**
	 * Whether its owner may do something.
	 * @param action the action
	 * @return true when it is open and one of its roles allows it
	 */
	public boolean may(Action action) {
		return !this.closed && this.roles.stream().anyMatch(action::isOpenTo);
	}

}
