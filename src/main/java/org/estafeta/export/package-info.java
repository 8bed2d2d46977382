/** Files of a trace: CSV, XLSX, GraphML and JSON, each with a manifest. */
@ApplicationModule(
		allowedDependencies = { "shared", "graphstore", "organisation", "dissemination", "dissemination :: trace" })
@NullMarked
package org.estafeta.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
