/** The GraphQL fields of {@link org.estafeta.discovery}. */
@NullMarked
package org.estafeta.discovery.graphql;

import org.jspecify.annotations.NullMarked;
