/**
 * The 13 indicators of Table 1 of the order 898-у, by school year. Each is one named
 * query over the graph. What the queries find is kept in a ledger with the days from
 * which and until which it counted, so that each number can be told as it was known on a
 * past day, taken apart into what it counts, and compared with what moved it. The ledger
 * names nodes by their ids alone and is no part of the history: it follows the graph.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "graphstore", "access", "api", "people", "organisation", "cyclogram" })
@NullMarked
package org.estafeta.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
