/**
 * Teams of people who learn together and from each other: who has agreed to be in one,
 * what each of them brings of their own deficits and strengths, and the route of all of
 * them. A team is seen by its members alone.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "diagnosis", "taxonomy",
		"mentoring", "community", "route", "notice" })
@NullMarked
package org.estafeta.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
