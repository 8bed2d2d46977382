/** Innovation sites for programs. */
@NullMarked
package org.estafeta.innovation.graphql;

import org.jspecify.annotations.NullMarked;
