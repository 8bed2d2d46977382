/** Programmes over GraphQL. */
@NullMarked
package org.estafeta.programme.graphql;

import org.jspecify.annotations.NullMarked;
