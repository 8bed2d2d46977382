/** Who may do what: accounts, roles, personal tokens and the administrator's token. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore" })
@NullMarked
package org.estafeta.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
