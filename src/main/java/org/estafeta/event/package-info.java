/**
 * Occasions at which practice passes from hand to hand: events and professional
 * programmes.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api", "organisation" })
@NullMarked
package org.estafeta.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
