/**
 * Mentoring in all models of the order 898-у: who offers to be a mentor and who looks for
 * one, how the two are matched, what a pair plans and does and what came of it, and how
 * leader schools support others. What a pair works on is seen by the pair alone.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "diagnosis", "editing",
		"organisation", "practice", "taxonomy", "network", "notice" })
@NullMarked
package org.estafeta.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
