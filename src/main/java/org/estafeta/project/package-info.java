/**
 * Projects within the portfolios and formats of the model: proposal, decision of the
 * coordinating council, work and report. Names of the group are seen by its members, the
 * council and those who decide.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "practice", "cyclogram",
		"organisation", "taxonomy", "community", "notice" })
@NullMarked
package org.estafeta.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
