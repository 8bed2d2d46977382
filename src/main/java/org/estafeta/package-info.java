/** The application: its start and its map of modules. */
@NullMarked
package org.estafeta;

import org.jspecify.annotations.NullMarked;
