/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.taxonomy.graphql;

import org.jspecify.annotations.NullMarked;
