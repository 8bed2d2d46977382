/**
 * Contests of professional mastery: their stages, works, jury and results, and what
 * deficits and practices they reveal. A contest is an event; whoever competes registers
 * for it.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "event", "practice", "taxonomy",
		"organisation", "people", "registration", "notice" })
@NullMarked
package org.estafeta.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
