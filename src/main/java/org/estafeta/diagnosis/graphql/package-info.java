/**
 * The GraphQL side of this feature: its statistics, and to each person their own. What is
 * personal is in no API for anybody else.
 */
@NullMarked
package org.estafeta.diagnosis.graphql;

import org.jspecify.annotations.NullMarked;
