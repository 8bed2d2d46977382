/**
 * What events bring: whether organisations that were at an event take up what it showed
 * more often than similar ones that were not.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "event", "registration" })
@NullMarked
package org.estafeta.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
