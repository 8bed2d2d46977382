/** Brings notices to people outside the pages: feeds, letters, webhooks. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "notice" })
@NullMarked
package org.estafeta.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
