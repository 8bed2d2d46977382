/** Import of tables: reading, checking, dry run, all-or-nothing loading, the report. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "taxonomy", "organisation", "event",
		"practice", "dissemination", "resource" })
@NullMarked
package org.estafeta.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
