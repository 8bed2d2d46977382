/** The actors: organisations, territories, innovation sites and communities. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api" })
@NullMarked
package org.estafeta.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
