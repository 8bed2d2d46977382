/** Start-up order, health and the starter data. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "search", "exchange" })
@NullMarked
package org.estafeta.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
