/** What people follow, and what they are told of it. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api" })
@NullMarked
package org.estafeta.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
