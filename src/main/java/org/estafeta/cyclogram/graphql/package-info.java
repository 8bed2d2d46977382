/** The cyclogram over GraphQL. */
@NullMarked
package org.estafeta.cyclogram.graphql;

import org.jspecify.annotations.NullMarked;
