/** What is told as it happens, over GraphQL. */
@NullMarked
package org.estafeta.live.graphql;

import org.jspecify.annotations.NullMarked;
