/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.organisation.graphql;

import org.jspecify.annotations.NullMarked;
