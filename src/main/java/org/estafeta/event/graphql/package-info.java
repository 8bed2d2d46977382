/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.event.graphql;

import org.jspecify.annotations.NullMarked;
