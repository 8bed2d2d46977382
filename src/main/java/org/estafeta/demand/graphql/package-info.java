/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.demand.graphql;

import org.jspecify.annotations.NullMarked;
