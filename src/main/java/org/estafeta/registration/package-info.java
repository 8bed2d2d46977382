/**
 * Taking part in events: registration with a limit and a line of those who wait, the
 * programme, who was there, certificates, and what people say afterwards. Names are seen
 * by the people themselves and by those who may edit the event.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "event", "practice",
		"editing", "notice" })
@NullMarked
package org.estafeta.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
