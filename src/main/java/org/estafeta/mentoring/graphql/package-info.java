/** Mentoring over GraphQL. */
@NullMarked
package org.estafeta.mentoring.graphql;

import org.jspecify.annotations.NullMarked;
