/**
 * What is done with professional programmes: groups, the plan of a school year, demand
 * and satisfaction. Nothing here counts diagnoses: demand is what issued statistics say.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "event", "editing", "registration",
		"diagnosis", "taxonomy", "organisation", "cyclogram" })
@NullMarked
package org.estafeta.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
