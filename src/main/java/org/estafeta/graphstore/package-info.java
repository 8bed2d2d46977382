/**
 * The only door to Neo4j: the database itself, Cypher files, migrations, transactions and
 * the change log.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package org.estafeta.graphstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
