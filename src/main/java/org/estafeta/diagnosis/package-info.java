/**
 * Professional deficits of people, and the consents without which none is kept. Whoever
 * reads any of it passes the one policy; what others read is logged for the person.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "people", "taxonomy", "api" })
@NullMarked
package org.estafeta.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
