/**
 * What owners of accounts say of themselves: who they are and where they work. Personal,
 * so never in lists, in the search or in the change log.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "organisation", "search" })
@NullMarked
package org.estafeta.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
