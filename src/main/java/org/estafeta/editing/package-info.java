/**
 * Changing the catalogue by hand: organisations, their statuses, events, programmes.
 * Whoever started from what has changed since is told so and loses nothing; every change
 * is in the history and can be undone there.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "organisation", "event", "taxonomy",
		"practice" })
@NullMarked
package org.estafeta.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
