/** Indicators over GraphQL. */
@NullMarked
package org.estafeta.indicator.graphql;

import org.jspecify.annotations.NullMarked;
