/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.evidence.graphql;

import org.jspecify.annotations.NullMarked;
