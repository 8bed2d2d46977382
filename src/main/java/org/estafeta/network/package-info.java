/**
 * How organisations work together: ties between two of them, none of them typed in, all
 * of them following from what the catalogue knows, agreements among it.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "organisation", "editing" })
@NullMarked
package org.estafeta.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
