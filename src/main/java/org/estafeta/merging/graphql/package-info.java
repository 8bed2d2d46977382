/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.merging.graphql;

import org.jspecify.annotations.NullMarked;
