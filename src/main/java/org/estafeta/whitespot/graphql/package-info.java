/** White spots over GraphQL. */
@NullMarked
package org.estafeta.whitespot.graphql;

import org.jspecify.annotations.NullMarked;
