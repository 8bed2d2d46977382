/** Surveys and the effects of the model over GraphQL. */
@NullMarked
package org.estafeta.survey.graphql;

import org.jspecify.annotations.NullMarked;
