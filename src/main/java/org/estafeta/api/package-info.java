/**
 * GraphQL plumbing that every feature needs: ids, cursors, connections, limits, errors.
 */
@ApplicationModule(allowedDependencies = { "shared", "access" })
@NullMarked
package org.estafeta.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
