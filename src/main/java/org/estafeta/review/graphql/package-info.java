/** Reviews of programmes and practices over GraphQL. */
@NullMarked
package org.estafeta.review.graphql;

import org.jspecify.annotations.NullMarked;
