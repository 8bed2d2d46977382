/** Who took which practice, from whom, when and through what. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "practice", "organisation" })
@NullMarked
package org.estafeta.dissemination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
