/**
 * How organisations work together: ties between two of them, none of them typed in, all
 * of them following from what the catalogue knows.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api", "organisation" })
@NullMarked
package org.estafeta.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
