/** Young teachers over GraphQL. */
@NullMarked
package org.estafeta.adaptation.graphql;

import org.jspecify.annotations.NullMarked;
