/** Materials in the API. */
@NullMarked
package org.estafeta.material.graphql;

import org.jspecify.annotations.NullMarked;
