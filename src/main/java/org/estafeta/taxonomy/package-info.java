/**
 * The words of the model: deficits, priority directions, portfolios and formats, the
 * cyclogram, indicators, evidence strands.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api" })
@NullMarked
package org.estafeta.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
