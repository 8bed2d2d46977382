/**
 * What the network lacks: deficits that nothing answers, practices that nobody takes up,
 * places that need a practice and have nobody near who uses one, communities that show no
 * sign of life; each with what can be done about it.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "diagnosis", "organisation",
		"practice", "taxonomy", "network" })
@NullMarked
package org.estafeta.whitespot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
