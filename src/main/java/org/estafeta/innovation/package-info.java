/**
 * The life of innovation sites: applications and what the council says to them, statuses
 * that are granted, prolonged and lost, the general plan, and reports counted from
 * records. Applications are seen by those who may edit the host, the council and those
 * who decide; the life of a site by everybody, without names.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "organisation", "community",
		"editing", "event", "practice", "dissemination", "project", "notice" })
@NullMarked
package org.estafeta.innovation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
