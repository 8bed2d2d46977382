/** What events bring, over GraphQL. */
@NullMarked
package org.estafeta.impact.graphql;

import org.jspecify.annotations.NullMarked;
