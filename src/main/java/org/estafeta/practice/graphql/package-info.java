/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.practice.graphql;

import org.jspecify.annotations.NullMarked;
