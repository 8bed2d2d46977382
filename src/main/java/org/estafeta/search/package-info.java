/** The Lucene index: analysis, documents, queries, facets; follows the change log. */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api" })
@NullMarked
package org.estafeta.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
