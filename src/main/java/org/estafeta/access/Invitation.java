package org.estafeta.access;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A link that is good once: to make an account, or to set the password of one anew.
 *
 * @param roles the roles of the account to make; empty for an account that is there
 * @param account the account whose password is set anew, null when one is to be made
 * @param expiresAt until when it is good
 */
public record Invitation(Set<Role> roles, @Nullable Account account, Instant expiresAt) {

	public Invitation {
		roles = Set.copyOf(roles);
	}

}
