/** Searches that people keep, and the digests of what is new in them. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "search" })
@NullMarked
package org.estafeta.savedsearch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
