/**
 * Public expertise and self-assessment of educational programmes and practices: sheets of
 * criteria, reviews with blind marks of experts, how far the experts agree, conclusions.
 * What is published is for everybody; who gave which mark is for those who run reviews
 * alone, and never for the organisation whose programme it is.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "organisation", "event", "practice",
		"people", "editing", "notice" })
@NullMarked
package org.estafeta.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
