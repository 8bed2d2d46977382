/** The directions over GraphQL. */
@NullMarked
package org.estafeta.direction.graphql;

import org.jspecify.annotations.NullMarked;
