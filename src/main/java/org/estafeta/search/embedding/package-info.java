/** What texts mean, as vectors: the port, and a model in a local folder behind it. */
@NullMarked
package org.estafeta.search.embedding;

import org.jspecify.annotations.NullMarked;
