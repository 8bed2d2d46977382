/** How practices come into the bank: written, checked, judged, published. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "notice", "practice", "material",
		"organisation", "taxonomy" })
@NullMarked
package org.estafeta.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
