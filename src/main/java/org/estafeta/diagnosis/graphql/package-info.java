/** The GraphQL side of this feature: its statistics. What is personal is in no API. */
@NullMarked
package org.estafeta.diagnosis.graphql;

import org.jspecify.annotations.NullMarked;
