/**
 * The year of a methodical centre: portfolios and formats of the model, the activities of
 * the cyclogram by school year, what is due, done and overdue, and who is reminded of it.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "notice", "event", "organisation" })
@NullMarked
package org.estafeta.cyclogram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
