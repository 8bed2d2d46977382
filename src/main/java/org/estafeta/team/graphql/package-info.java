/** Teams over GraphQL. */
@NullMarked
package org.estafeta.team.graphql;

import org.jspecify.annotations.NullMarked;
