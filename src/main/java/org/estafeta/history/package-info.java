/**
 * What was done to each node of the catalogue, by whom and when and from which file; what
 * is different between two moments; and undoing one change.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api", "access" })
@NullMarked
package org.estafeta.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
