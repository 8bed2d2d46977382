/** Notices over GraphQL. */
@NullMarked
package org.estafeta.notice.graphql;

import org.jspecify.annotations.NullMarked;
