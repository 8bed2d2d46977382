/** The way of practices into the bank over GraphQL. */
@NullMarked
package org.estafeta.curation.graphql;

import org.jspecify.annotations.NullMarked;
