/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.search.graphql;

import org.jspecify.annotations.NullMarked;
