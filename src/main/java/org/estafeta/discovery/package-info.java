/**
 * Leads to practices: those like another one, and those that answer a deficit, with the
 * reasons.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api", "taxonomy", "practice", "organisation",
		"dissemination", "evidence", "search" })
@NullMarked
package org.estafeta.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
