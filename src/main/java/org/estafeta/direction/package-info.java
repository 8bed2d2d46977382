/**
 * The priority directions of professional communities, and what of the catalogue belongs
 * to them.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "editing", "taxonomy" })
@NullMarked
package org.estafeta.direction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
