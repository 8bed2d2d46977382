/** Who may do what: for now, the administrator's token that opens writing. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore" })
@NullMarked
package org.estafeta.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
