/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.dissemination.graphql;

import org.jspecify.annotations.NullMarked;
