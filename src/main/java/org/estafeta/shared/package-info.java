/** Tiny types that belong to no feature; no Spring, no Neo4j. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.estafeta.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
