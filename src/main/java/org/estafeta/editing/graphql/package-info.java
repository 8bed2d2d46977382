/** The GraphQL side of this feature. */
@NullMarked
package org.estafeta.editing.graphql;

import org.jspecify.annotations.NullMarked;
