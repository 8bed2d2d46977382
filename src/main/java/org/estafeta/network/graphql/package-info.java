/** The network over GraphQL. */
@NullMarked
package org.estafeta.network.graphql;

import org.jspecify.annotations.NullMarked;
