/**
 * Duplicates: which nodes may be the same, with reasons; merging two of them, and parting
 * them again.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api", "access" })
@NullMarked
package org.estafeta.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
