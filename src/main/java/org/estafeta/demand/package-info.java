/** What people look for and do not find, and the demand that is recorded of it. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "search", "taxonomy", "api" })
@NullMarked
package org.estafeta.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
