/**
 * How well it is known that a practice works: statements for and against it, the
 * published ladder whose rules are data, and the independent schools that repeated it.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "graphstore", "access", "api", "practice", "organisation", "search" })
@NullMarked
package org.estafeta.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
