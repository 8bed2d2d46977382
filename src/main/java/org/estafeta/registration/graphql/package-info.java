/** Taking part in events over GraphQL. */
@NullMarked
package org.estafeta.registration.graphql;

import org.jspecify.annotations.NullMarked;
