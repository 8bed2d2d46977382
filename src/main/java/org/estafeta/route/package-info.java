/**
 * Individual educational routes: from the deficits of a person to the fewest practices,
 * programmes, events and mentors that answer them within hours and dates, each with the
 * path in the graph that justifies it. A route is seen by the person alone.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "diagnosis", "taxonomy",
		"mentoring" })
@NullMarked
package org.estafeta.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
