/**
 * The files that go with practices: what may be one, where its bytes lie and who holds
 * it.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "api", "practice" })
@NullMarked
package org.estafeta.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
