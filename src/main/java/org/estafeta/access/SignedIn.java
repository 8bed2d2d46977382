package org.estafeta.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Whoever has signed in to an account.
 *
 * @param id the account
 * @param name how its owner is called
 * @param version the version of the account at that time
 * @param roles its roles at that time
 */
record SignedIn(String id, String name, int version, Set<Role> roles) implements Serializable {
}
