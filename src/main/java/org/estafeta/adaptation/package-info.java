/**
 * The adaptation of young teachers: their schools and clubs with what these plan, how far
 * a young teacher has come, which only they see, and how it goes in numbers that tell of
 * nobody.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "organisation", "editing",
		"event", "community", "diagnosis" })
@NullMarked
package org.estafeta.adaptation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
