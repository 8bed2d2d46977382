/** Communities over GraphQL. */
@NullMarked
package org.estafeta.community.graphql;

import org.jspecify.annotations.NullMarked;
