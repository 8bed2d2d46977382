/**
 * What is told as it happens: notices and changes of the catalogue, each from any point
 * on.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "notice" })
@NullMarked
package org.estafeta.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
