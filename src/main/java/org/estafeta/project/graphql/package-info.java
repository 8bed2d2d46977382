/** Projects over GraphQL. */
@NullMarked
package org.estafeta.project.graphql;

import org.jspecify.annotations.NullMarked;
