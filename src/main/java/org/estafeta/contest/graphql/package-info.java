/** Contests over GraphQL. */
@NullMarked
package org.estafeta.contest.graphql;

import org.jspecify.annotations.NullMarked;
