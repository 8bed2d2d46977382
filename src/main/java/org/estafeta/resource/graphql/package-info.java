/** Information resources over GraphQL. */
@NullMarked
package org.estafeta.resource.graphql;

import org.jspecify.annotations.NullMarked;
