package org.estafeta.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells what the caller of the present request may do.
 */
public final class Callers {

	private Callers() {
	}

	/**
	 * Whether the caller has shown the administrator's token.
	 * @return true only on the thread of a request that carries it
	 */
	public static boolean isAdministrator() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		return caller != null && caller.getAuthorities()
			.stream()
			.anyMatch((authority) -> ("ROLE_" + SecurityConfiguration.ADMINISTRATOR).equals(authority.getAuthority()));
	}

}
