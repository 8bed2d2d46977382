/** The practice itself: what it is, where it was born, which deficits it addresses. */
@ApplicationModule(
		allowedDependencies = { "shared", "graphstore", "access", "api", "taxonomy", "organisation", "event" })
@NullMarked
package org.estafeta.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
