/** The pages a person sees, their static files and their security headers. */
@ApplicationModule(allowedDependencies = { "shared", "access", "taxonomy", "organisation", "event", "practice",
		"curation", "material", "dissemination", "dissemination :: trace", "search", "discovery", "savedsearch",
		"demand", "evidence", "exchange", "export", "notice", "history", "people", "diagnosis", "editing", "delivery",
		"merging", "community", "registration", "impact", "cyclogram", "direction", "network", "programme", "project",
		"contest", "innovation", "mentoring", "route", "whitespot", "review", "indicator", "resource", "survey",
		"adaptation", "team" })
@NullMarked
package org.estafeta.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
