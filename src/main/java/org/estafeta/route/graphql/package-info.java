/** Routes over GraphQL. */
@NullMarked
package org.estafeta.route.graphql;

import org.jspecify.annotations.NullMarked;
