/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.history.graphql;

import org.jspecify.annotations.NullMarked;
