/**
 * Surveys of those who take part, without names, and the effects of the model by year. An
 * answer is taken apart as it comes: each question only counts, and nothing is kept that
 * ties the parts together, to a person or to a moment. Numbers are told after a survey
 * has closed for good, and none from which fewer than five people can be told.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "event", "organisation",
		"programme" })
@NullMarked
package org.estafeta.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
