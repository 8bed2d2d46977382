package org.estafeta.access;

import java.util.Optional;

/**
 * Whom a connection stands for that outlasts a request. What they may do is looked up
 * anew whenever it is asked.
 */
@FunctionalInterface
public interface Standing {

	/**
	 * Who they are now.
	 * @return the caller with what they may do now; empty when their key is void, their
	 * account closed or what they signed in with no longer good
	 */
	Optional<Caller> now();

}
